package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes on a real database: drafts, signatures that stand, corrections, and who reads what. */
@FotfesteTest
class NotesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Notes notes;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private Caller therapist;
    private World.Waiting anne;

    @BeforeEach
    void aPersonWithATeam() {
        world.today(TODAY);
        place = world.place();
        therapist = place.staff(Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", therapist);
    }

    @Test
    void a_draft_is_its_authors_own_and_a_signed_note_is_the_teams() {
        UUID id = write(therapist, Information.HEALTH, "Snakket om søvn", false);
        Caller nurse = place.staff(Role.NURSE);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.get(nurse, anne.person(), id));
        assertThat(notes.journal(nurse, anne.person(), 0).others()).containsExactly(therapist.name());
        notes.sign(therapist, anne.person(), id, UUID.randomUUID(), 1);
        Note signed = notes.get(nurse, anne.person(), id).note();
        assertThat(signed.author()).isEqualTo(new Author(therapist.staff(), therapist.name(), Role.OCCUPATIONAL_THERAPIST,
                "Prøvestedet " + signed.author().organisation().replaceAll("\\D", "")));
        assertThat(signed.on()).isEqualTo(TODAY);
        assertThat(signed.signedAt()).isNotNull();
    }

    @Test
    void a_signed_note_stands_on_the_line_in_its_own_class() {
        write(therapist, Information.HEALTH, "Sover dårlig. " + "x".repeat(200), true);
        write(therapist, Information.WORK, "Arbeidsgiver vil prøve", true);
        List<Line> line = cases.line(therapist, anne.person()).line().stream().filter(l -> l.kind().equals(Kinds.NOTE)).toList();
        assertThat(line).extracting(Line::information).containsExactly(Information.WORK, Information.HEALTH);
        assertThat(line.getLast().text()).startsWith("Sover dårlig.").hasSize(80);
        assertThat(line.getLast().at()).isEqualTo(LocalTime.of(10, 30));
    }

    @Test
    void whoever_saves_an_old_draft_is_told_and_gets_both_texts() {
        UUID id = write(therapist, Information.HEALTH, "Første", false);
        notes.save(therapist, anne.person(), id, UUID.randomUUID(), 1, writing("Fra den ene fanen"), false);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> notes.save(therapist, anne.person(), id, UUID.randomUUID(), 1, writing("Fra den andre"), false))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsEntry("text", "Fra den ene fanen"))
                .satisfies(conflict -> assertThat(conflict.version()).isEqualTo(2));
        assertRefused("journal.changed", () -> notes.sign(therapist, anne.person(), id, UUID.randomUUID(), 1));
        assertThat(notes.get(therapist, anne.person(), id).note().signed()).isFalse();
    }

    @Test
    void of_twenty_saves_at_once_from_one_version_one_stands() throws Exception {
        UUID id = write(therapist, Information.HEALTH, "Første", false);
        List<Callable<Boolean>> all = IntStream.range(0, 20).<Callable<Boolean>>mapToObj(i -> () -> {
            try {
                notes.save(therapist, anne.person(), id, UUID.randomUUID(), 1, writing("Tekst " + i), false);
                return true;
            } catch (Conflict told) {
                return false;
            }
        }).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(all).stream().map(Future::resultNow)).filteredOn(done -> done).hasSize(1);
        }
        assertThat(notes.get(therapist, anne.person(), id).note().version()).isEqualTo(2);
    }

    @Test
    void the_same_request_twice_is_one_note() {
        UUID key = UUID.randomUUID();
        notes.write(therapist, anne.person(), key, Information.HEALTH, writing("Én gang"), true);
        assertThatExceptionOfType(Repeated.class)
                .isThrownBy(() -> notes.write(therapist, anne.person(), key, Information.HEALTH, writing("Én gang"), true));
        assertThat(notes.journal(therapist, anne.person(), 0).notes()).hasSize(1);
    }

    @Test
    void what_is_signed_is_corrected_by_addition_and_stays_as_it_was() {
        UUID id = write(therapist, Information.HEALTH, "Høyre skulder", true);
        assertRefused("journal.already-signed",
                () -> notes.save(therapist, anne.person(), id, UUID.randomUUID(), 1, writing("Venstre skulder"), false));
        Caller nurse = place.staff(Role.NURSE);
        UUID correction = UUID.randomUUID();
        notes.correct(nurse, anne.person(), id, correction, "Feil side", writing("Venstre skulder"));
        notes.correct(therapist, anne.person(), correction, UUID.randomUUID(), "Skrivefeil", writing("Venstre skulder, bak"));
        assertThat(notes.journal(therapist, anne.person(), 0).notes()).singleElement().satisfies(each -> {
            assertThat(each.note().text()).isEqualTo("Høyre skulder");
            assertThat(each.corrections()).extracting(Note::why).containsExactly("Feil side", "Skrivefeil");
            assertThat(each.corrections()).extracting(Note::corrects).containsOnly(id);
        });
        assertRefused("journal.why-needed",
                () -> notes.correct(nurse, anne.person(), id, UUID.randomUUID(), " ", writing("Venstre skulder")));
    }

    @Test
    void the_application_can_neither_change_nor_delete_what_is_signed() {
        UUID id = write(therapist, Information.HEALTH, "Slik var det", true);
        assertThatThrownBy(() -> inside("update journal.note set text = 'Annerledes' where id = '" + id + "'"))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("what is signed stands");
        assertThatThrownBy(() -> inside("update journal.note set state = 'DRAFT', signed_at = null where id = '" + id + "'"))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("what is signed stands");
        for (String table : List.of("journal.note", "journal.document", "journal.content", "journal.countersignature", "sharing.disclosure")) {
            assertThatThrownBy(() -> inside("delete from " + table)).isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> inside("update journal.note set author_name = 'En annen'")).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThat(notes.get(therapist, anne.person(), id).note().text()).isEqualTo("Slik var det");
    }

    @Test
    void a_job_specialist_writes_and_reads_work_notes_stamped_with_nav_and_cannot_tell_that_others_exist() {
        Caller specialist = specialist();
        UUID health = write(therapist, Information.HEALTH, "Helse", true);
        UUID work = write(specialist, Information.WORK, "Ringte arbeidsgiver", true);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> notes.journal(specialist, anne.person(), 0));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> write(specialist, Information.HEALTH, "Nei", true));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.get(specialist, anne.person(), health));
        assertThatExceptionOfType(NotFound.class).isThrownBy(
                () -> notes.correct(specialist, anne.person(), health, UUID.randomUUID(), "Feil", writing("Nei")));
        assertThat(notes.workNotes(specialist, anne.person(), 0).notes()).singleElement()
                .satisfies(each -> assertThat(each.note().id()).isEqualTo(work))
                .satisfies(each -> assertThat(each.note().author().organisation()).isEqualTo("NAV"));
        assertThat(cases.line(specialist, anne.person()).line()).filteredOn(line -> line.kind().equals(Kinds.NOTE))
                .extracting(Line::text).containsExactly("Ringte arbeidsgiver");
        assertThat(notes.journal(therapist, anne.person(), 0).notes()).hasSize(2);
    }

    @Test
    void a_students_note_waits_until_another_clinician_vouches_for_it() {
        Caller student = place.staff(Role.STUDENT);
        episodes.addMember(therapist, anne.person(), anne.referral().course(), UUID.randomUUID(), student.staff(), Case.Part.MEMBER);
        UUID id = write(student, Information.HEALTH, "Øvde på trapp", true);
        assertThat(notes.get(therapist, anne.person(), id).note().waits()).isTrue();
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> notes.countersign(student, anne.person(), id, UUID.randomUUID()));
        notes.countersign(therapist, anne.person(), id, UUID.randomUUID());
        assertThat(notes.get(therapist, anne.person(), id).note()).satisfies(note -> {
            assertThat(note.waits()).isFalse();
            assertThat(note.countersigned()).isNotNull();
        });
        assertRefused("journal.countersigned-already", () -> notes.countersign(therapist, anne.person(), id, UUID.randomUUID()));
    }

    @Test
    void another_persons_note_is_not_found_under_this_one() {
        UUID id = write(therapist, Information.HEALTH, "Annes", true);
        var other = place.accepted("tvt", "Ola Nes", therapist);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.get(therapist, other.person(), id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.sign(therapist, other.person(), id, UUID.randomUUID(), 1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(
                () -> notes.correct(therapist, other.person(), id, UUID.randomUUID(), "Feil", writing("Nei")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.countersign(therapist, other.person(), id, UUID.randomUUID()));
    }

    @Test
    void the_newest_stand_first_and_fifty_to_a_page() {
        for (int i = 0; i < 52; i++) {
            notes.write(therapist, anne.person(), UUID.randomUUID(), Information.HEALTH,
                    new Note.Writing(Note.Kind.TALK, TODAY.minusDays(i), null, "Dag " + i), true);
        }
        var first = notes.journal(therapist, anne.person(), 0);
        assertThat(first.notes()).hasSize(50).extracting(each -> each.note().on()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(first.more()).isTrue();
        assertThat(notes.journal(therapist, anne.person(), 1).notes()).extracting(each -> each.note().text())
                .containsExactly("Dag 50", "Dag 51");
    }

    @Test
    void a_day_to_come_is_refused() {
        assertRefused("journal.in-future", () -> notes.write(therapist, anne.person(), UUID.randomUUID(), Information.HEALTH,
                new Note.Writing(Note.Kind.TALK, TODAY.plusDays(1), null, "Spådom"), true));
    }

    private Caller specialist() {
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(therapist, anne.person(), anne.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.staff(), JobSpecialistAnswer.How.ORALLY, "Ja takk", TODAY));
        return specialist;
    }

    private UUID write(Caller by, Information information, String text, boolean sign) {
        UUID id = UUID.randomUUID();
        notes.write(by, anne.person(), id, information, writing(text), sign);
        return id;
    }

    private static Note.Writing writing(String text) {
        return new Note.Writing(Note.Kind.TALK, TODAY, LocalTime.of(10, 30), text);
    }

    /** As the application, with the person opened as wide as it goes. */
    private void inside(String sql) {
        transaction.executeWithoutResult(status -> {
            access.enter(therapist, anne.person(), JournalAction.SHOW);
            world.jdbc().sql(sql).update();
        });
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
