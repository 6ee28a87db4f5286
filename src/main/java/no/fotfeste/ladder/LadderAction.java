package no.fotfeste.ladder;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum LadderAction implements Action {
    SHOW(Scope.PERSON), CHANGE(Scope.PERSON), AGREE(Scope.PERSON), ANSWER(Scope.PERSON),
    /** What somebody outside is given. */
    EXTRACT(Scope.PERSON),
    DAY(Scope.LIST);

    private final Scope scope;

    LadderAction(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "ladder." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.WORK;
    }

    @Override
    public Set<Role> roles() {
        return Role.with(Role.TEAM, Role.SYSTEM);
    }

    @Override
    public Scope scope() {
        return scope;
    }
}
