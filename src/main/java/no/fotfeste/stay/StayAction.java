package no.fotfeste.stay;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum StayAction implements Action {
    SHOW(Information.PRACTICAL, Role.STAFF),
    PLAN(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.HEALTH_SECRETARY, Role.RECEPTIONIST, Role.SYSTEM)),
    ADMIT(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.HEALTH_SECRETARY, Role.RECEPTIONIST, Role.SYSTEM)),
    REVISE(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    SPLIT(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.SYSTEM)),
    LEAVE(Information.PRACTICAL, Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.RECEPTIONIST, Role.SYSTEM));

    private final Information needs;
    private final Set<Role> roles;

    StayAction(Information needs, Set<Role> roles) {
        this.needs = needs;
        this.roles = roles;
    }

    @Override
    public String code() {
        return "stay." + name().toLowerCase(Locale.ROOT);
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
