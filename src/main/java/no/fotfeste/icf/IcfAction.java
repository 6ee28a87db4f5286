package no.fotfeste.icf;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum IcfAction implements Action {
    SHOW(Role.CLINICAL),
    WRITE(Role.with(Role.CLINICAL, Role.SYSTEM));

    private final Set<Role> roles;

    IcfAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "icf." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.HEALTH;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
