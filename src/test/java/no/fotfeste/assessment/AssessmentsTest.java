package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.instrument.Scoring;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Assessments on a real database: answers, corrections, what must not wait, and the line. */
@FotfesteTest
class AssessmentsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String ARRIVAL = "measure-arrival";

    @Autowired World world;
    @Autowired Assessments assessments;
    @Autowired Alerts alerts;
    @Autowired Instruments instruments;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private World.Place place;
    private Caller therapist;
    private World.Waiting ola;

    @BeforeEach
    void someoneWhoHasStarted() {
        world.today(MONDAY);
        place = world.place();
        therapist = place.staff(Role.OCCUPATIONAL_THERAPIST);
        ola = started("Ola Nes");
    }

    @Test
    void an_answer_is_scored_and_stands_on_the_line() {
        fill("work-ability", Map.of("ability", "3"));
        assertThat(line()).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(Kinds.MEASURED);
            assertThat(entry.text()).isEqualTo("Arbeidsevne 3 av 10 – lav");
        });
        Overview.History history = overview().histories().getFirst();
        assertThat(history.score()).isEqualTo("3");
        assertThat(history.last().scoringVersion()).isEqualTo(1);
    }

    @Test
    void what_was_skipped_is_not_stored_and_is_not_zero() {
        fill("phq-9", Map.of("1", "3", "2", "3"));
        Response response = overview().histories().getFirst().last();
        assertThat(response.answers().given()).containsOnlyKeys("1", "2");
        assertThat(response.score()).isNull();
        assertThat(response.band()).isNull();
    }

    @Test
    void a_correction_replaces_and_overwrites_nothing() {
        fill("work-ability", Map.of("ability", "3"));
        UUID first = overview().histories().getFirst().last().id();
        fill(1, "work-ability", ARRIVAL, Map.of("ability", "8"), UUID.randomUUID());
        assertThat(overview().histories().getFirst().responses()).singleElement()
                .satisfies(now -> assertThat(now.replaces()).isEqualTo(first))
                .satisfies(now -> assertThat(now.score()).isEqualTo("8"));
        Assessments.Shown before = assessments.response(therapist, ola.person(), first);
        assertThat(before.stands()).isFalse();
        assertThat(before.response().score()).isEqualTo("3");
    }

    @Test
    void whoever_answers_second_is_told_what_the_first_wrote() {
        fill("work-ability", Map.of("ability", "3"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> fill("work-ability", Map.of("ability", "8")))
                .satisfies(conflict -> assertThat(conflict.version()).isEqualTo(1))
                .satisfies(conflict -> assertThat(conflict.theirs().get("answers")).endsWith(" 3"));
    }

    @Test
    void of_many_at_once_one_is_stored() throws Exception {
        Callable<Boolean> fill = () -> {
            try {
                fill("pain", Map.of("pain", "4"));
                return true;
            } catch (Conflict | Refused late) {
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = threads.invokeAll(java.util.Collections.nCopies(8, fill));
            assertThat(all.stream().map(Future::resultNow).filter(done -> done)).hasSize(1);
        }
        assertThat(overview().histories().getFirst().responses()).hasSize(1);
    }

    @Test
    void the_same_request_twice_is_one_response() {
        UUID key = UUID.randomUUID();
        fill(0, "pain", ARRIVAL, Map.of("pain", "4"), key);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> fill(0, "pain", ARRIVAL, Map.of("pain", "4"), key));
        assertThat(overview().histories().getFirst().responses()).hasSize(1);
    }

    @Test
    void question_nine_raises_an_alert_that_stands_until_someone_says_what_was_done() {
        fill("phq-9", Map.of("9", "1"));
        assertThat(openAlerts()).isOne();
        assertThat(line()).filteredOn(entry -> entry.kind().equals(Kinds.ALERT)).hasSize(1);
        Alert alert = overview().openAlerts().getFirst();
        alerts.acknowledge(therapist, ola.person(), UUID.randomUUID(), alert.id(), "Snakket med Ola, ringte fastlegen");
        assertThat(openAlerts()).isZero();
        assertThat(overview().closedAlerts()).singleElement().satisfies(closed -> assertThat(closed.done()).startsWith("Snakket med Ola"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                alerts.acknowledge(therapist, ola.person(), UUID.randomUUID(), alert.id(), "En gang til"))
                .extracting(Refused::key).isEqualTo("assessment.already-acknowledged");
    }

    @Test
    void a_correction_neither_hides_an_alert_nor_raises_it_twice() {
        fill("phq-9", Map.of("9", "1"));
        fill(1, "phq-9", ARRIVAL, Map.of("9", "2"), UUID.randomUUID());
        fill(2, "phq-9", ARRIVAL, Map.of("9", "2", "1", "1"), UUID.randomUUID());
        assertThat(openAlerts()).isOne();
        fill(3, "phq-9", ARRIVAL, Map.of("9", "0"), UUID.randomUUID());
        assertThat(openAlerts()).isOne();
    }

    @Test
    void another_persons_alert_and_response_are_not_found() {
        fill("phq-9", Map.of("9", "1"));
        Alert alert = overview().openAlerts().getFirst();
        World.Waiting other = started("Mari Sol");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                alerts.acknowledge(therapist, other.person(), UUID.randomUUID(), alert.id(), "x"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assessments.response(therapist, other.person(), alert.response()));
    }

    @Test
    void when_all_instruments_are_answered_the_line_waits_no_more() {
        assertThat(waits(ARRIVAL)).isTrue();
        for (String code : List.of("work-ability", "expectation", "pain", "phq-9", "gad-7", "economy-and-loneliness")) fillAny(code);
        assertThat(waits(ARRIVAL)).isTrue();
        fill("psfs", Map.of("activity-1", "Gå tur", "rating-1", "4"));
        assertThat(waits(ARRIVAL)).isFalse();
        assertThat(line()).filteredOn(entry -> entry.kind().equals(ARRIVAL) && entry.state() == Line.State.HAPPENED).hasSize(1);
        fill(1, "pain", ARRIVAL, Map.of("pain", "5"), UUID.randomUUID());
        assertThat(line()).filteredOn(entry -> entry.kind().equals(ARRIVAL) && entry.state() == Line.State.HAPPENED).hasSize(1);
    }

    @Test
    void two_who_fill_in_the_last_two_at_once_finish_it_once() throws Exception {
        for (String code : List.of("work-ability", "expectation", "phq-9", "psfs", "economy-and-loneliness")) fillAny(code);
        List<Callable<Boolean>> last = List.of("pain", "gad-7").stream().<Callable<Boolean>>map(code -> () -> {
            fillAny(code);
            return true;
        }).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(last)).allMatch(done -> done.resultNow());
        }
        assertThat(line()).filteredOn(entry -> entry.kind().equals(ARRIVAL) && entry.state() == Line.State.HAPPENED).hasSize(1);
    }

    @Test
    void an_occasion_can_be_finished_with_what_is_there_and_the_reason_is_counted() {
        fillAny("pain");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> finish("Depresjonen tok all plass"))
                .extracting(Refused::key).isEqualTo("assessment.reason-needed");
        finish("personen ønsket det slik");
        assertThat(waits(ARRIVAL)).isFalse();
        assertThat(line()).anySatisfy(entry -> assertThat(entry.kind()).isEqualTo(Kinds.DEPARTURE));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> finish("hastet"))
                .extracting(Refused::key).isEqualTo("assessment.already-finished");
        fillAny("work-ability");
    }

    @Test
    void the_same_activities_are_asked_about_again() {
        fill("psfs", Map.of("activity-1", "Gå tur", "rating-1", "2", "activity-2", "Løfte barnet", "rating-2", "4"));
        world.today(MONDAY.plusWeeks(6));
        Filling again = assessments.filling(therapist, ola.person(), "psfs", Occasion.BETWEEN, null, "", "");
        Instrument psfs = again.instrument();
        assertThat(psfs.items().stream().filter(item -> AnswerFields.isShown(psfs, item, again.before()))).hasSize(4);
        assertThat(AnswerFields.ownWords(psfs, psfs.items().get(1), again.before())).isEqualTo("Gå tur");
        fill(0, "psfs", Occasion.BETWEEN, Map.of("activity-1", "Gå tur", "rating-1", "5", "activity-2", "Løfte barnet", "rating-2", "6"), UUID.randomUUID());
        Overview.History history = overview().histories().getFirst();
        assertThat(history.change()).isEqualTo("2.5");
        assertThat(history.trend()).isEqualTo(Scoring.Trend.BETTER);
        assertThat(history.ownWords()).containsEntry("Gå tur", List.of("2", "5"));
    }

    @Test
    void what_is_written_for_a_survey_is_stored_scored_and_settles_it() {
        UUID survey = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            Entered entered = access.enter(place.system(), ola.person(), AssessmentAction.FILL);
            var course = cases.get(entered).course();
            assessments.record(entered, course, "survey-6", instruments.get("work-now"),
                    new Answers(Map.of("states", List.of("ORDINARY_PART", "AAP"), "percent", List.of("50"))), true, survey);
            assessments.record(entered, course, "survey-6", instruments.get("work-ability"), Answers.of(Map.of("ability", "7")), true, survey);
            assessments.record(entered, course, "survey-6", instruments.get("pain"), Answers.NONE, true, survey);
        });
        Answers workNow = overview().histories().getFirst().last().answers();
        assertThat(workNow.codes("states")).containsExactly("ORDINARY_PART", "AAP");
        assertThat(workNow.number("percent")).hasValue(50);
        assertThat(workNow.text("how")).isEmpty();
        assertThat(overview().histories()).allSatisfy(history -> assertThat(history.last().by()).isEqualTo(Response.By.PERSON));
        assertThat(line()).filteredOn(entry -> entry.kind().equals("survey-6") && entry.state() == Line.State.HAPPENED).hasSize(1);
        assertThat(world.jdbc().sql("select count(*) from assessment.v_score").query(Long.class).single()).as("the wall").isZero();
        assertThat(scores()).containsEntry("survey-6/work-ability", "7 middels").containsEntry("survey-6/pain", "null null");
    }

    @Test
    void record_needs_a_use_case_around_it() {
        Entered[] entered = new Entered[1];
        transaction.executeWithoutResult(status -> entered[0] = access.enter(place.system(), ola.person(), AssessmentAction.FILL));
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> assessments.record(entered[0],
                place.course(therapist, ola), "survey-6", instruments.get("pain"), Answers.NONE, true, UUID.randomUUID()));
    }

    @Test
    void nobody_without_health_comes_in() {
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(therapist, ola.person(), ola.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.staff(), JobSpecialistAnswer.How.ORALLY, "Ja til jobbspesialist", MONDAY));
        for (Caller without : List.of(specialist, place.staff(Role.HEALTH_SECRETARY), place.staff(Role.LEADER), world.place().staff(Role.PHYSICIAN))) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> assessments.overview(without, ola.person()));
        }
    }

    private World.Waiting started(String name) {
        World.Waiting waiting = place.accepted("tvt", name, therapist);
        episodes.start(therapist, waiting.person(), waiting.referral().course(), UUID.randomUUID(), MONDAY, List.of(
                new no.fotfeste.episode.Departure("home-visit", "hastet")));
        return waiting;
    }

    private void fill(String code, Map<String, String> answers) {
        fill(0, code, ARRIVAL, answers, UUID.randomUUID());
    }

    private void fillAny(String code) {
        Instrument.Item first = instruments.get(code).asked().stream().filter(item -> !item.options().isEmpty()).findFirst().orElseThrow();
        fill(code, Map.of(first.id(), first.options().getFirst().code()));
    }

    private void fill(int version, String code, String occasion, Map<String, String> answers, UUID key) {
        assessments.fill(now(), ola.person(), key, version, new Response.New(key, occasion, instruments.get(code), world.today(), Answers.of(answers), Response.By.STAFF, null));
    }

    /** The same therapist as at a request made today. */
    private Caller now() {
        return new Caller(therapist.provider(), therapist.account(), therapist.staff(), therapist.name(), therapist.employer(),
                therapist.roles(), therapist.active(), place.system().now());
    }

    private void finish(String reason) {
        assessments.finish(therapist, ola.person(), UUID.randomUUID(), ARRIVAL, reason);
    }

    private Overview overview() {
        return assessments.overview(now(), ola.person());
    }

    private List<Line> line() {
        return cases.line(now(), ola.person()).line();
    }

    private boolean waits(String kind) {
        return line().stream().anyMatch(entry -> entry.open() && entry.kind().equals(kind));
    }

    /** As my day reads it. */
    private long openAlerts() {
        return inside(() -> jdbc.sql("select count(*) from assessment.v_open_alert where person_id = :person")
                .param("person", ola.person().value()).query(Long.class).single());
    }

    private Map<String, String> scores() {
        Map<String, String> scores = new HashMap<>();
        inside(() -> jdbc.sql("select occasion, instrument, score, band from assessment.v_score").query((row, n) -> scores.put(
                row.getString(1) + "/" + row.getString(2), row.getBigDecimal(3) + " " + row.getString(4))).list());
        return scores;
    }

    private <T> T inside(java.util.function.Supplier<T> read) {
        return transaction.execute(status -> {
            access.enter(now(), ola.person(), AssessmentAction.SHOW);
            return read.get();
        });
    }
}
