package no.fotfeste.plan;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum PlanAction implements Action {
    SHOW(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    CHANGE_GOAL(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    /** Which findings a goal answers is health, whoever sees the goal. */
    LINK_FINDINGS(Information.HEALTH, Role.with(Role.CLINICAL, Role.SYSTEM)),
    CHANGE_MEASURE(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    REVIEW_GOAL(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    REPORT_TASK(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    INDIVIDUAL_PLAN(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    RECORD_VOICE(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    HEAR_VOICE(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    /** What can be chosen among: the provider's own, about nobody. */
    CATALOGUE(Information.IDENTITY, Role.with(Role.TEAM, Role.LEADER)),
    RECORD_TALK(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    /** The person, on their own page: what they see here, and all that they may change. */
    OWN_SHOW(Information.PLAN, Role.SELF),
    OWN_CHANGE(Information.PLAN, Role.SELF),
    /** One of ours reads what the person wants different. */
    READ_OWN(Information.PLAN, Role.TEAM),
    /** Only those who see all of it agree on it with the person. */
    AGREE(Information.HEALTH, Role.with(Role.CLINICAL, Role.SYSTEM));

    private final Information needs;
    private final Set<Role> roles;

    PlanAction(Information needs, Set<Role> roles) {
        this.needs = needs;
        this.roles = roles;
    }

    @Override
    public String code() {
        return "plan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return needs;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Scope scope() {
        return this == CATALOGUE ? Scope.PROVIDER : Scope.PERSON;
    }
}
