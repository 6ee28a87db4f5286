package no.fotfeste.plan;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The person's own effort, and what the person tells of it (A33). */
@UseCase
public class HomeTasks {

    private final Access access;
    private final Plans plans;
    private final PlanStore store;
    private final ReportStore reports;

    HomeTasks(Access access, Plans plans, PlanStore store, ReportStore reports) {
        this.access = access;
        this.plans = plans;
        this.store = store;
        this.reports = reports;
    }

    /**
     * What the person told a member of staff; the request key becomes its id. Errors: Refused where the measure is no home
     * task or training, or is dropped; Invalid where the day has not come.
     */
    public void report(Caller caller, PersonId person, UUID measure, UUID requestKey, SelfReport.Said said) {
        report(access.enter(caller, person, PlanAction.REPORT_TASK, requestKey), measure, requestKey, said, false);
    }

    /** The same inside another module's use case, and from the person's own page. Errors: NotFound, and as above. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(Entered entered, UUID measure, UUID id, SelfReport.Said said, boolean byPerson) {
        if (!entered.sees(Information.PLAN)) throw new NotFound("measure");
        Course course = plans.open(entered);
        Measure about = store.measure(entered, course.id(), measure).orElseThrow(() -> new NotFound("measure"));
        if (!about.reported()) throw new Refused("plan.no-report-here");
        if (about.dropped()) throw new Refused("plan.measure-is-dropped");
        if (said.on().isAfter(entered.today())) throw new Invalid("on", "plan.in-future");
        reports.insert(entered, course.id(), id, about, said, byPerson);
    }

    /** What has been told that the caller may see, the newest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SelfReport> reports(Entered entered, Course course) {
        return reports.reports(entered, course.id());
    }
}
