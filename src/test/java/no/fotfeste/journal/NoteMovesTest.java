package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A note on the wrong person, and one deleted by decision: where the text goes, and that it goes no other way. */
@FotfesteTest
class NoteMovesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Notes notes;
    @Autowired NoteMoves moves;
    @Autowired Across across;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private Caller therapist;
    private World.Waiting anne;
    private World.Waiting ola;

    @BeforeEach
    void twoPersons() {
        world.today(TODAY);
        place = world.place();
        therapist = place.staff(Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", therapist);
        ola = place.accepted("tvt", "Ola Nes", therapist);
    }

    @Test
    void a_note_on_the_wrong_person_is_moved_with_its_corrections_and_stays_there_as_a_stub() {
        UUID id = write(anne, "Ola klatret i trappa");
        notes.correct(therapist, anne.person(), id, UUID.randomUUID(), "Feil antall", writing("Ola klatret to trapper"));
        world.today(TODAY.plusDays(3));
        Caller later = at(therapist);
        UUID moved = move(later, id, ola.person());

        Notes.Shown stub = notes.get(later, anne.person(), id);
        assertThat(stub.note().text()).isEmpty();
        assertThat(stub.note().author().name()).isEqualTo(therapist.name());
        assertThat(stub.note().withdrawn()).isNotNull().satisfies(gone -> {
            assertThat(gone.why()).isEqualTo("Feil fane");
            assertThat(gone.by()).isEqualTo(therapist.name());
            assertThat(gone.decision()).isNull();
        });
        assertThat(stub.corrections()).singleElement().satisfies(each -> {
            assertThat(each.text()).isEmpty();
            assertThat(each.why()).isEqualTo("-");
        });

        Notes.Shown right = notes.get(later, ola.person(), moved);
        assertThat(right.note()).satisfies(note -> {
            assertThat(note.text()).isEqualTo("Ola klatret i trappa");
            assertThat(note.on()).isEqualTo(TODAY);
            assertThat(note.writtenAt()).isEqualTo(therapist.now());
            assertThat(note.signedAt()).isEqualTo(therapist.now());
            assertThat(note.author().staff()).isEqualTo(therapist.staff());
            assertThat(note.arrival()).isEqualTo(new Note.Arrival(therapist.name(), Role.OCCUPATIONAL_THERAPIST, later.now()));
        });
        assertThat(right.corrections()).singleElement().satisfies(each -> {
            assertThat(each.text()).isEqualTo("Ola klatret to trapper");
            assertThat(each.why()).isEqualTo("Feil antall");
        });
    }

    @Test
    void the_line_of_both_tells_it_and_the_wrong_ones_keeps_no_word_of_the_note() {
        UUID id = write(anne, "Ola klatret i trappa");
        move(therapist, id, ola.person());
        assertThat(line(anne, Kinds.NOTE)).isEmpty();
        assertThat(line(anne, Kinds.NOTE_MOVED)).singleElement().extracting(Line::text).isEqualTo("");
        assertThat(line(ola, Kinds.NOTE)).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("Ola klatret i trappa");
            assertThat(line.on()).isEqualTo(TODAY);
        });
        assertThat(line(ola, Kinds.NOTE_RECEIVED)).hasSize(1);
        assertThat(JdbcClient.create(owner).sql("""
                select count(*) from timeline.entry where provider_id = :provider and person_id = :person and text like '%trappa%'""")
                .param("provider", place.provider().value()).param("person", anne.person().value()).query(Integer.class).single()).isZero();
        assertThat(across.search(therapist, anne.person(), "klatret").results().found()).isEmpty();
        assertThat(across.search(therapist, ola.person(), "klatret").results().found()).hasSize(1);
    }

    @Test
    void between_the_two_steps_the_text_waits_with_the_right_person_and_anyone_who_may_goes_on() {
        Caller colleague = place.staff(Role.NURSE);
        UUID id = write(anne, "Ola klatret i trappa");
        UUID key = UUID.randomUUID();
        moves.handOver(therapist, anne.person(), id, key, ola.person(), "Feil fane");
        // the power goes here
        assertThat(notes.journal(colleague, ola.person(), 0).arriving()).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(key);
            assertThat(waiting.text()).isEqualTo("Ola klatret i trappa");
        });
        assertThat(notes.journal(colleague, ola.person(), 0).notes()).isEmpty();
        assertThat(across.overview(colleague).arriving()).extracting(Across.Entry::id).containsExactly(key);
        assertThatExceptionOfType(Repeated.class).isThrownBy(
                () -> moves.handOver(therapist, anne.person(), id, key, ola.person(), "Feil fane"));
        moves.takeIn(colleague, ola.person(), key, UUID.randomUUID());
        assertThat(notes.journal(colleague, ola.person(), 0).notes()).singleElement()
                .satisfies(each -> assertThat(each.note().text()).isEqualTo("Ola klatret i trappa"));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> moves.takeIn(therapist, ola.person(), key, UUID.randomUUID()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> moves.takeIn(therapist, anne.person(), key, UUID.randomUUID()));
    }

    @Test
    void only_the_author_or_a_coordinator_moves_a_note_and_only_a_signed_one() {
        UUID id = write(anne, "Olas");
        assertRefused("journal.not-yours-to-move", () -> move(place.staff(Role.NURSE), id, ola.person()));
        move(place.staff(Role.COORDINATOR), id, ola.person());
        assertRefused("journal.gone", () -> move(therapist, id, ola.person()));
        assertRefused("journal.gone", () -> notes.correct(therapist, anne.person(), id, UUID.randomUUID(), "Nei", writing("Nei")));
        UUID draft = UUID.randomUUID();
        notes.write(therapist, anne.person(), draft, Information.HEALTH, writing("Utkast"), false);
        assertRefused("journal.gone", () -> move(therapist, draft, ola.person()));
        UUID first = write(anne, "Første");
        UUID correction = UUID.randomUUID();
        notes.correct(therapist, anne.person(), first, correction, "Feil", writing("Rettet"));
        assertRefused("journal.the-first", () -> move(therapist, correction, ola.person()));
    }

    @Test
    void a_note_is_never_moved_to_somebody_the_caller_may_not_open() {
        UUID id = write(anne, "Olas");
        var kari = place.accepted("tvt", "Kari Lie", therapist);
        world.block(therapist, kari.person(), therapist.staff());
        World.Place elsewhere = world.place();
        PersonId foreign = elsewhere.accepted("tvt", "Per Fjern", elsewhere.staff(Role.COORDINATOR)).person();
        assertThat(moves.candidates(therapist, anne.person(), Information.HEALTH, "", null).some())
                .extracting(NoteMoves.Candidate::name).containsExactly("Ola Nes");
        assertThat(moves.candidates(therapist, anne.person(), Information.HEALTH, "nes", null).some()).hasSize(1);
        for (PersonId nobody : List.of(kari.person(), foreign, PersonId.next(), anne.person())) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> move(therapist, id, nobody));
            assertThat(moves.candidates(therapist, anne.person(), Information.HEALTH, "", nobody).chosen()).isNull();
        }
        assertThat(notes.get(therapist, anne.person(), id).note().text()).isEqualTo("Olas");
    }

    @Test
    void sperring_between_the_steps_leaves_the_text_with_the_right_person_for_another() {
        UUID id = write(anne, "Olas");
        UUID key = UUID.randomUUID();
        moves.handOver(therapist, anne.person(), id, key, ola.person(), "Feil fane");
        world.block(therapist, ola.person(), therapist.staff());
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> moves.takeIn(therapist, ola.person(), key, UUID.randomUUID()));
        Caller other = place.staff(Role.COORDINATOR);
        moves.takeIn(other, ola.person(), key, UUID.randomUUID());
        assertThat(notes.get(other, ola.person(), key).note().text()).isEqualTo("Olas");
    }

    @Test
    void a_students_note_takes_its_countersignature_along() {
        Caller student = place.staff(Role.STUDENT);
        for (var each : List.of(anne, ola)) {
            episodes.addMember(therapist, each.person(), each.referral().course(), UUID.randomUUID(), student.staff(), Case.Part.MEMBER);
        }
        UUID id = UUID.randomUUID();
        notes.write(student, anne.person(), id, Information.HEALTH, writing("Øvde på trapp"), true);
        notes.countersign(therapist, anne.person(), id, UUID.randomUUID());
        UUID moved = move(student, id, ola.person());
        assertThat(notes.get(therapist, ola.person(), moved).note()).satisfies(note -> {
            assertThat(note.countersigned()).isNotNull();
            assertThat(note.waits()).isFalse();
        });
    }

    @Test
    void both_persons_logs_show_the_move() {
        UUID id = write(anne, "Olas");
        move(therapist, id, ola.person());
        JdbcClient all = JdbcClient.create(owner);
        for (PersonId person : List.of(anne.person(), ola.person())) {
            assertThat(all.sql("select action from access.log where provider_id = :provider and person_id = :person and actor_id = :me")
                    .param("provider", place.provider().value()).param("person", person.value()).param("me", therapist.staff().value())
                    .query(String.class).list()).contains("journal.move-note");
        }
    }

    @Test
    void a_note_is_deleted_only_by_decision_and_its_text_is_nowhere_after() {
        UUID id = write(anne, "Uriktig og krenkende");
        notes.correct(therapist, anne.person(), id, UUID.randomUUID(), "Feil ord om henne", writing("Fortsatt krenkende"));
        Note.Decision decision = new Note.Decision("Statsforvalteren", TODAY.minusDays(1));
        assertThatExceptionOfType(Denied.class).isThrownBy(
                () -> moves.delete(therapist, anne.person(), id, UUID.randomUUID(), "Krenkende", decision));
        Caller coordinator = place.staff(Role.COORDINATOR);
        assertRefused("journal.in-future", () -> moves.delete(coordinator, anne.person(), id, UUID.randomUUID(), "Krenkende",
                new Note.Decision("Statsforvalteren", TODAY.plusDays(1))));
        moves.delete(coordinator, anne.person(), id, UUID.randomUUID(), "Krenkende", decision);
        assertThat(notes.journal(therapist, anne.person(), 0).notes()).singleElement().satisfies(each -> {
            assertThat(each.note().text()).isEmpty();
            assertThat(each.note().withdrawn()).isEqualTo(new Note.Withdrawn("Krenkende", coordinator.name(), Role.COORDINATOR,
                    coordinator.now(), decision));
            assertThat(each.corrections()).extracting(Note::text).containsExactly("");
        });
        assertThat(line(anne, Kinds.NOTE)).isEmpty();
        assertThat(line(anne, Kinds.NOTE_DELETED)).hasSize(1);
        JdbcClient all = JdbcClient.create(owner);
        assertThat(all.sql("select count(*) from journal.note n where n::text ilike '%krenkende og%' or n::text ilike '%uriktig%' or n::text ilike '%feil ord om%'")
                .query(Integer.class).single()).isZero();
        assertThat(all.sql("select count(*) from timeline.entry where text ilike '%krenkende%'").query(Integer.class).single()).isZero();
        assertRefused("journal.gone", () -> moves.delete(coordinator, anne.person(), id, UUID.randomUUID(), "Igjen", decision));
    }

    @Test
    void the_applications_role_has_no_other_way_to_a_signed_text() {
        UUID id = write(anne, "Slik var det");
        UUID key = UUID.randomUUID();
        moves.handOver(therapist, anne.person(), write(anne, "På vei"), key, ola.person(), "Feil fane");
        for (String set : List.of("text = 'Annerledes'", "text = '', state = 'WITHDRAWN'", "state = 'DRAFT', signed_at = null",
                "event_on = event_on - 1", "kind = 'OTHER'", "state = 'ARRIVING'", "version = 9", "signed_at = now(), written_at = now()")) {
            assertThatThrownBy(() -> inside(anne, "update journal.note set " + set + " where id = '" + id + "'"))
                    .as(set).isInstanceOf(DataAccessException.class).hasStackTraceContaining("what is signed stands");
        }
        for (String set : List.of("text = 'Annerledes'", "state = 'SIGNED', text = 'Annerledes'", "state = 'DRAFT'", "event_on = event_on - 1")) {
            assertThatThrownBy(() -> inside(ola, "update journal.note set " + set + " where id = '" + key + "'"))
                    .as(set).isInstanceOf(DataAccessException.class).hasStackTraceContaining("what is signed stands");
        }
        for (String sql : List.of("update journal.note set author_name = 'En annen'", "update journal.note set withdrawn = 'DELETED'",
                "update journal.note set person_id = gen_random_uuid()", "delete from journal.note", "truncate journal.note",
                "update journal.countersignature set by_name = 'x'", "delete from journal.carried", "update journal.carried set at = now()",
                "update timeline.entry set text = ''", "delete from timeline.entry",
                "select timeline.take_back(gen_random_uuid(), '{}')", "select access.reach(gen_random_uuid(), 'health', 'x', 'x')",
                "alter table journal.note disable trigger signed_stands", "alter table journal.note disable row level security")) {
            assertThatThrownBy(() -> inside(anne, sql)).as(sql).isInstanceOf(DataAccessException.class)
                    .rootCause().message().containsAnyOf("permission denied", "must be owner");
        }
        assertThatThrownBy(() -> inside(anne, "update timeline.entry set state = 'REPLACED' where ref_id = '" + id + "'"))
                .isInstanceOf(DataAccessException.class).hasStackTraceContaining("what is on the line stands");
        assertThatThrownBy(() -> inside(anne, """
                insert into journal.note (provider_id, id, person_id, course_id, class, kind, event_on, written_at, author_id, author_name,
                       author_role, organisation, text, state, signed_at, came_from, came_by, came_by_role, came_at)
                select provider_id, gen_random_uuid(), person_id, course_id, class, kind, event_on, written_at, author_id, author_name,
                       author_role, organisation, 'Forfalsket', 'SIGNED', signed_at, id, 'x', 'NURSE', now()
                  from journal.note where id = '%s'""".formatted(id)))
                .isInstanceOf(DataAccessException.class).hasStackTraceContaining("nobody makes a note that came from elsewhere");
        // the function itself asks who the caller is, whatever module calls it
        assertThat(called(id, "'Meg', date '2026-03-01', null, null")).isEqualTo("not-yours");
        assertThat(called(id, "null, null, '" + PersonId.next() + "', gen_random_uuid()")).isEqualTo("unreachable");
        assertThat(notes.get(therapist, anne.person(), id).note().text()).isEqualTo("Slik var det");
    }

    /** As the application, with the person opened as wide as it goes: reason, name and role, then what is asked for. */
    private String called(UUID id, String rest) {
        return transaction.execute(status -> {
            access.enter(therapist, anne.person(), JournalAction.SHOW);
            return world.jdbc().sql("select journal.withdraw('" + id + "', 'Grunn', 'Navn', 'NURSE', " + rest + ")").query(String.class).single();
        });
    }

    private void inside(World.Waiting who, String sql) {
        transaction.executeWithoutResult(status -> {
            access.enter(therapist, who.person(), JournalAction.SHOW);
            if (sql.startsWith("select")) world.jdbc().sql(sql).query(rows -> {});
            else world.jdbc().sql(sql).update();
        });
    }

    private UUID move(Caller by, UUID id, PersonId to) {
        UUID key = UUID.randomUUID();
        moves.handOver(by, anne.person(), id, key, to, "Feil fane");
        moves.takeIn(by, to, key, UUID.randomUUID());
        return key;
    }

    private Caller at(Caller caller) {
        return new Caller(caller.provider(), caller.account(), caller.staff(), caller.name(), caller.employer(), caller.roles(),
                caller.active(), place.system().now());
    }

    private List<Line> line(World.Waiting who, String kind) {
        return cases.line(therapist, who.person()).line().stream().filter(line -> line.kind().equals(kind)).toList();
    }

    private UUID write(World.Waiting who, String text) {
        UUID id = UUID.randomUUID();
        notes.write(therapist, who.person(), id, Information.HEALTH, writing(text), true);
        return id;
    }

    private static Note.Writing writing(String text) {
        return new Note.Writing(Note.Kind.TALK, TODAY, null, text);
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
