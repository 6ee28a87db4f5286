package no.fotfeste.visit;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum VisitAction implements Action {
    SHOW(Role.STAFF),
    LOG(Role.with(Role.STAFF, Role.SYSTEM));

    private final Set<Role> roles;

    VisitAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "visit." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.PRACTICAL;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
