package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Episodes;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the person's newest course: its goals, and what is agreed about them. */
@UseCase
public class Plans {

    private final Access access;
    private final Episodes episodes;
    private final Timeline timeline;
    private final PlanStore store;
    private final AgreementStore agreements;
    private final ProgressStore progress;
    private final GoalFindings findings;

    Plans(Access access, Episodes episodes, Timeline timeline, PlanStore store, AgreementStore agreements,
            ProgressStore progress, GoalFindings findings) {
        this.access = access;
        this.episodes = episodes;
        this.timeline = timeline;
        this.store = store;
        this.agreements = agreements;
        this.progress = progress;
        this.findings = findings;
    }

    /** A new goal; the request key becomes its id. Errors: Invalid, Refused where the person is not taken in. */
    public UUID addGoal(Caller caller, PersonId person, UUID requestKey, Goal.Wish wish) {
        return addGoal(caller, person, requestKey, wish, Set.of());
    }

    /** @param answers the keys of findings it answers (A23); nothing comes of them where the caller does not see health */
    public UUID addGoal(Caller caller, PersonId person, UUID requestKey, Goal.Wish wish, Set<String> answers) {
        Entered entered = access.enter(caller, person, PlanAction.CHANGE_GOAL, requestKey);
        Course course = open(entered);
        add(entered, course, requestKey, wish);
        if (!answers.isEmpty()) findings.choose(entered, course, requestKey, 0, answers);
        return requestKey;
    }

    Goal add(Entered entered, Course course, UUID id, Goal.Wish wish) {
        Goal goal = Goal.first(id, allowed(entered, wish, false), entered.today());
        makeRoom(entered, course, goal);
        store.insert(entered, course.id(), goal);
        follow(entered, course, null, goal);
        return goal;
    }

    /** The goal answers these findings and no others; the plan's own versions say nothing of it. Errors: Conflict, Invalid. */
    public void answer(Caller caller, PersonId person, UUID goal, UUID requestKey, int version, Set<String> answers) {
        Entered entered = access.enter(caller, person, PlanAction.LINK_FINDINGS, requestKey);
        Course course = open(entered);
        findings.choose(entered, course, find(entered, course, goal).id(), version, answers);
    }

    /** Errors: Conflict with what stands where somebody changed it since {@code version}; otherwise as when it was added. */
    public void changeGoal(Caller caller, PersonId person, UUID goal, UUID requestKey, int version, Goal.Wish wish) {
        Entered entered = access.enter(caller, person, PlanAction.CHANGE_GOAL, requestKey);
        Course course = open(entered);
        Goal before = find(entered, course, goal);
        save(entered, course, before, before.change(version, allowed(entered, wish, before.main())));
    }

    /**
     * How it went with a goal; dropped, it can be brought back by marking it active again. Errors: Invalid on
     * {@code rest} where it is dropped with open measures and nobody has said what becomes of them.
     */
    public void markGoal(Caller caller, PersonId person, UUID goal, UUID requestKey, int version, Goal.State state,
            String why, Goal.@Nullable Rest rest) {
        Entered entered = access.enter(caller, person, PlanAction.CHANGE_GOAL, requestKey);
        Course course = open(entered);
        Goal before = find(entered, course, goal);
        Goal after = before.mark(version, state, why, entered.today());
        List<Measure> left = state == Goal.State.DROPPED ? openOf(entered, course, goal) : List.of();
        if (!left.isEmpty() && rest == null) throw new Invalid("rest", "plan.rest-needed");
        save(entered, course, before, after);
        if (rest == Goal.Rest.DROP) {
            left.forEach(measure -> store.update(entered, course.id(), measure.drop(why, entered.today())));
        }
    }

    /** The person agrees to the plan as it stands. Errors: Refused where there is no goal to agree on. */
    public void agree(Caller caller, PersonId person, UUID requestKey, LocalDate on, Agreement.How how, String comment) {
        Entered entered = access.enter(caller, person, PlanAction.AGREE, requestKey);
        Course course = open(entered);
        if (store.goals(entered, course.id()).stream().allMatch(Goal::dropped)) throw new Refused("plan.nothing-to-agree");
        agreed(entered, course, requestKey, past(entered, on), how, comment);
    }

    void agreed(Entered entered, Course course, UUID id, LocalDate on, Agreement.How how, String comment) {
        agreements.insertAgreement(entered, course.id(), id, on, how, comment);
        timeline.happened(entered, course, Happened.of(Kinds.PLAN_AGREED, on, id, ""));
    }

