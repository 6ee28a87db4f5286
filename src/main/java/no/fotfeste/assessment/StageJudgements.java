package no.fotfeste.assessment;

import java.time.LocalDate;
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
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.ui.Words;

/**
 * The stage of change, judged by staff in words of their own (A34). It is an answer to the instrument stage-of-change, so
 * that it stands in one place; and it comes from a person who judged, never from a score (P8).
 */
@UseCase
public class StageJudgements {

    private final Access access;
    private final Cases cases;
    private final Assessments assessments;
    private final Instruments instruments;
    private final AssessmentStore store;
    private final Words words;

    StageJudgements(Access access, Cases cases, Assessments assessments, Instruments instruments, AssessmentStore store, Words words) {
        this.access = access;
        this.cases = cases;
        this.assessments = assessments;
        this.instruments = instruments;
        this.store = store;
        this.words = words;
    }

    /** The stages, the expectations and the profiles of the newest course, beside each other. */
    Readiness get(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, AssessmentAction.SHOW);
        Case shown = cases.get(entered);
        List<Response> standing = store.standing(entered, shown.course().id());
        return new Readiness(shown, instruments.get(Readiness.STAGE_OF_CHANGE), judged(entered, shown),
                of(standing, Readiness.EXPECTATION).stream().map(this::expected).filter(each -> !each.answer().isEmpty()).toList(),
                of(standing, Readiness.RRTW).stream().map(each -> RrtwProfile.of(each, instrument(each))).toList());
    }

    /**
     * Judges. Errors: Conflict where a colleague has judged or corrected since {@code seen} judgements; Refused where one
     * stands of that day, which is to be corrected instead; Invalid, by field.
     */
    public void judge(Caller caller, PersonId person, UUID requestKey, int seen, String stage, String basis, LocalDate on) {
        Entered entered = access.enter(caller, person, AssessmentAction.JUDGE_STAGE, requestKey);
        judge(entered, requestKey, seen, stage, basis, on);
    }

    /** As before, today. Errors: as above, and Refused where nothing has been judged. */
    public void unchanged(Caller caller, PersonId person, UUID requestKey, int seen) {
        Entered entered = access.enter(caller, person, AssessmentAction.JUDGE_STAGE, requestKey);
        List<Readiness.Judged> standing = judged(entered, cases.get(entered)).stream().filter(Readiness.Judged::stands).toList();
        if (standing.isEmpty()) throw new Refused("assessment.readiness.nothing-yet");
        Readiness.Judged now = standing.getLast();
        judge(entered, requestKey, seen, String.valueOf(now.stage()), words.say("assessment.readiness.unchanged-since", no.fotfeste.ui.Show.longDay(now.on())),
                entered.today());
    }

    /** It was not so: another takes its place, and both stand. Errors: Refused where it has been corrected. */
    public void correct(Caller caller, PersonId person, UUID wrong, UUID requestKey, String stage, String basis, LocalDate on) {
        Entered entered = access.enter(caller, person, AssessmentAction.JUDGE_STAGE, requestKey);
        Case shown = cases.get(entered);
        Response before = store.find(entered, wrong).filter(each -> each.instrument().equals(Readiness.STAGE_OF_CHANGE))
                .orElseThrow(() -> new NotFound("judgement"));
        List<Readiness.Judged> all = judged(entered, shown);
        if (all.stream().noneMatch(each -> each.id().equals(wrong) && each.stands())) throw new Refused("assessment.readiness.corrected-already");
        if (!on.equals(before.on())) free(entered, all, on);
        assessments.replace(entered, shown.course(), before, instrument(), answers(stage, basis), on, requestKey);
    }

    private void judge(Entered entered, UUID requestKey, int seen, String stage, String basis, LocalDate on) {
        Case shown = cases.get(entered);
        store.oneAtATime(shown.course().id());
        List<Readiness.Judged> all = judged(entered, shown);
        if (all.size() != seen) throw new Conflict(all.size(), Map.of("stage", all.isEmpty() ? "" : told(all.getLast())));
        free(entered, all, on);
        assessments.record(entered, shown.course(), Occasion.BETWEEN, instrument(), answers(stage, basis), false, requestKey, on);
    }

    /** One judgement a day. */
    private static void free(Entered entered, List<Readiness.Judged> all, LocalDate on) {
        if (on.isAfter(entered.today())) throw new Invalid("on", "assessment.in-future");
        if (all.stream().anyMatch(each -> each.on().equals(on))) throw new Invalid("on", "assessment.readiness.day-taken");
    }

    private Answers answers(String stage, String basis) {
        if (!Readiness.stages(instrument()).containsKey(stage)) throw new Invalid("stage", "ui.choose-one");
        if (basis.isBlank()) throw new Invalid("basis", "ui.required");
        return Answers.of(Map.of(Readiness.STAGE, stage, Readiness.BASIS, basis));
    }

    private List<Readiness.Judged> judged(Entered entered, Case shown) {
        Set<UUID> standing = store.standing(entered, shown.course().id()).stream().map(Response::id).collect(Collectors.toSet());
        return store.all(entered, shown.course().id(), Readiness.STAGE_OF_CHANGE).stream()
                .filter(each -> each.answers().has(Readiness.STAGE))
                .map(each -> Readiness.judged(each, standing.contains(each.id()))).toList();
    }

    private String told(Readiness.Judged judged) {
        return words.say("assessment.readiness.told", judged.by(), no.fotfeste.ui.Show.longDay(judged.on()),
                Readiness.stages(instrument()).getOrDefault(String.valueOf(judged.stage()), ""), judged.basis());
    }

    private Readiness.Expected expected(Response response) {
        String answer = instrument(response).asked().stream().findFirst()
                .map(item -> String.join(", ", Overview.told(item, response.answers()))).orElse("");
        return new Readiness.Expected(response.on(), answer, response.by());
    }

    private Instrument instrument() {
        return instruments.get(Readiness.STAGE_OF_CHANGE);
    }

    private Instrument instrument(Response response) {
        return instruments.get(response.instrument(), response.version(), response.scoringVersion());
    }

    private static List<Response> of(List<Response> standing, String code) {
        return standing.stream().filter(each -> each.instrument().equals(code)).toList();
    }
}
