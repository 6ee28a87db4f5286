package no.fotfeste.contact;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum ContactAction implements Action {
    SHOW(Role.STAFF),
    LOG(Role.with(Role.STAFF, Role.SYSTEM)),
    CORRECT(Role.with(Role.STAFF, Role.SYSTEM)),
    PLAN(Role.with(Role.STAFF, Role.SYSTEM)),
    CHANGE(Role.with(Role.STAFF, Role.SYSTEM)),
    HOLD(Role.with(Role.STAFF, Role.SYSTEM)),
    CANCEL(Role.with(Role.STAFF, Role.SYSTEM));

    private final Set<Role> roles;

    ContactAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "contact." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
