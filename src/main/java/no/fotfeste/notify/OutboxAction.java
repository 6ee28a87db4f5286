package no.fotfeste.notify;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum OutboxAction implements Action {
    LIST(Set.of(Role.HEALTH_SECRETARY, Role.COORDINATOR), Scope.LIST),
    COUNT(Set.of(Role.ADMINISTRATOR), Scope.WHOLE),
    SEND(Set.of(Role.SYSTEM), Scope.WHOLE);

    private final Set<Role> roles;
    private final Scope scope;

    OutboxAction(Set<Role> roles, Scope scope) {
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "notify." + name().toLowerCase(Locale.ROOT);
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
