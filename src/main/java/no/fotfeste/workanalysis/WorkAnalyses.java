package no.fotfeste.workanalysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Staff;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.plan.Plans;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import no.fotfeste.work.Employer;
import no.fotfeste.work.Employers;

/** What a job demands, what goes well, the gaps between, and what is done about each. */
@UseCase
public class WorkAnalyses {

    static final int MOST_DEMANDS = 60;

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final Measures measures;
    private final Plans plans;
    private final Employers employers;
    private final Staff staff;
    private final DemandKinds kinds;
    private final WorkAnalysisStore store;
    private final Words words;

    WorkAnalyses(Access access, Cases cases, Timeline timeline, Measures measures, Plans plans, Employers employers, Staff staff,
            DemandKinds kinds, WorkAnalysisStore store, Words words) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.measures = measures;
        this.plans = plans;
        this.employers = employers;
        this.staff = staff;
        this.kinds = kinds;
        this.store = store;
        this.words = words;
    }

    /** Each with its gaps, the newest first. */
    Listing list(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.SHOW);
        Case shown = cases.get(entered);
        return new Listing(shown, store.list(entered).stream().map(each -> shown(entered, shown, each)).toList(), employers.list(entered));
    }

    public ShownAnalysis get(Caller caller, PersonId person, UUID analysis) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.SHOW);
        return shown(entered, cases.get(entered), find(entered, analysis));
    }

    /** A new one; the request key becomes its id. */
    public UUID begin(Caller caller, PersonId person, UUID requestKey, Analysis.Told told) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.BEGIN, requestKey);
        Case shown = cases.get(entered);
        store.insert(entered, shown.course().id(), requestKey, known(entered, told));
        timeline.happened(entered, shown.course(), Happened.of(Kinds.WORK_ANALYSIS, entered.today(), requestKey, told.job()));
        return requestKey;
    }

    /** Errors: Conflict with what stands where somebody changed it since {@code version}. */
    void change(Caller caller, PersonId person, UUID analysis, UUID requestKey, int version, Analysis.Told told) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.DESCRIBE, requestKey);
        find(entered, analysis);
        if (store.update(entered, analysis, version, known(entered, told)) > 0) return;
        Analysis now = find(entered, analysis);
        throw new Conflict(now.version(), Map.of("job", now.told().job() + " " + now.told().place()));
    }

    /** A task and what it asks for. Errors: Invalid where a kind is none; Refused where there is no end of them. */
    public UUID addTask(Caller caller, PersonId person, UUID analysis, UUID requestKey, Analysis.NewTask task) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.DESCRIBE, requestKey);
        find(entered, analysis);
        store.insertTask(entered, analysis, requestKey, task.words());
        demands(entered, analysis, requestKey, task);
        return requestKey;
    }

    /** The task asks for more. */
    void addDemands(Caller caller, PersonId person, UUID analysis, UUID task, UUID requestKey, Analysis.NewTask more) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.DESCRIBE, requestKey);
        find(entered, analysis);
        if (store.tasks(entered, analysis).stream().noneMatch(each -> each.id().equals(task))) throw new NotFound("task");
        demands(entered, analysis, task, more);
    }

    void removeTask(Caller caller, PersonId person, UUID analysis, UUID task, UUID requestKey) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.DESCRIBE, requestKey);
        if (store.removeTask(entered, analysis, task) == 0) throw new NotFound("task");
    }

    void removeDemand(Caller caller, PersonId person, UUID analysis, UUID demand, UUID requestKey) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.DESCRIBE, requestKey);
        if (store.removeDemand(entered, analysis, demand) == 0) throw new NotFound("demand");
    }

    /**
     * Judges the demands as of a day. What was judged before stands beside it. Errors: Conflict with what was said where
     * somebody has judged since {@code seen} rounds; Invalid before the day of the last round.
     */
    public void judge(Caller caller, PersonId person, UUID analysis, UUID requestKey, int seen, LocalDate on, List<Judged.New> judged) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.JUDGE, requestKey);
        Case shown = cases.get(entered);
        ShownAnalysis before = shown(entered, shown, find(entered, analysis));
        LocalDate last = before.judgedOn();
        if (on.isAfter(entered.today())) throw new Invalid("on", "workanalysis.in-future");
        if (store.nextRound(entered, analysis, seen) == 0) throw conflict(shown(entered, shown, find(entered, analysis)));
        if (last != null && on.isBefore(last)) throw new Invalid("on", "workanalysis.before-last");
        Set<UUID> known = before.demands().stream().map(Demand::id).collect(Collectors.toSet());
        List<Judged.New> kept = judged.stream().filter(each -> known.contains(each.demand()) && !each.empty()).toList();
        if (kept.isEmpty()) throw new Invalid("", "workanalysis.nothing-judged");
        kept.forEach(each -> store.insertJudged(entered, seen + 1, on, each));
        if (seen > 0) {
            timeline.happened(entered, shown.course(), Happened.of(Kinds.WORK_ANALYSIS, on, analysis,
                    words.say("workanalysis.line.again", before.analysis().told().job())));
        }
    }

    /** A measure in the plan that answers the gap; the request key becomes its id. Errors: Refused, Invalid as for the plan. */
    public void answer(Caller caller, PersonId person, UUID analysis, UUID demand, UUID requestKey, Answer.Kind kind, Measure.Wish wish) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.ANSWER, requestKey);
        about(entered, analysis, demand);
        UUID measure = measures.add(entered, requestKey, wish);
        store.insertAnswer(entered, cases.get(entered).course().id(),
                new Answer(requestKey, demand, kind, measure, "", entered.today(), caller.name(), false));
    }

    /** The gap stays as it is, and why. */
    void accept(Caller caller, PersonId person, UUID analysis, UUID demand, UUID requestKey, String why) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.ANSWER, requestKey);
        about(entered, analysis, demand);
        store.insertAnswer(entered, cases.get(entered).course().id(),
                new Answer(requestKey, demand, Answer.Kind.ACCEPTED, null, why, entered.today(), caller.name(), false));
    }

    /** It answers the gap no longer; a measure stays in the plan. Errors: Refused where it has been taken back. */
    void takeBack(Caller caller, PersonId person, UUID analysis, UUID demand, UUID answer, UUID requestKey) {
        Entered entered = access.enter(caller, person, WorkAnalysisAction.ANSWER, requestKey);
        about(entered, analysis, demand);
        if (store.answers(entered, analysis).stream().noneMatch(each -> each.id().equals(answer))) throw new NotFound("answer");
        if (store.withdraw(entered, demand, answer) == 0) throw new Refused("workanalysis.taken-back-already");
    }

    /** @param employers to choose among for a new one */
    record Listing(Case shown, List<ShownAnalysis> analyses, List<Employer> employers) {}

    private ShownAnalysis shown(Entered entered, Case shown, Analysis analysis) {
        Map<UUID, Measure> all = new HashMap<>();
        plans.plan(entered, shown.course()).measures().forEach(measure -> all.put(measure.id(), measure));
        return new ShownAnalysis(shown, analysis, store.tasks(entered, analysis.id()), store.demands(entered, analysis.id()),
                store.answers(entered, analysis.id()), all, employers.list(entered), staff.list(entered));
    }

    private void demands(Entered entered, UUID analysis, UUID task, Analysis.NewTask told) {
        if (told.kinds().stream().anyMatch(kind -> kinds.find(kind).isEmpty())) throw new Invalid("own", "ui.choose-one");
        if (told.kinds().isEmpty() && told.own().isEmpty()) throw new Invalid("own", "workanalysis.no-demands");
        told.kinds().stream().distinct().forEach(kind -> store.insertDemand(entered, analysis, task, kind, ""));
        if (!told.own().isEmpty()) store.insertDemand(entered, analysis, task, DemandKind.OWN, told.own());
        if (store.demands(entered, analysis).size() > MOST_DEMANDS) throw new Refused("workanalysis.too-many");
    }

    private Analysis.Told known(Entered entered, Analysis.Told told) {
        UUID employer = told.employer();
        if (employer != null && !employers.known(entered, employer)) throw new Invalid("employer", "ui.choose-one");
        return told;
    }

    private void about(Entered entered, UUID analysis, UUID demand) {
        find(entered, analysis);
        if (store.demands(entered, analysis).stream().noneMatch(each -> each.id().equals(demand))) throw new NotFound("demand");
    }

    private Analysis find(Entered entered, UUID id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("analysis"));
    }

    private Conflict conflict(ShownAnalysis now) {
        String theirs = now.demands().stream().filter(demand -> demand.now() != null)
                .map(demand -> now.task(demand) + " – " + demand.name() + ": " + AnalysisWords.told(words::say, java.util.Objects.requireNonNull(demand.now())))
                .collect(Collectors.joining("\n"));
        return new Conflict(now.analysis().rounds(), Map.of("judged", theirs));
    }
}
