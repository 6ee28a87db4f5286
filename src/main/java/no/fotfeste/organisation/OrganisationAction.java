package no.fotfeste.organisation;

import java.util.EnumSet;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum OrganisationAction implements Action {
    ADD_STAFF(EnumSet.of(Role.ADMINISTRATOR, Role.SYSTEM)),
    LIST_STAFF(EnumSet.complementOf(EnumSet.copyOf(Role.SELF)));

    private final Set<Role> roles;

    OrganisationAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "organisation." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
