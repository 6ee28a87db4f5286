package no.fotfeste.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.instrument.Answers;
import no.fotfeste.assessment.Assessments;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.followup.Survey.State;
import no.fotfeste.followup.Survey.Why;
import no.fotfeste.notify.NewMessage;
import no.fotfeste.notify.Outbox;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Token;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One survey's way: sent, reminded of, answered, ended. What the job and the staff both do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Asking {

    /** The survey says that answers are read within a week (T13). */
    static final int READ_WITHIN_DAYS = 7;
    /** The instrument about work: asked in our own short form, which the results are counted from. */
    private static final String WORK_NOW = "work-now";

    private final SurveyStore store;
    private final Persons persons;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Instruments instruments;
    private final Assessments assessments;
    private final Words words;

    Asking(SurveyStore store, Persons persons, Timeline timeline, Outbox outbox, Instruments instruments,
            Assessments assessments, Words words) {
        this.store = store;
        this.persons = persons;
        this.timeline = timeline;
        this.outbox = outbox;
        this.instruments = instruments;
        this.assessments = assessments;
        this.words = words;
    }

    /** Sends a link by e-mail; where there is no address it waits for somebody to ring or write. */
    void send(Entered entered, Course course, Survey survey, boolean reminder) {
        String email = persons.get(entered).contact().email();
        if (email.isBlank()) {
            if (!reminder) store.sent(entered, survey.id(), null);
            return;
        }
        String token = Token.fresh();
        String key = keys(survey) + UUID.randomUUID();
        store.insertLink(entered, survey.id(), Token.hash(token));
        outbox.put(entered, new NewMessage(key, email, "/svar/" + token, reminder));
        if (reminder) store.reminded(entered, survey.id(), key);
        else store.sent(entered, survey.id(), key);
        String name = name(course, survey.occasion());
        timeline.happened(entered, course, Happened.of(Kinds.SURVEY_SENT, entered.today(), survey.id(),
                reminder ? words.say("followup.line.reminded", name) : name));
    }

    /** The links that were sent open nothing from now on, and what still lies in the outbox does not go. */
    void revoke(Entered entered, Survey survey) {
        store.revokeLinks(entered, survey.id());
        outbox.cancel(entered, keys(survey));
    }

    /** Written down. What a person sends by link is read by somebody within the week. */
    void answered(Entered entered, Course course, Survey survey, Reply reply, boolean byPerson) {
        store.insertAnswer(entered, survey, reply.work(), byPerson);
        store.end(entered, survey.id(), State.ANSWERED, null);
        outbox.cancel(entered, keys(survey));
        timeline.happened(entered, course,
                Happened.of(survey.occasion(), entered.today(), survey.id(), words.say("followup.line.answered")));
        if (entered.sees(Information.HEALTH)) measured(entered, course, survey, reply, byPerson);
        if (byPerson) {
            timeline.expect(entered, course, new Expected(Kinds.SURVEY_ANSWERED, entered.today(),
                    entered.today().plusDays(READ_WITHIN_DAYS), Limit.TARGET, null, "team", false), survey.id(),
                    words.say("followup.line.to-read", name(course, survey.occasion())));
        }
    }

    /** What the service measures on the occasion besides work: for those who may see it. */
    List<Instrument> instruments(Entered entered, Course course, String occasion) {
        if (!entered.sees(Information.HEALTH)) return List.of();
        return course.service().occasion(occasion).map(Occasion::instruments).orElse(List.of()).stream()
                .filter(code -> !code.equals(WORK_NOW)).flatMap(code -> instruments.find(code).stream()).filter(Instrument::alone)
                // what cannot wait is never asked where a week may go before it is read (T13)
                .filter(each -> !each.acute()).toList();
    }

    private void measured(Entered entered, Course course, Survey survey, Reply reply, boolean byPerson) {
        List<Reply.Measured> all = new ArrayList<>(reply.measured());
        if (course.service().occasion(survey.occasion()).filter(o -> o.instruments().contains(WORK_NOW)).isPresent()) {
            instruments.find(WORK_NOW).ifPresent(instrument -> all.add(new Reply.Measured(instrument, workNow(reply.work()))));
        }
        for (Reply.Measured each : all) {
            if (each.answers().isEmpty()) continue;
            assessments.record(entered, course, survey.occasion(), each.instrument(), each.answers(), byPerson, survey.id());
        }
    }

    private static Answers workNow(WorkAnswer work) {
        return new Answers(Map.of("states", work.states().stream().sorted().map(Enum::name).toList(),
                "percent", work.percent() == null ? List.of() : List.of(work.percent().toString()),
                "how", List.of(work.text())));
    }

    /** Nobody is asked any more on this occasion. */
    void end(Entered entered, Course course, Survey survey, State state, @org.jspecify.annotations.Nullable Why why) {
        store.end(entered, survey.id(), state, why);
        outbox.cancel(entered, keys(survey));
        timeline.drop(entered, course, List.of(survey.occasion()));
    }

    Survey hold(Entered entered, UUID id) {
        return store.hold(entered, id).orElseThrow(() -> new NotFound("survey"));
    }

    static String name(Course course, String occasion) {
        return course.service().occasion(occasion).map(Occasion::name).orElse(occasion);
    }

    private static String keys(Survey survey) {
        return survey.id() + ":";
    }
}
