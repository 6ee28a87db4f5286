package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plan as the person writes it with the team, from their own page: the same plan, under the same locks and versions. */
@UseCase
public class OwnPlan {

    private final Access access;
    private final Cases cases;
    private final Staff staff;
    private final Plans plans;
    private final Measures measures;
    private final Milestones milestones;
    private final HomeTasks homeTasks;
    private final Timeline timeline;
    private final PlanStore store;
    private final AgreementStore agreements;
    private final OwnPlanStore own;
    private final Words words;

    OwnPlan(Access access, Cases cases, Staff staff, Plans plans, Measures measures, Milestones milestones, HomeTasks homeTasks,
            Timeline timeline, PlanStore store, AgreementStore agreements, OwnPlanStore own, Words words) {
        this.access = access;
        this.cases = cases;
        this.staff = staff;
        this.plans = plans;
        this.measures = measures;
        this.milestones = milestones;
        this.homeTasks = homeTasks;
        this.timeline = timeline;
        this.store = store;
        this.agreements = agreements;
        this.own = own;
        this.words = words;
    }

    /**
     * What the person sees of it. What staff wrote for staff stands in the records, and is not for the page.
     *
     * @param said what the person last said to it, or agreed to with one of ours; null where nobody has asked
     * @param changed whether something has changed since then
     */
    public record Shown(Case shown, Plan plan, Progress progress, List<SelfReport> reports, @Nullable Said said, boolean changed,
            Map<StaffId, String> names, long newest) {

        public boolean begun() {
            return shown.has(Kinds.REFERRAL_ACCEPTED);
        }

        public boolean health() {
            return shown.sees(Information.HEALTH);
        }

        /** The person may say yes, and has not said anything to the plan as it stands. */
        public boolean asks() {
            return begun() && !plan.standing().isEmpty() && (said == null || changed);
        }

        /** Home tasks and training of the last week that nothing has been told of. */
        public List<Measure> toTell(LocalDate today) {
            return plan.measures().stream().filter(measure -> measure.open() && measure.reported() && mine(measure))
                    .filter(measure -> reports.stream().noneMatch(told -> told.measure().equals(measure.id()) && told.on().isAfter(today.minusDays(7))))
                    .toList();
        }

        public @Nullable SelfReport told(UUID measure) {
            return reports.stream().filter(report -> report.measure().equals(measure)).findFirst().orElse(null);
        }

        /** Errors: NotFound where it is not this person's, is gone, or is not shown to them here. */
        public Goal goal(UUID id) {
            return plan.standing().stream().filter(goal -> goal.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("goal"));
        }

        public Measure measure(UUID id) {
            return plan.measures().stream().filter(measure -> measure.id().equals(id) && !measure.dropped()).findFirst()
                    .orElseThrow(() -> new NotFound("measure"));
        }
    }

    /** @param words empty where it was a plain yes; @param order in the plan's own */
    public record Said(boolean yes, String words, LocalDate on, long order) {}

    /** What the person does, alone or with help. */
    public static boolean mine(Measure measure) {
        return measure.doer().by() == Measure.By.SELF || measure.doer().by() == Measure.By.SELF_WITH_HELP;
    }

    public Shown show(Caller caller) {
        return shown(access.enter(caller, caller.self(), PlanAction.OWN_SHOW));
    }

    /** The same inside another use case of the person's own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Shown shown(Entered entered) {
        long newest = own.newest(entered.caller(), entered.person()).orElse(0L);
        Case shown = cases.get(entered);
        Course course = shown.course();
        Said said = Stream.concat(
                own.answers(entered, course.id()).stream().limit(1).map(each -> new Said(each.yes(), each.words(), each.on(), each.order())),
                agreements.agreements(entered, course.id()).stream().limit(1).map(each -> new Said(true, each.comment(), each.on(), each.order())))
                .max(Comparator.comparing(Said::order)).orElse(null);
        return new Shown(shown, plans.plan(entered, course), milestones.progress(entered, course), homeTasks.reports(entered, course), said,
                said != null && agreements.changedAfter(entered, course.id(), said.order()), staff.byId(entered).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> name(each.getValue()))), newest);
    }

    /** @param main the one that matters most; only where the person sees all goals here */
    public record Wish(String words, Goal.Domain domain, Goal.@Nullable Aim aim, boolean main) {}

    /** A new goal; the request key becomes its id. Errors: Invalid, also for health where the person came by link. */
    public UUID addGoal(Caller caller, UUID requestKey, Wish wish) {
        Entered entered = access.enter(caller, caller.self(), PlanAction.OWN_CHANGE, requestKey);
        Course course = plans.open(entered);
        plain("words", wish.words());
        Goal goal = plans.add(entered, course, requestKey, new Goal.Wish(wish.words(), "", wish.domain(), wish.aim(), wish.main(), false));
        line(entered, course, goal.information(), goal.id(), words.say("plan.own.line.goal", goal.shortWords()));
        return requestKey;
    }

