package no.fotfeste.myway;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum MywayAction implements Action {
    /** Staff: what stands open, a link, a code at the table, and shutting it. */
    SHOW_DOOR(Role.TEAM),
    SEND_LINK(Role.TEAM),
    /** Whoever does this says that the one beside them is the person. */
    VOUCH(Role.TEAM),
    SHUT_DOOR(Role.TEAM),
    /** Somebody has a link or a code, and is not in yet. */
    KNOCK(EnumSet.of(Role.SYSTEM)),
    OWN_HOME(Role.SELF),
    OWN_SHUT(Role.SELF);

    private final Set<Role> roles;

    MywayAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "myway." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
