package no.fotfeste.plan;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done, in which arena, and by whom. */
@UseCase
public class Measures {

    private final Access access;
    private final Plans plans;
    private final Staff staff;
    private final Timeline timeline;
    private final Interventions interventions;
    private final PlanStore store;

    Measures(Access access, Plans plans, Staff staff, Timeline timeline, Interventions interventions, PlanStore store) {
        this.access = access;
        this.plans = plans;
        this.staff = staff;
        this.timeline = timeline;
        this.interventions = interventions;
        this.store = store;
    }

    /** A new measure; the request key becomes its id. Errors: Invalid, Refused where the person is not taken in. */
    public UUID add(Caller caller, PersonId person, UUID requestKey, Measure.Wish wish) {
        return add(caller, person, requestKey, wish, "");
    }

    /** The same with a reason for departing from good practice. Errors: Invalid where one is needed and not given (A40, A53). */
    public UUID add(Caller caller, PersonId person, UUID requestKey, Measure.Wish wish, String reason) {
        return add(enter(caller, person, requestKey), requestKey, wish, reason);
    }

    /** The same inside another module's use case. Errors: Refused where the caller may not change the plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(Entered entered, UUID id, Measure.Wish wish) {
        return add(entered, id, wish, "");
    }

    private UUID add(Entered entered, UUID id, Measure.Wish wish, String reason) {
        if (!entered.caller().isAny(PlanAction.CHANGE_MEASURE.roles()) || !entered.sees(Information.PLAN)) {
            throw new Refused("plan.not-yours");
        }
        Course course = plans.open(entered);
        Measure measure = allowed(entered, Measure.first(id, wish, goal(entered, course, wish), entered.today()));
        departed(entered, course, Set.of(), measure, reason);
        store.insert(entered, course.id(), measure);
        return id;
    }

    /** Done, inside another module's use case. Errors: NotFound where it is not this person's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Entered entered, UUID id) {
        Course course = plans.open(entered);
        Measure before = find(entered, course, id);
        Measure after = before.tick(true, entered.today());
        if (!after.equals(before)) save(entered, course, before, after);
    }

    /** Errors: Conflict with the text that stands where somebody changed it since {@code version}. */
    public void change(Caller caller, PersonId person, UUID id, UUID requestKey, int version, Measure.Wish wish) {
        change(caller, person, id, requestKey, version, wish, "");
    }

    /** The same with a reason. What was departed from before is not asked about again. */
    public void change(Caller caller, PersonId person, UUID id, UUID requestKey, int version, Measure.Wish wish, String reason) {
        Entered entered = enter(caller, person, requestKey);
        Course course = plans.open(entered);
        Measure before = find(entered, course, id);
        Measure after = allowed(entered, before.change(version, wish, goal(entered, course, wish)));
        departed(entered, course, broken(entered, course, before), after, reason);
        save(entered, course, before, after);
        if (after.closed() && !before.closed()) store.closeMeasureVersions(entered, course.id(), id);
    }

    /** Done; or, with {@code done} false, not done after all. Doing it twice is doing it once. */
    public void tick(Caller caller, PersonId person, UUID id, UUID requestKey, boolean done) {
        update(caller, person, id, requestKey, measure -> measure.tick(done, caller.today()));
    }

    /** Taken out of the plan, never deleted. Errors: Invalid without a reason. */
    public void drop(Caller caller, PersonId person, UUID id, UUID requestKey, String why) {
        update(caller, person, id, requestKey, measure -> measure.drop(why, caller.today()));
    }

    public void bringBack(Caller caller, PersonId person, UUID id, UUID requestKey) {
        update(caller, person, id, requestKey, measure -> measure.bringBack(caller.today()));
    }

    private void update(Caller caller, PersonId person, UUID id, UUID requestKey, UnaryOperator<Measure> change) {
        Entered entered = enter(caller, person, requestKey);
        Course course = plans.open(entered);
        Measure before = find(entered, course, id);
        Measure after = change.apply(before);
        if (!after.equals(before)) save(entered, course, before, after);
    }

    void save(Entered entered, Course course, Measure before, Measure after) {
        if (store.update(entered, course.id(), after) == 0) throw new Conflict(before.version(), Map.of("text", before.text()));
        if (!after.open()) timeline.settleOf(entered, course, after.id(), !after.dropped());
    }

    /** What ought to be so and is not, for pages and for whoever counts. */
    Set<MeasureRule> broken(Entered entered, Course course, Measure measure) {
        StaffId who = measure.doer().staff();
        StaffMember member = who == null ? null : staff.byId(entered).get(who);
        return MeasureRule.broken(measure, measure.goal() == null ? null : store.goal(entered, course.id(), measure.goal()).orElse(null),
                interventions.find(measure.effort().intervention()).orElse(null), member == null ? Set.of() : member.roles());
    }

    /** Warns, takes a one-tap reason and counts it; what was so {@code before} has been counted. */
    private void departed(Entered entered, Course course, Set<MeasureRule> before, Measure measure, String reason) {
        Set<MeasureRule> broken = broken(entered, course, measure).stream().filter(rule -> !before.contains(rule))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeasureRule.class)));
        MeasureRule.explained(broken, course.service().reasons(), reason);
        broken.forEach(rule -> timeline.departed(entered, course, rule.counted(), reason, entered.today()));
    }

    private Entered enter(Caller caller, PersonId person, UUID requestKey) {
        return access.enter(caller, person, PlanAction.CHANGE_MEASURE, requestKey);
    }

    /** What it is for. Errors: Invalid where that is no goal of this person's, or a closed one. */
    private @Nullable Goal goal(Entered entered, Course course, Measure.Wish wish) {
        if (wish.goal() == null) return null;
        return store.goal(entered, course.id(), wish.goal()).orElseThrow(() -> new Invalid("goal", "ui.choose-one"));
    }

    private Measure allowed(Entered entered, Measure measure) {
        StaffId who = measure.doer().staff();
        if (who != null && !staff.byId(entered).containsKey(who)) throw new Invalid("staff", "ui.choose-one");
        if (measure.information() == Information.HEALTH && !entered.sees(Information.HEALTH)) {
            throw new Invalid("seenBy", "plan.health-is-closed");
        }
        return measure;
    }

    Measure find(Entered entered, Course course, UUID id) {
        return store.measure(entered, course.id(), id).orElseThrow(() -> new NotFound("measure"));
    }
}
