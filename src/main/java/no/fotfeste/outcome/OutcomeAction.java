package no.fotfeste.outcome;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum OutcomeAction implements Action {
    SHOW(Role.with(Role.CLINICAL, Role.LEADER, Role.VOCATIONAL_COUNSELLOR, Role.JOB_SPECIALIST), Information.PRACTICAL, Scope.WHOLE),
    MEASURED_NAMES(Role.CLINICAL, Information.HEALTH, Scope.LIST),
    MEASURED_NUMBERS(Set.of(Role.LEADER), Information.HEALTH, Scope.WHOLE);

    private final Set<Role> roles;
    private final Information needs;
    private final Scope scope;

    OutcomeAction(Set<Role> roles, Information needs, Scope scope) {
        this.roles = roles;
        this.needs = needs;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return needs;
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
