package no.fotfeste.service;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum ServiceAction implements Action {
    SHOW(Role.with(Role.CLINICAL, Role.LEADER, Role.ADMINISTRATOR)),
    USE(Set.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    ServiceAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "service." + name().toLowerCase(Locale.ROOT);
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
        return Scope.PROVIDER;
    }
}
