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
    DAY(Scope.LIST),
    /** By the person, about their own. */
    OWN_SHOW(Role.SELF), OWN_ANSWER(Role.SELF);

    private final Scope scope;
    private final Set<Role> roles;

    LadderAction(Scope scope) {
        this.scope = scope;
        this.roles = Role.with(Role.TEAM, Role.SYSTEM);
    }

    LadderAction(Set<Role> roles) {
        this.scope = Scope.PERSON;
        this.roles = roles;
    }

    @Override
    public String code() {
        return "ladder." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return Information.WORK;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Scope scope() {
        return scope;
    }
}
