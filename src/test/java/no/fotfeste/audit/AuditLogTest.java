package no.fotfeste.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Denied;
import no.fotfeste.referral.Referrals;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Every disclosure, and every try, stands in the person's log, and nobody can take it away. */
@FotfesteTest
class AuditLogTest {

    @Autowired World world;
    @Autowired AuditLog log;
    @Autowired Referrals referrals;
    @Autowired Persons persons;
    @Autowired Cases cases;
    @Autowired Notes notes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private Caller coordinator;
    private World.Waiting anne;

    @BeforeEach
    void aPerson() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        coordinator = place.staff(Role.COORDINATOR);
        anne = place.accepted("tvt", "Anne Berge", coordinator);
    }

    @Test
    void each_disclosure_stands_there_newest_first_with_who_and_when() {
        Caller nurse = place.staff(Role.NURSE);
        referrals.get(nurse, anne.person(), anne.referral());
        persons.get(nurse, anne.person());
        cases.line(nurse, anne.person());
        notes.write(nurse, anne.person(), UUID.randomUUID(), Information.HEALTH,
                new Note.Writing(Note.Kind.TALK, LocalDate.of(2026, 3, 2), null, "Notat"), true);
        persons.search(nurse, "Berge");
        List<Opening> rows = log.openings(coordinator, anne.person(), null).rows();
        assertThat(rows).extracting(Opening::action).startsWith("audit.show-person", "person.list", "journal.write",
                "episode.show", "person.show", "referral.show").contains("access.admit");
        assertThat(rows.get(1).outcome()).isEqualTo(Opening.Outcome.LISTED);
        assertThat(rows.subList(1, 6)).allSatisfy(row -> {
            assertThat(row.name()).isEqualTo(nurse.name());
            assertThat(row.roles()).containsExactly("nurse");
            assertThat(row.at()).isEqualTo(nurse.now());
        });
        assertThat(rows).extracting(Opening::id).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(rows).allSatisfy(row -> assertThat(row.name()).isNotEmpty());
    }

    @Test
    void a_denied_try_stands_there_too() {
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(specialist, anne.person()));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(stranger, anne.person()));
        List<Opening> rows = log.openings(coordinator, anne.person(), null).rows();
        assertThat(rows.get(1).outcome()).isEqualTo(Opening.Outcome.DENIED);
        assertThat(rows.get(1).name()).isEqualTo(specialist.name());
        assertThat(rows.get(1).employer()).isEqualTo("NAV");
        assertThat(rows).noneMatch(row -> row.name().equals(stranger.name()) && row.outcome() != Opening.Outcome.DENIED);
    }

    @Test
    void what_was_about_others_does_not_stand_there() {
        var ola = place.accepted("tvt", "Ola Nes", coordinator);
        cases.line(coordinator, ola.person());
        assertThat(log.openings(coordinator, anne.person(), null).rows()).noneMatch(row -> row.action().equals("episode.show"));
    }

    @Test
    void older_ones_come_a_hundred_at_a_time_and_none_is_left_out() {
        for (int i = 0; i < 120; i++) persons.get(coordinator, anne.person());
        var first = log.openings(coordinator, anne.person(), null);
        assertThat(first.rows()).hasSize(100);
        assertThat(first.more()).isTrue();
        var second = log.openings(coordinator, anne.person(), first.rows().getLast().id());
        assertThat(second.more()).isFalse();
        assertThat(first.rows().stream().filter(row -> row.action().equals("person.show")).count()
                + second.rows().stream().filter(row -> row.action().equals("person.show")).count()).isEqualTo(120);
        assertThat(second.rows().getFirst().id()).isLessThan(first.rows().getLast().id());
    }

    @Test
    void only_those_with_a_duty_to_the_record_read_it_and_only_of_their_own() {
        Caller stranger = world.place().staff(Role.COORDINATOR);
        Caller secretary = place.staff(Role.HEALTH_SECRETARY);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> log.openings(stranger, anne.person(), null));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> log.openings(secretary, anne.person(), null));
    }

    @Test
    void the_application_can_neither_change_nor_delete_nor_forge_the_log() {
        for (String sql : List.of("update access.log set action = 'ingenting'", "delete from access.log",
                "insert into access.log (at, provider_id, account_id, actor_id, actor_name, employer, roles, action, outcome) "
                        + "select at, provider_id, account_id, actor_id, 'En annen', '', roles, action, outcome from access.log",
                "truncate access.log")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                access.enter(coordinator, anne.person(), AuditAction.SHOW_PERSON);
                world.jdbc().sql(sql).update();
            })).isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> world.jdbc().sql(sql).update())
                    .isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void without_the_door_the_log_is_empty() {
        assertThat(world.jdbc().sql("select count(*) from audit.openings(null, 100)").query(Long.class).single()).isZero();
        assertThat(world.jdbc().sql("select count(*) from access.log").query(Long.class).single()).isZero();
    }
}
