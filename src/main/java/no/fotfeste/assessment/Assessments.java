package no.fotfeste.assessment;

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
import no.fotfeste.icf.IcfProfiles;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Known;
import no.fotfeste.instrument.Response;
import no.fotfeste.instrument.Scoring;
import no.fotfeste.instrument.When;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Instruments answered, scored, and put on the line. */
@UseCase
public class Assessments {

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final Instruments instruments;
    private final IcfProfiles profiles;
    private final AssessmentStore store;
    private final InvitationStore invitations;
    private final Alerts alerts;
    private final AlertStore alertStore;
    private final Words words;

    Assessments(Access access, Cases cases, Timeline timeline, Instruments instruments, IcfProfiles profiles,
            AssessmentStore store, InvitationStore invitations, Alerts alerts, AlertStore alertStore, Words words) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.instruments = instruments;
        this.profiles = profiles;
        this.store = store;
        this.invitations = invitations;
        this.alerts = alerts;
        this.alertStore = alertStore;
        this.words = words;
    }

    /** Everything measured in the newest course, and what is left. */
    Overview overview(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, AssessmentAction.SHOW);
        Case shown = cases.get(entered);
        EpisodeId course = shown.course().id();
        return Overview.of(shown, timeline.line(entered, course), alertStore.list(entered, course),
                store.standing(entered, course), profiles.profile(entered, course), instruments,
                Invited.of(shown, invitations.list(entered, course), instruments));
    }

    /**
     * A form to fill in, or to correct.
     *
     * @param occasion empty for the one that is due
     * @param on for a measurement between occasions, its day
     * @param edition that somebody began in; empty for the newest, or the one of the answer that is corrected
     */
    Filling filling(Caller caller, PersonId person, String code, String occasion, @Nullable LocalDate on, String edition, String language) {
        Entered entered = access.enter(caller, person, AssessmentAction.SHOW);
        Case shown = cases.get(entered);
        Instrument newest = onCase(instruments.get(code));
        List<Response> standing = store.standing(entered, shown.course().id());
        String chosen = occasion.isEmpty() ? due(shown.course(), timeline.line(entered, shown.course().id()), standing, code) : occasion;
        List<Response> versions = store.versions(entered, shown.course().id(), code, shown.course().occasion(chosen),
                on == null ? entered.today() : on);
        Response now = versions.isEmpty() ? null : versions.getFirst();
        Instrument instrument = instruments.edition(code, edition)
                .orElseGet(() -> now == null ? newest : instruments.get(code, now.version(), now.scoringVersion()));
        return new Filling(shown, instruments.in(instrument, language), chosen, now, versions.size(), before(standing, code, now),
                now == null ? Known.of(instrument, standing, instruments, entered.today()) : Known.NOTHING,
                next(shown.course(), standing, chosen, code), instrument != newest, language, on);
    }

    /** Fills in together with the person. Errors: Conflict where somebody has answered or corrected it meanwhile. */
    void fill(Caller caller, PersonId person, UUID requestKey, int version, Response.New response) {
        Entered entered = access.enter(caller, person, AssessmentAction.FILL, requestKey);
        Course course = cases.get(entered).course();
        course.occasion(response.occasion());
        if (response.on().isAfter(entered.today())) throw new Refused("assessment.in-future");
        List<Response> versions = store.versions(entered, course.id(), response.instrument().code(), response.occasion(), response.on());
        if (versions.size() != version) throw conflict(versions);
        if (!write(entered, course, response, versions)) throw new Refused("assessment.meanwhile");
    }

    /**
     * Keeps answers that came another way, such as by a personal link: stores, scores, raises what must not wait, and
     * writes on the line. Answered before at the same occasion, it is a correction.
     *
     * @param occasionKind one of the service's occasions, or {@link Occasion#BETWEEN}
     * @param byPerson the person filled it in alone
     * @param ref what it came with
     * @return the response's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(Entered entered, Course course, String occasionKind, Instrument instrument, Answers answers,
            boolean byPerson, UUID ref) {
        return record(entered, course, occasionKind, instrument, answers, byPerson, ref, entered.today());
    }

    /** The same, of an earlier day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(Entered entered, Course course, String occasionKind, Instrument instrument, Answers answers,
            boolean byPerson, UUID ref, LocalDate on) {
        Response.New response = new Response.New(UUID.randomUUID(), course.occasion(occasionKind), instrument, on, answers,
                byPerson ? Response.By.PERSON : Response.By.STAFF, ref);
        if (byPerson && !onCase(instrument).alone()) throw new Refused("assessment.not-alone");
        List<Response> versions = store.versions(entered, course.id(), instrument.code(), occasionKind, on);
        if (!write(entered, course, response, versions)) throw new Refused("assessment.meanwhile");
        return response.id();
    }

    /** In place of an answer that stands, also of another day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replace(Entered entered, Course course, Response standing, Instrument instrument, Answers answers, LocalDate on, UUID ref) {
        Response.New response = new Response.New(UUID.randomUUID(), standing.occasion(), instrument, on, answers, Response.By.STAFF, ref);
        if (!write(entered, course, response, List.of(standing))) throw new Refused("assessment.meanwhile");
    }

    /** The raw answers, for whoever may read them. */
    Shown response(Caller caller, PersonId person, UUID id) {
        return shown(access.enter(caller, person, AssessmentAction.SHOW), id);
    }

    /** The same, taken out as a file. */
    Shown export(Caller caller, PersonId person, UUID id) {
        return shown(access.enter(caller, person, AssessmentAction.EXPORT), id);
    }

    private Shown shown(Entered entered, UUID id) {
        Response response = store.find(entered, id).orElseThrow(() -> new NotFound("response"));
        Case shown = cases.get(entered);
        boolean stands = store.standing(entered, shown.course().id()).stream().anyMatch(each -> each.id().equals(id));
        return new Shown(shown, response, instruments.get(response.instrument(), response.version(), response.scoringVersion()), stands);
    }

    /** The occasion is over with what is there; why is counted. Errors: Refused where it is over, or was not begun. */
    void finish(Caller caller, PersonId person, UUID requestKey, String occasion, String reason) {
        Entered entered = access.enter(caller, person, AssessmentAction.FINISH, requestKey);
        Course course = cases.get(entered).course();
        if (course.service().occasion(occasion).isEmpty()) throw new NotFound("occasion");
        if (!course.service().reasons().contains(reason)) throw new Refused("assessment.reason-needed");
        if (timeline.kinds(entered, course).contains(occasion)) throw new Refused("assessment.already-finished");
        timeline.departed(entered, course, occasion, reason, entered.today());
        timeline.happened(entered, course, Happened.of(occasion, entered.today(), requestKey, ""));
    }

    private boolean write(Entered entered, Course course, Response.New response, List<Response> versions) {
        Scoring.Score score = Scoring.score(response.instrument(), response.answers());
        store.oneAtATime(course.id());
        UUID replaced = versions.isEmpty() ? null : versions.getFirst().id();
        if (store.insert(entered, course.id(), response, score, replaced) == 0) return false;
        timeline.happened(entered, course, Happened.of(Kinds.MEASURED, response.on(), response.id(), OnTheLine.said(words, response.instrument(), score)));
        for (Instrument.Alert rule : score.alerts()) {
            if (versions.stream().anyMatch(each -> alertStore.isOpen(entered, each.id(), rule.key()))) continue;
            alerts.raise(entered, course, response.id(), rule);
        }
        settle(entered, course, response);
        return true;
    }

    /** All that the occasion asks for is answered: what waited for it on the line does not wait any more. */
    private void settle(Entered entered, Course course, Response.New response) {
        Occasion occasion = course.service().occasion(response.occasion()).orElse(null);
        if (occasion == null || timeline.kinds(entered, course).contains(occasion.kind())) return;
        Set<String> answered = store.standing(entered, course.id()).stream()
                .filter(each -> each.occasion().equals(occasion.kind())).map(Response::instrument).collect(Collectors.toSet());
        if (answered.containsAll(occasion.instruments())) {
            timeline.happened(entered, course, Happened.of(occasion.kind(), response.on(), response.id(), ""));
        }
    }

    private Conflict conflict(List<Response> versions) {
        Map<String, String> theirs = new HashMap<>();
        if (!versions.isEmpty()) {
            Response now = versions.getFirst();
            Instrument instrument = instruments.get(now.instrument(), now.version(), now.scoringVersion());
            theirs.put("answers", instrument.asked().stream().filter(item -> now.answers().has(item.id()))
                    .map(item -> item.text() + " " + String.join(", ", Overview.told(item, now.answers())))
                    .collect(Collectors.joining("\n")));
        }
        return new Conflict(versions.size(), theirs);
    }

    /** One that is anonymous is never answered on a case. Errors: NotFound. */
    private static Instrument onCase(Instrument instrument) {
        if (instrument.rules().anonymous()) throw new NotFound("instrument");
        return instrument;
    }

    /** The first occasion that waits for this instrument. */
    private static String due(Course course, List<Line> line, List<Response> standing, String code) {
        return course.service().occasions().stream().filter(occasion -> occasion.instruments().contains(code))
                .filter(occasion -> line.stream().anyMatch(each -> each.open() && each.kind().equals(occasion.kind())))
                .filter(occasion -> standing.stream().noneMatch(each -> each.occasion().equals(occasion.kind()) && each.instrument().equals(code)))
                .map(Occasion::kind).findFirst().orElse(Occasion.BETWEEN);
    }

    /** The next of the occasion's instruments that nobody has answered. */
    private @Nullable Instrument next(Course course, List<Response> standing, String occasion, String code) {
        List<String> all = course.service().occasion(occasion).map(Occasion::instruments).orElse(List.of());
        return all.stream().filter(each -> !each.equals(code))
                .filter(each -> standing.stream().noneMatch(other -> other.occasion().equals(occasion) && other.instrument().equals(each)))
                .flatMap(each -> instruments.find(each).stream()).findFirst().orElse(null);
    }

    /** The first time it was answered in this course: activities in own words are asked about again. */
    private static Answers before(List<Response> standing, String code, @Nullable Response now) {
        return standing.stream().filter(each -> each.instrument().equals(code) && (now == null || !each.id().equals(now.id())))
                .findFirst().map(Response::answers).orElse(Answers.NONE);
    }

    /** @param stands it has not been replaced by a correction */
    record Shown(Case shown, Response response, Instrument instrument, boolean stands) {

        /** What was asked, and what was not to be asked but stands. */
        List<Instrument.Item> told() {
            Set<String> off = When.off(instrument.form().order(), response.answers());
            return instrument.items().stream().filter(item -> response.answers().has(item.id())
                    || (item.asks() && item.turn() <= 1 && !off.contains(item.id()))).toList();
        }

        /** As its own edition has it, from the answers as they were given. */
        Scoring.Score score() {
            return Scoring.score(instrument, response.answers());
        }

        /** What the number for the whole means; null where there is none. */
        @Nullable String sentence() {
            return response.score() == null ? null : instrument.rules().band(response.score()).map(Instrument.Band::sentence).orElse(null);
        }

        String told(Page page, Scoring.Part part) {
            Instrument.Subscale scale = instrument.rules().subscale(part.key()).orElseThrow();
            if (part.value() == null || part.band() == null) return page.t("assessment.no-score");
            return page.t("assessment.of", Overview.number(part.value()), Overview.number(scale.max()))
                    + (scale.graded() ? " – " + part.band().name() : "") + ". " + part.band().sentence();
        }

        String occasionName() {
            return shown.course().service().occasion(response.occasion()).map(Occasion::name).orElse("");
        }
    }
}
