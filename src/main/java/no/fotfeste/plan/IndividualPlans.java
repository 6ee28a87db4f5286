package no.fotfeste.plan;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The individual plan that some have a right to (pbrl § 2-5): offered, and what was answered. Its coordinator is named either way. */
@UseCase
public class IndividualPlans {

    private final Access access;
    private final Plans plans;
    private final ReportStore store;

    IndividualPlans(Access access, Plans plans, ReportStore store) {
        this.access = access;
        this.plans = plans;
        this.store = store;
    }

    /** One tap. What was answered before stays on record. @param partOf this plan is a part of it, where it is accepted */
    public void answer(Caller caller, PersonId person, UUID requestKey, IndividualPlan.Answer answer, boolean partOf, String coordinator) {
        Entered entered = access.enter(caller, person, PlanAction.INDIVIDUAL_PLAN, requestKey);
        store.insert(entered, plans.open(entered).id(), requestKey, answer, partOf && answer == IndividualPlan.Answer.ACCEPTED,
                coordinator, entered.today());
    }

    /** The newest first; empty where nobody has asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<IndividualPlan> answers(Entered entered, Course course) {
        return store.individualPlans(entered, course.id());
    }

    /** The person is among those whom the law gives the right, as far as the service file and the plan can tell. */
    static boolean entitled(Case shown, Plan plan) {
        var rule = shown.course().service().individualPlan();
        return rule != null && shown.episode() != null && shown.episode().endedOn() == null
                && rule.entitles(shown.episode().startedOn(), shown.episode().plannedEnd(), services(shown, plan));
    }

    /** We, NAV where something is done there, and each who does something for the person; a workplace is no service. */
    private static int services(Case shown, Plan plan) {
        boolean nav = shown.has(Kinds.JOB_SPECIALIST_ACCEPTED)
                || plan.measures().stream().anyMatch(measure -> !measure.dropped() && measure.arena() == Measure.Arena.NAV);
        long others = plan.measures().stream()
                .filter(measure -> !measure.dropped() && measure.doer().by() == Measure.By.PARTY)
                .filter(measure -> measure.arena() == Measure.Arena.PERSON || measure.arena() == Measure.Arena.SURROUNDINGS)
                .map(measure -> measure.doer().party().toLowerCase(java.util.Locale.ROOT)).distinct().count();
        return 1 + (nav ? 1 : 0) + (int) others;
    }
}
