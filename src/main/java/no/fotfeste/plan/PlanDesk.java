package no.fotfeste.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import org.jspecify.annotations.Nullable;

/** What the pages of the plan show. */
@UseCase
class PlanDesk {

    private final Access access;
    private final Cases cases;
    private final Staff staff;
    private final Plans plans;
    private final PlanStore store;
    private final AgreementStore agreements;
    private final ProgressStore progress;
    private final Measures measures;
    private final Milestones milestones;
    private final HomeTasks homeTasks;
    private final IndividualPlans individual;
    private final Voices voices;
    private final GoalFindings findings;
    private final OwnPlanStore own;

    PlanDesk(Access access, Cases cases, Staff staff, Plans plans, PlanStore store, AgreementStore agreements, ProgressStore progress,
            Measures measures, Milestones milestones, HomeTasks homeTasks, IndividualPlans individual, Voices voices,
            GoalFindings findings, OwnPlanStore own) {
        this.own = own;
        this.access = access;
        this.cases = cases;
        this.staff = staff;
        this.plans = plans;
        this.store = store;
        this.agreements = agreements;
        this.progress = progress;
        this.measures = measures;
        this.milestones = milestones;
        this.homeTasks = homeTasks;
        this.individual = individual;
        this.voices = voices;
        this.findings = findings;
    }

    /** @param agreed the newest agreement; @param changed whether something has changed since then */
    record Shown(Case shown, Plan plan, @Nullable Agreement agreed, boolean changed, List<GoalTalk> talks,
            List<StaffMember> staff, Progress progress, List<SelfReport> reports, List<IndividualPlan> individual,
            List<Voice> voices, OwnPlan.Own own) {

        /** The words are the person's own hand. */
        boolean ownHand(UUID thing) {
            return own.written().contains(thing);
        }

        String address() {
            return shown.address() + "/plan";
        }

        /** Whether the caller sees, and may write, what only clinicians see. */
        boolean health() {
            return shown.sees(Information.HEALTH);
        }

        /** What the person told last of a home task or training. */
        @Nullable SelfReport told(UUID measure) {
            return reports.stream().filter(report -> report.measure().equals(measure)).findFirst().orElse(null);
        }

        /** What was said of a goal, the newest first, with what is gone. */
        List<Voice> voices(UUID goal) {
            return voices.stream().filter(voice -> voice.goal().equals(goal)).toList();
        }

        /** Nobody has asked, and the law may give the right. */
        boolean asksIndividual() {
            return individual.isEmpty() && IndividualPlans.entitled(shown, plan);
        }

        /** Who coordinates, by name; empty where nobody does yet. */
        String coordinator() {
            String named = individual.isEmpty() ? "" : individual.getFirst().coordinator();
            return !named.isEmpty() ? named : shown.team().stream().filter(member -> member.part() == Case.Part.COORDINATOR)
                    .map(Case.Member::name).findFirst().orElse("");
        }

        boolean accepted() {
            return shown.has(Kinds.REFERRAL_ACCEPTED);
        }

        /** Work is a goal, and nobody has asked about a job specialist (B23). */
        boolean offersSpecialist() {
            return shown.course().service().jobSpecialist() && plan.goals().stream().anyMatch(goal -> goal.domain().work() && !goal.dropped())
                    && !shown.has(Kinds.JOB_SPECIALIST_ANSWER) && shown.entered().caller().isAny(Role.CLINICAL);
        }

        /** The name, with NAV behind it where NAV is the employer (B02); empty for someone who has left. */
        String name(StaffId id) {
            return staff.stream().filter(member -> member.id().equals(id)).findFirst()
                    .map(member -> member.employer().isEmpty() ? member.name() : member.name() + ", " + member.employer()).orElse("");
        }

        Map<String, String> names() {
            Map<String, String> names = new LinkedHashMap<>();
            staff.stream().filter(member -> !member.is(Role.ADMINISTRATOR))
                    .forEach(member -> names.put(member.id().toString(), member.name() + " (" + member.title() + ")"));
            return names;
        }

        Map<String, String> goals() {
            Map<String, String> goals = new LinkedHashMap<>();
            plan.standing().forEach(goal -> goals.put(goal.id().toString(), goal.shortWords()));
            return goals;
        }
    }

    /** @param goal null for a new one; @param findings it answers, or could; nothing where the caller does not see health */
    record ShownGoal(Shown all, @Nullable Goal goal, GoalFindings.Shown findings) {}

    /** @param broken what ought to be so of it and is not; @param reports what was told of it, the newest first */
    record ShownMeasure(Shown all, Measure measure, Set<MeasureRule> broken, List<SelfReport> reports) {}

    record ShownHistory(Shown all, History history, List<Agreement> agreements) {}

    Shown plan(Caller caller, PersonId person) {
        return shown(access.enter(caller, person, PlanAction.SHOW));
    }

    /** Errors: NotFound where it is not this person's, or closed to the caller. */
    ShownGoal goal(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, PlanAction.SHOW);
        Shown all = shown(entered);
        return new ShownGoal(all, all.plan().goal(id).orElseThrow(() -> new NotFound("goal")), findings.of(entered, all.shown().course(), id));
    }

    ShownGoal newGoal(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, PlanAction.SHOW);
        Shown all = shown(entered);
        return new ShownGoal(all, null, findings.offered(entered, all.shown().course()));
    }

    ShownMeasure measure(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, PlanAction.SHOW);
        Shown all = shown(entered);
        Measure measure = all.plan().measures().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("measure"));
        return new ShownMeasure(all, measure, measures.broken(entered, all.shown().course(), measure),
                all.reports().stream().filter(report -> report.measure().equals(id)).toList());
    }

    ShownHistory history(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, PlanAction.SHOW);
        Shown all = shown(entered);
        EpisodeId course = all.shown().course().id();
        return new ShownHistory(all, new History(store.goalVersions(entered, course), store.measureVersions(entered, course),
                agreements.notes(entered, course), progress.milestoneVersions(entered, course)), agreements.agreements(entered, course));
    }

    Shown shown(Entered entered) {
        long newest = own.newest(entered.caller(), entered.person()).orElse(0L);
        Case shown = cases.get(entered);
        EpisodeId course = shown.course().id();
        Plan plan = plans.plan(entered, shown.course());
        Agreement agreed = agreements.agreements(entered, course).stream().findFirst().orElse(null);
        return new Shown(shown, plan, agreed, agreed != null && agreements.changedAfter(entered, course, agreed.order()),
                agreements.talks(entered, course), staff.list(entered), milestones.progress(entered, shown.course()),
                homeTasks.reports(entered, shown.course()), individual.answers(entered, shown.course()),
                voices.list(entered, shown.course()), new OwnPlan.Own(own.answers(entered, course), own.written(entered, course), newest));
    }
}
