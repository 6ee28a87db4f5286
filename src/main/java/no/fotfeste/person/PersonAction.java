package no.fotfeste.person;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum PersonAction implements Action {
    SHOW(Role.STAFF, Scope.PERSON),
    CHANGE_CONTACT(Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.RECEPTIONIST), Scope.PERSON),
    DIED(Role.with(Role.TEAM, Role.HEALTH_SECRETARY), Scope.PERSON),
    LIST(Role.STAFF, Scope.LIST);

    private final Set<Role> roles;
    private final Scope scope;

    PersonAction(Set<Role> roles, Scope scope) {
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "person." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return Information.IDENTITY;
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
