package no.fotfeste.outcome;

import java.util.List;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.jobsupport.Career;
import no.fotfeste.jobsupport.Careers;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Services;

/** From the caseload to lasting work, counted. */
@UseCase
class JobOutcomes {

    private final Access access;
    private final Providers providers;
    private final Services services;
    private final Careers careers;

    JobOutcomes(Access access, Providers providers, Services services, Careers careers) {
        this.access = access;
        this.providers = providers;
        this.services = services;
        this.careers = careers;
    }

    /** What the page shows. @param services those where anybody came on a caseload in the period */
    record Shown(Period period, List<Period> periods, List<JobResults> services) {}

    /** Errors: NotFound where the period is none of those on offer. */
    public Shown show(Caller caller, String period) {
        Entered entered = access.enter(caller, OutcomeAction.SHOW);
        Period chosen = Period.find(period, entered.today()).orElseThrow(() -> new NotFound("period"));
        List<Career> all = careers.of(entered, chosen.from(), chosen.to());
        return new Shown(chosen, Period.all(entered.today()), services.newest(providers.services(entered)).stream()
                .map(service -> JobResults.of(service.name(), all.stream().filter(career -> career.service().equals(service.code())).toList()))
                .filter(results -> results.all() > 0).toList());
    }
}