    /** What the person said they want; it counts as having been in touch. */
    public void talked(Caller caller, PersonId person, UUID requestKey, LocalDate on, String words, String staffNotes, boolean closed) {
        Entered entered = access.enter(caller, person, PlanAction.RECORD_TALK, requestKey);
        Course course = open(entered);
        Information information = closed ? Information.HEALTH : Information.PLAN;
        if (!entered.sees(information)) throw new Invalid("seenBy", "plan.health-is-closed");
        GoalTalk talk = new GoalTalk(past(entered, on), information, words, staffNotes, caller.name());
        agreements.insertTalk(entered, course.id(), requestKey, talk);
        timeline.happened(entered, course, Happened.of(Kinds.GOAL_TALK, on, requestKey, talk.quote()).as(information)
                .with(List.of(caller.staff())).touching());
    }

    /** Whether anything is needed in an arena (A32); what was answered before stays on record. */
    public void arena(Caller caller, PersonId person, UUID requestKey, Arena arena, boolean notRelevant) {
        Entered entered = access.enter(caller, person, PlanAction.CHANGE_MEASURE, requestKey);
        agreements.insertNote(entered, open(entered).id(), requestKey, arena, notRelevant);
    }

    /** The plan as it stands, for letters and reports inside another module's use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Plan plan(Entered entered, Course course) {
        return new Plan(store.goals(entered, course.id()), store.measures(entered, course.id()),
                new History(List.of(), List.of(), agreements.notes(entered, course.id())).asOf(entered.today()).notRelevant());
    }

    /** The newest course, for one writer at a time. Errors: Refused where its referral is not accepted. */
    Course open(Entered entered) {
        store.lock(entered);
        List<Course> courses = timeline.courses(entered);
        if (courses.isEmpty()) throw new NotFound("course");
        Course course = courses.getLast();
        if (!timeline.kinds(entered, course).contains(Kinds.REFERRAL_ACCEPTED)) throw new Refused("plan.not-accepted");
        return course;
    }

    void save(Entered entered, Course course, Goal before, Goal after) {
        if (after.main() && !before.main()) makeRoom(entered, course, after);
        if (store.update(entered, course.id(), after) == 0) throw new Conflict(before.version(), Map.of("words", before.words()));
        if (after.closed() && !before.closed()) close(entered, course, after);
        follow(entered, course, before, after);
    }

    /** There is one main goal: another one steps back. */
    private void makeRoom(Entered entered, Course course, Goal main) {
        if (!main.main()) return;
        store.goals(entered, course.id()).stream().filter(goal -> goal.main() && !goal.id().equals(main.id()))
                .forEach(goal -> store.update(entered, course.id(), goal.notMain()));
    }

    /** What a goal was, and what is done for it, is as closed as the goal. */
    private void close(Entered entered, Course course, Goal goal) {
        store.closeVersions(entered, course.id(), goal.id());
        progress.close(entered, course.id(), goal.id());
        for (Measure measure : store.measures(entered, course.id())) {
            if (!goal.id().equals(measure.goal()) || measure.closed()) continue;
            store.update(entered, course.id(), measure.close());
            store.closeMeasureVersions(entered, course.id(), measure.id());
        }
    }

    /** The top of the case follows the main goal; the first work goal of a course is told to its line, once (B23, T6). */
    private void follow(Entered entered, Course course, @Nullable Goal before, Goal after) {
        if (after.main()) episodes.headline(entered, course.id(), after.words(), after.information());
        else if (before != null && before.main()) episodes.headline(entered, course.id(), "", Information.PLAN);
        if (after.domain().work() && !after.dropped() && !timeline.kinds(entered, course).contains(Kinds.WORK_GOAL)) {
            timeline.happened(entered, course, Happened.of(Kinds.WORK_GOAL, entered.today(), after.id(), ""));
        }
    }

    /** Whoever does not see health writes none, and leaves the choice of main goal to those who see all goals. */
    private static Goal.Wish allowed(Entered entered, Goal.Wish wish, boolean main) {
        if (entered.sees(Information.HEALTH)) return wish;
        if (wish.information() == Information.HEALTH) throw new Invalid("domain", "plan.health-is-closed");
        return new Goal.Wish(wish.words(), wish.staffWording(), wish.domain(), wish.aim(), main, false);
    }

    private List<Measure> openOf(Entered entered, Course course, UUID goal) {
        return store.measures(entered, course.id()).stream().filter(m -> m.open() && goal.equals(m.goal())).toList();
    }

    Goal find(Entered entered, Course course, UUID id) {
        return store.goal(entered, course.id(), id).orElseThrow(() -> new NotFound("goal"));
    }

    private static LocalDate past(Entered entered, LocalDate on) {
        if (on.isAfter(entered.today())) throw new Invalid("on", "plan.in-future");
        return on;
    }
}
