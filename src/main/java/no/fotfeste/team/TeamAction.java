package no.fotfeste.team;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum TeamAction implements Action {
    BOARD(EnumSet.of(Role.COORDINATOR), Scope.LIST),
    COUNT(EnumSet.of(Role.LEADER), Scope.WHOLE),
    SET_LIMIT(EnumSet.of(Role.COORDINATOR, Role.LEADER), Scope.PROVIDER),
    GIVE(EnumSet.of(Role.COORDINATOR), Scope.PERSON),
    DAY(Role.STAFF, Scope.LIST),
    SHOW_HANDOVERS(Role.TEAM, Scope.LIST),
    HAND_OVER(Role.TEAM, Scope.LIST),
    ANSWER_HANDOVER(Role.TEAM, Scope.PERSON),
    SHOW_STAND_INS(Role.STAFF, Scope.LIST),
    STAND_IN(Role.STAFF, Scope.LIST),
    END_STAND_IN(Role.STAFF, Scope.PROVIDER),
    SHOW_ROSTER(Role.STAFF, Scope.PROVIDER),
    SET_ROSTER(EnumSet.of(Role.COORDINATOR), Scope.PROVIDER),
    /** The job that looks for alerts nobody has answered, and the one that tells somebody of one. */
    FIND_ALERTS(EnumSet.of(Role.SYSTEM), Scope.WHOLE),
    TELL(EnumSet.of(Role.SYSTEM), Scope.PERSON);

    private final Set<Role> roles;
    private final Scope scope;

    TeamAction(Set<Role> roles, Scope scope) {
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "team." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        return scope;
    }
}
