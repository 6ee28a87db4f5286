package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Step by step to a goal, looked at on the way (A31), and measured on the person's own scale where that helps. */
@UseCase
public class Milestones {

    private final Access access;
    private final Plans plans;
    private final PlanStore store;
    private final ProgressStore progress;

    Milestones(Access access, Plans plans, PlanStore store, ProgressStore progress) {
        this.access = access;
        this.plans = plans;
        this.store = store;
        this.progress = progress;
    }

    /** A new step; the request key becomes its id. Errors: NotFound; Refused where the goal is dropped. */
    public void add(Caller caller, PersonId person, UUID goal, UUID requestKey, String text, @Nullable LocalDate dueOn) {
        Entered entered = enter(caller, person, requestKey);
        Course course = plans.open(entered);
        progress.insert(entered, course.id(), Milestone.first(requestKey, standing(entered, course, goal), text, dueOn, entered.today()));
    }

    /** Errors: Conflict with the text that stands where somebody changed it since {@code version}. */
    public void change(Caller caller, PersonId person, UUID goal, UUID id, UUID requestKey, int version, String text,
            @Nullable LocalDate dueOn) {
        Entered entered = enter(caller, person, requestKey);
        Course course = plans.open(entered);
        progress.insert(entered, course.id(), find(entered, course, goal, id).change(version, text, dueOn, entered.today()));
    }

    /** Reached, not reached after all, or taken away. */
    public void mark(Caller caller, PersonId person, UUID goal, UUID id, UUID requestKey, Milestone.State state) {
        Entered entered = enter(caller, person, requestKey);
        Course course = plans.open(entered);
        Milestone before = find(entered, course, goal, id);
        Milestone after = before.mark(state, entered.today());
        if (!after.equals(before)) progress.insert(entered, course.id(), after);
    }

    /** How it goes with a goal, in a sentence. Errors: Invalid where the day has not come, or a level where there is no scale. */
    public void review(Caller caller, PersonId person, UUID goal, UUID requestKey, LocalDate on, String words, @Nullable Integer level) {
        Entered entered = enter(caller, person, requestKey);
        Course course = plans.open(entered);
        Goal about = standing(entered, course, goal);
        if (on.isAfter(entered.today())) throw new Invalid("on", "plan.in-future");
        if (level != null && progress(entered, course).scale(goal) == null) throw new Invalid("level", "ui.choose-one");
        progress.insertReview(entered, course.id(), requestKey, about, new GoalReview(goal, on, words, level, caller.name(), 0));
    }

    /** The person's own five levels, the lowest first. What stood before stays on record. */
    public void scale(Caller caller, PersonId person, UUID goal, UUID requestKey, List<String> levels, int now) {
        Entered entered = enter(caller, person, requestKey);
        Course course = plans.open(entered);
        Goal about = standing(entered, course, goal);
        progress.insertScale(entered, course.id(), requestKey, about,
                new Scale(goal, levels, now, entered.today(), caller.name(), 0));
    }

    /** As it stands, for letters and pages inside another module's use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Progress progress(Entered entered, Course course) {
        return new Progress(History.last(progress.milestoneVersions(entered, course.id()), Milestone::id),
                progress.reviews(entered, course.id()), progress.scales(entered, course.id()));
    }

    private Entered enter(Caller caller, PersonId person, UUID requestKey) {
        return access.enter(caller, person, PlanAction.REVIEW_GOAL, requestKey);
    }

    private Goal standing(Entered entered, Course course, UUID id) {
        Goal goal = store.goal(entered, course.id(), id).orElseThrow(() -> new NotFound("goal"));
        if (goal.dropped()) throw new Refused("plan.goal-is-dropped");
        return goal;
    }

    private Milestone find(Entered entered, Course course, UUID goal, UUID id) {
        return progress(entered, course).milestones().stream().filter(each -> each.id().equals(id) && each.goal().equals(goal))
                .findFirst().orElseThrow(() -> new NotFound("milestone"));
    }
}
