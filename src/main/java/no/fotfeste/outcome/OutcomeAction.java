package no.fotfeste.outcome;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum OutcomeAction implements Action {
    SHOW(Role.with(Role.CLINICAL, Role.LEADER, Role.VOCATIONAL_COUNSELLOR, Role.JOB_SPECIALIST));

    private final Set<Role> roles;

    OutcomeAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "outcome." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.PRACTICAL;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Scope scope() {
        return Scope.WHOLE;
    }
}
