package no.fotfeste.episode;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum EpisodeAction implements Action {
    SHOW(Information.IDENTITY, Role.STAFF),
    START(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.HEALTH_SECRETARY, Role.SYSTEM)),
    CHANGE_END(Information.PRACTICAL, Role.with(Role.TEAM, Role.SYSTEM)),
    CHANGE_TEAM(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.SYSTEM)),
    ANSWER_JOB_SPECIALIST(Information.PLAN, Role.with(Role.CLINICAL, Role.SYSTEM)),
    JUDGE(Information.WORK, Role.with(Role.TEAM, Role.SYSTEM)),
    TAPER(Information.WORK, Role.with(Role.TEAM, Role.SYSTEM)),
    OFFER_FOLLOW_UP(Information.PRACTICAL, Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.SYSTEM)),
    END(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.SYSTEM)),
    BLOCK(Information.IDENTITY, Role.CLINICAL);

    private final Information needs;
    private final Set<Role> roles;

    EpisodeAction(Information needs, Set<Role> roles) {
        this.needs = needs;
        this.roles = roles;
    }

    @Override
    public String code() {
        return "episode." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
