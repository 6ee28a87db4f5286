package no.fotfeste.jobsupport;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum JobsupportAction implements Action {
    /** The lists behind the numbers: those whom a grant has opened. */
    WEEK(Information.WORK, Scope.LIST, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.COORDINATOR),
    /** Numbers of a member's own work, without names. */
    WEEK_NUMBERS(Information.WORK, Scope.WHOLE, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.COORDINATOR),
    /** Who has not been offered a job specialist, by name. */
    OFFERS(Information.PLAN, Scope.LIST, Role.COORDINATOR),
    OFFER_NUMBERS(Information.PLAN, Scope.WHOLE, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.COORDINATOR, Role.LEADER),
    FIDELITY(Information.WORK, Scope.WHOLE, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.COORDINATOR, Role.LEADER),
    FIDELITY_NAMES(Information.WORK, Scope.LIST, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.COORDINATOR),
    REVIEW(Information.WORK, Scope.WHOLE, Role.COORDINATOR, Role.LEADER),
    SHOW_REVIEW(Information.WORK, Scope.PROVIDER, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.COORDINATOR, Role.LEADER);

    private final Information needs;
    private final Scope scope;
    private final Set<Role> roles;

    JobsupportAction(Information needs, Scope scope, Role... roles) {
        this.needs = needs;
        this.scope = scope;
        this.roles = Set.of(roles);
    }

    @Override
    public String code() {
        return "jobsupport." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        return scope;
    }
}
