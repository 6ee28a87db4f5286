package no.fotfeste.party;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum PartyAction implements Action {
    LIST(Information.IDENTITY, Role.STAFF, Scope.PROVIDER),
    KEEP(Information.IDENTITY, Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.RECEPTIONIST), Scope.PROVIDER),
    SHOW(Information.PRACTICAL, Role.STAFF, Scope.PERSON),
    LINK(Information.PRACTICAL, Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.RECEPTIONIST), Scope.PERSON),
    HAND_OVER(Information.PLAN, Role.TEAM, Scope.PERSON);

    private final Information needs;
    private final Set<Role> roles;
    private final Scope scope;

    PartyAction(Information needs, Set<Role> roles, Scope scope) {
        this.needs = needs;
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "party." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
