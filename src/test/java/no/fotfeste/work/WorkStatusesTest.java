package no.fotfeste.work;

import static no.fotfeste.work.WorkState.ORDINARY_FULL;
import static no.fotfeste.work.WorkState.ORDINARY_PART;
import static no.fotfeste.work.WorkState.SICK_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work over time on a real database: the wall, the line, corrections, and two at once. */
@FotfesteTest
class WorkStatusesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired World world;
    @Autowired WorkStatuses work;
    @Autowired Employers employers;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private World.Place place;
    private Caller coordinator;
    private World.Waiting someone;

    @BeforeEach
    void aPersonInTheService() {
        world.today(TODAY);
        place = world.place();
        coordinator = place.staff(Role.COORDINATOR);
        someone = place.accepted("tvt", "Ola Nes", coordinator);
    }

    @Test
    void a_change_ends_what_it_says_and_stands_on_the_line_in_short() {
        add(NewSpell.of(SICK_LEAVE, day("2026-01-05"), 100));
        add(NewSpell.of(SICK_LEAVE, day("2026-03-02"), 60, SICK_LEAVE));
        add(NewSpell.of(ORDINARY_PART, day("2026-03-02"), 40));
        assertThat(history().at(TODAY)).extracting(Spell::percent).containsExactly(40, 60);
        assertThat(history().spells()).first().satisfies(sick -> assertThat(sick.to()).isEqualTo(day("2026-03-01")));
        assertThat(line()).contains("Sykmeldt 100 %", "Sykmeldt 60 %", "Jobb 40 %, sykmeldt 60 %");
    }

    @Test
    void what_is_corrected_is_kept_and_no_longer_stands() {
        UUID wrong = add(NewSpell.of(SICK_LEAVE, day("2026-01-05"), 100));
        UUID key = UUID.randomUUID();
        work.correct(coordinator, someone.person(), wrong, key, NewSpell.of(SICK_LEAVE, day("2026-01-12"), 80));
        WorkOverview now = work.get(coordinator, someone.person());
        assertThat(now.history().spells()).extracting(Spell::id).containsExactly(key);
        assertThat(now.former()).extracting(Spell::id, Spell::percent).containsExactly(org.assertj.core.groups.Tuple.tuple(wrong, 100));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> work.correct(coordinator, someone.person(), wrong,
                UUID.randomUUID(), NewSpell.of(SICK_LEAVE, day("2026-01-12"), 70)));
        work.takeBack(coordinator, someone.person(), key, UUID.randomUUID(), "Feil person");
        assertThat(history().spells()).isEmpty();
    }

    @Test
    void a_sick_leave_with_a_planned_last_day_ends_earlier_and_what_was_planned_is_kept() {
        UUID planned = add(new NewSpell(SICK_LEAVE, day("2026-01-05"), TODAY.plusDays(30), 100, null, Spell.Source.DOCUMENT, "", Set.of()));
        add(NewSpell.of(ORDINARY_FULL, day("2026-05-18"), 100, SICK_LEAVE));
        WorkOverview now = work.get(coordinator, someone.person());
        assertThat(now.history().spells()).extracting(Spell::kind, Spell::to).containsExactly(
                org.assertj.core.groups.Tuple.tuple(SICK_LEAVE, day("2026-05-17")),
                org.assertj.core.groups.Tuple.tuple(ORDINARY_FULL, null));
        assertThat(now.former()).extracting(Spell::id).containsExactly(planned);
    }

    @Test
    void an_end_is_set_once() {
        UUID sick = add(NewSpell.of(SICK_LEAVE, day("2026-01-05"), 100));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() ->
                work.end(coordinator, someone.person(), sick, UUID.randomUUID(), day("2026-01-04")));
        work.end(coordinator, someone.person(), sick, UUID.randomUUID(), day("2026-02-01"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                work.end(coordinator, someone.person(), sick, UUID.randomUUID(), day("2026-03-01")));
        assertThat(history().states(day("2026-02-02"))).isEmpty();
    }

    @Test
    void the_database_itself_lets_nobody_overwrite_a_spell() {
        UUID sick = add(new NewSpell(SICK_LEAVE, day("2026-01-05"), day("2026-02-01"), 100, null, Spell.Source.SELF, "", Set.of()));
        for (String change : List.of("to_date = date '2026-03-01'", "percent = 20")) {
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class).isThrownBy(() ->
                    transaction.executeWithoutResult(t -> {
                        access.enter(coordinator, someone.person(), WorkAction.REGISTER);
                        jdbc.sql("update work.spell set " + change + " where id = :id").param("id", sick).update();
                    }));
        }
    }

    @Test
    void many_at_once_never_overfill_a_day_and_nobody_gets_a_failure() throws Exception {
        List<Callable<String>> all = IntStream.range(0, 12).<Callable<String>>mapToObj(i -> () -> {
            try {
                add(NewSpell.of(i % 2 == 0 ? ORDINARY_PART : SICK_LEAVE, day("2026-03-02"), 60));
                return "done";
            } catch (Invalid told) {
                return "told";
            }
        }).toList();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<String> each : pool.invokeAll(all)) assertThat(each.get()).isIn("done", "told");
        }
        assertThat(history().spells()).hasSize(1);
    }

    @Test
    void what_is_to_come_or_of_an_unknown_employer_is_told() {
        told("from", () -> add(NewSpell.of(SICK_LEAVE, TODAY.plusDays(1), 100)));
        told("from", () -> add(NewSpell.of(SICK_LEAVE, day("1926-01-01"), 100)));
        told("employer", () -> add(new NewSpell(ORDINARY_FULL, TODAY, null, 100, UUID.randomUUID(), Spell.Source.STAFF, "", Set.of())));
    }

    @Test
    void the_same_request_twice_is_one_change() {
        UUID key = UUID.randomUUID();
        work.add(coordinator, someone.person(), key, NewSpell.of(SICK_LEAVE, TODAY, 100));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() ->
                work.add(coordinator, someone.person(), key, NewSpell.of(SICK_LEAVE, TODAY, 100)));
        assertThat(history().spells()).hasSize(1);
    }

    @Test
    void another_persons_spell_and_training_are_not_found_here() {
        World.Waiting other = place.accepted("tvt", "Mari Sol", coordinator);
        UUID spell = add(NewSpell.of(SICK_LEAVE, TODAY, 100));
        UUID training = UUID.randomUUID();
        work.train(coordinator, someone.person(), training, new NewTraining(null, TODAY, null, 6, "Vaskeri", "", ""));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                work.end(coordinator, other.person(), spell, UUID.randomUUID(), TODAY));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                work.takeBack(coordinator, other.person(), spell, UUID.randomUUID(), "nei"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                work.trained(coordinator, other.person(), training, UUID.randomUUID(), 1, null, "nei"));
    }

    @Test
    void the_situation_is_kept_in_versions_and_two_who_write_lose_nothing() {
        Situation first = new Situation(Situation.Employment.EMPLOYED, Situation.Aim.RETURN, "barnehageassistent", 80,
                "Løfte og bære", "", "", "Kort dag", "", Situation.Disclosure.FUNCTION);
        work.describe(coordinator, someone.person(), UUID.randomUUID(), 0, first);
        Situation second = new Situation(null, null, "", null, "Sitte", "", "", "", "", null);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> work.describe(coordinator, someone.person(), UUID.randomUUID(), 0, second))
                .satisfies(conflict -> assertThat(conflict.theirs().values()).contains("Oppgaver på jobb: Løfte og bære",
                        "Har personen en arbeidsgiver: Ja, er ansatt"));
        work.describe(coordinator, someone.person(), UUID.randomUUID(), 1, second);
        assertThat(work.get(coordinator, someone.person()).version()).isEqualTo(2);
    }

    @Test
    void training_stands_on_the_line_with_how_it_goes() {
        UUID id = UUID.randomUUID();
        work.train(coordinator, someone.person(), id, new NewTraining(null, day("2026-05-04"), null, 8, "Vaskeri", "Per", ""));
        work.trained(coordinator, someone.person(), id, UUID.randomUUID(), 1, null, "Mestrer folding");
        work.trained(coordinator, someone.person(), id, UUID.randomUUID(), 2, TODAY, "");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() ->
                work.trained(coordinator, someone.person(), id, UUID.randomUUID(), 2, null, "for sent"));
        assertThat(work.get(coordinator, someone.person()).trainings()).singleElement()
                .satisfies(training -> assertThat(training.to()).isEqualTo(TODAY))
                .satisfies(training -> assertThat(training.mastery()).extracting(Training.Mastery::note).containsExactly("Mestrer folding"));
        assertThat(line()).contains("Vaskeri, 8 timer i uka", "Hvordan det går: Vaskeri", "Slutt: Vaskeri");
    }

    @Test
    void a_job_specialist_sees_work_only_after_the_persons_yes_and_the_office_never() {
        World.Place.Member specialist = place.member("Vera Lund", Role.JOB_SPECIALIST);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> work.get(specialist.caller(), someone.person()));
        episodes.answerJobSpecialist(coordinator, someone.person(), course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja, gjerne", TODAY));
        work.add(specialist.caller(), someone.person(), UUID.randomUUID(), NewSpell.of(SICK_LEAVE, TODAY, 100));
        assertThat(work.get(specialist.caller(), someone.person()).history().spells()).hasSize(1);
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> work.get(place.staff(Role.HEALTH_SECRETARY), someone.person()));
    }

    @Test
    void another_provider_finds_neither_person_nor_employer() {
        add(NewSpell.of(SICK_LEAVE, TODAY, 100));
        UUID employer = employers.add(coordinator, UUID.randomUUID(), details("Askim barnehage", "974760673"));
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> work.get(stranger, someone.person()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> employers.get(stranger, employer));
        assertThat(employers.list(stranger, "")).isEmpty();
    }

    @Test
    void employers_are_found_by_part_of_name_trade_or_number_and_are_there_once() {
        employers.add(coordinator, UUID.randomUUID(), details("Ørje bakeri", null));
        UUID school = employers.add(coordinator, UUID.randomUUID(), details("Askim barnehage", "974760673"));
        assertThat(employers.list(coordinator, "")).extracting(Employer::name).containsExactly("Askim barnehage", "Ørje bakeri");
        assertThat(employers.list(coordinator, "øRJE")).hasSize(1);
        assertThat(employers.list(coordinator, "974 760")).hasSize(1);
        assertThat(employers.list(coordinator, "%")).isEmpty();
        told("number", () -> employers.add(coordinator, UUID.randomUUID(), details("En gang til", "974760673")));
        employers.logContact(coordinator, school, UUID.randomUUID(),
                new Employer.Contact(TODAY, Employer.Channel.PHONE, "Kan ta imot to til høsten", coordinator.name()));
        assertThat(employers.get(coordinator, school).contacts()).hasSize(1);
        employers.change(coordinator, school, UUID.randomUUID(), 1, details("Askim barnehage AS", "974760673"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() ->
                employers.change(coordinator, school, UUID.randomUUID(), 1, details("Noe annet", null)));
    }

    @Test
    void a_physician_reads_the_employers_and_does_not_keep_them() {
        Caller physician = place.staff(Role.PHYSICIAN);
        assertThat(employers.list(physician, "")).isEmpty();
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> employers.add(physician, UUID.randomUUID(), details("Askim barnehage", null)));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> employers.list(place.staff(Role.RECEPTIONIST), ""));
    }

    @Test
    void results_read_what_stands_and_inside_another_use_case_a_change_can_be_added() {
        UUID wrong = add(NewSpell.of(SICK_LEAVE, day("2026-01-05"), 100));
        work.takeBack(coordinator, someone.person(), wrong, UUID.randomUUID(), "feil");
        List<String> kinds = transaction.execute(t -> {
            var entered = access.enter(coordinator, someone.person(), WorkAction.REGISTER);
            work.add(entered, course(), NewSpell.of(ORDINARY_FULL, TODAY, 100));
            return jdbc.sql("select kind from work.v_spell where person_id = :person").param("person", someone.person().value())
                    .query(String.class).list();
        });
        assertThat(kinds).containsExactly("ORDINARY_FULL");
    }

    private UUID add(NewSpell spell) {
        UUID key = UUID.randomUUID();
        work.add(coordinator, someone.person(), key, spell);
        return key;
    }

    private WorkHistory history() {
        return work.get(coordinator, someone.person()).history();
    }

    private List<String> line() {
        return cases.line(coordinator, someone.person()).line().stream().map(Line::text).toList();
    }

    private EpisodeId course() {
        return someone.referral().course();
    }

    private static Employer.Details details(String name, @org.jspecify.annotations.Nullable String number) {
        return new Employer.Details(name, number, "barnehage", "Mona Lie", "69 00 00 00", true);
    }

    private static void told(String field, Runnable act) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(act::run)
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
