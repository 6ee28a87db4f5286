package no.fotfeste.sharing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

/** The person can say yes, no and no more to whoever they meet. */
enum SharingAction implements Action {
    SHOW(Information.IDENTITY, Role.STAFF),
    RECORD(Information.PRACTICAL, Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.SYSTEM)),
    WITHDRAW(Information.PRACTICAL, Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.SYSTEM));

    /** Those who see the register: letters leave from their hands. A receptionist's do not. */
    static final Set<Role> REGISTER = EnumSet.copyOf(RECORD.roles());

    private final Information needs;
    private final Set<Role> roles;

    SharingAction(Information needs, Set<Role> roles) {
        this.needs = needs;
        this.roles = roles;
    }

    @Override
    public String code() {
        return "sharing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return needs;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