    /** Other words for it. Errors: Conflict with the words that stand, and nothing else, where somebody was first. */
    public void changeWords(Caller caller, UUID goal, UUID requestKey, int version, String text) {
        Entered entered = access.enter(caller, caller.self(), PlanAction.OWN_CHANGE, requestKey);
        Course course = plans.open(entered);
        plain("words", text);
        Goal before = plans.find(entered, course, goal);
        if (before.dropped()) throw new NotFound("goal");
        if (before.version() != version) throw new Conflict(before.version(), Map.of("words", before.words()));
        if (before.words().equals(text)) return;
        Goal after = before.change(version, new Goal.Wish(text, before.staffWording(), before.domain(), before.aim(), before.main(), before.closed()));
        plans.save(entered, course, before, after);
        line(entered, course, after.information(), goal, words.say("plan.own.line.words", after.shortWords()));
    }

    /** Something the person does themselves; the request key becomes its id. */
    public UUID doMyself(Caller caller, UUID requestKey, Arena arena, String text) {
        Entered entered = access.enter(caller, caller.self(), PlanAction.OWN_CHANGE, requestKey);
        Course course = plans.open(entered);
        plain("text", text);
        Measure measure = Measure.first(requestKey, new Measure.Wish(arena, null, text, Doer.SELF, null, false), null, entered.today());
        store.insert(entered, course.id(), measure);
        line(entered, course, measure.information(), requestKey, words.say("plan.own.line.measure", text));
        return requestKey;
    }

    /** Done, or not done after all. Errors: NotFound where it is not theirs to do. */
    public void tick(Caller caller, UUID measure, UUID requestKey, boolean done) {
        Entered entered = access.enter(caller, caller.self(), PlanAction.OWN_CHANGE, requestKey);
        Course course = plans.open(entered);
        Measure before = measures.find(entered, course, measure);
        if (!mine(before) || before.dropped()) throw new NotFound("measure");
        Measure after = before.tick(done, entered.today());
        if (!after.equals(before)) measures.save(entered, course, before, after);
    }

    /** How it went with a home task or training; the request key becomes its id. */
    public void report(Caller caller, UUID measure, UUID requestKey, SelfReport.Said said) {
        Entered entered = access.enter(caller, caller.self(), PlanAction.OWN_CHANGE, requestKey);
        plain("words", said.words());
        if (!mine(measures.find(entered, plans.open(entered), measure))) throw new NotFound("measure");
        homeTasks.report(entered, measure, requestKey, said, true);
    }

    /**
     * Yes to the plan as it stands, or what ought to be different. A yes at the table, where all of it is seen, is an agreement;
     * a wish stands on somebody's day until it is read. Errors: Invalid where a wish says nothing; Refused without a goal.
     */
    public void answer(Caller caller, UUID requestKey, boolean yes, String text) {
        Entered entered = access.enter(caller, caller.self(), PlanAction.OWN_CHANGE, requestKey);
        Course course = plans.open(entered);
        plain("words", text);
        if (!yes && text.isBlank()) throw new Invalid("words", "ui.required");
        if (yes && plans.plan(entered, course).standing().isEmpty()) throw new Refused("plan.nothing-to-agree");
        own.insert(entered, course.id(), requestKey, yes, text);
        String given = words.say(yes ? "plan.own.line.yes" : "plan.own.line.wish", text);
        line(entered, course, Information.PLAN, requestKey, given);
        if (yes && caller.is(Role.PERSON_KNOWN)) plans.agreed(entered, course, requestKey, entered.today(), Agreement.How.ON_OWN_PAGE, "");
        if (!yes) toRead(entered, course, requestKey, given);
    }

    /** One of ours has read what the person wants different. */
    public void read(Caller caller, PersonId person, UUID answer, UUID requestKey) {
        Entered entered = access.enter(caller, person, PlanAction.READ_OWN, requestKey);
        Course course = plans.open(entered);
        if (own.answers(entered, course.id()).stream().noneMatch(each -> each.id().equals(answer))) throw new NotFound("answer");
        own.read(entered, course.id(), answer);
        timeline.settled(entered, course, Kinds.OWN_TO_READ, answer);
    }

    /** What the team's page tells of it. @param written goals and measures whose words are the person's own hand; @param newest how far the plan has come */
    record Own(List<OwnAnswer> answers, Set<UUID> written, long newest) {

        List<OwnAnswer> waiting() {
            return answers.stream().filter(OwnAnswer::waits).toList();
        }

        @Nullable OwnAnswer yes() {
            return answers.isEmpty() || !answers.getFirst().yes() ? null : answers.getFirst();
        }
    }

    private void toRead(Entered entered, Course course, UUID ref, String text) {
        Expected read = new Expected(Kinds.OWN_TO_READ, entered.today(), entered.today().plusDays(1), Limit.TARGET, null, "team", false);
        StaffId coordinator = cases.get(entered, course.id()).team().stream().filter(member -> member.part() == Case.Part.COORDINATOR)
                .map(Case.Member::staff).findFirst().orElse(null);
        if (coordinator == null) timeline.expect(entered, course, read, ref, text);
        else timeline.expectOf(entered, course, read, Information.PLAN, coordinator, ref, text);
    }

    private void line(Entered entered, Course course, Information information, UUID ref, String text) {
        timeline.happened(entered, course, Happened.of(Kinds.OWN_PLAN, entered.today(), ref, text).as(information));
    }

    private static void plain(String field, String text) {
        if (PlanForms.pasted(text)) throw new Invalid(field, "plan.pasted");
    }

    private static String name(StaffMember member) {
        return Objects.requireNonNullElse(member.employer(), "").isEmpty() ? member.name() : member.name() + ", " + member.employer();
    }
}
