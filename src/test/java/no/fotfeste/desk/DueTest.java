package no.fotfeste.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Phase;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.service.ServiceFiles;
import org.junit.jupiter.api.Test;

/** Whose something is, when it is late, and when it has been quiet for too long. */
class DueTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_role_gets_what_the_file_leaves_to_it_to_the_team_or_to_the_secretary() {
        assertThat(Due.whose(Set.of(Role.JOB_SPECIALIST))).containsExactlyInAnyOrder("job-specialist", "team");
        assertThat(Due.whose(Set.of(Role.COORDINATOR))).containsExactlyInAnyOrder("coordinator", "team", "clinical", "secretary");
        assertThat(Due.whose(Set.of(Role.HEALTH_SECRETARY))).containsExactlyInAnyOrder("health-secretary", "secretary");
        assertThat(Due.whose(Set.of(Role.RECEPTIONIST))).containsExactlyInAnyOrder("receptionist", "secretary");
        assertThat(Due.whose(Set.of(Role.WORK_INSTRUCTOR))).containsExactlyInAnyOrder("work-instructor");
        assertThat(Due.whose(Set.of(Role.NURSE, Role.JOB_SPECIALIST))).containsExactlyInAnyOrder("nurse", "job-specialist", "team", "clinical");
    }

    @Test
    void something_is_late_the_day_after_its_last_day() {
        assertThat(due(Kinds.GOAL_TALK, MONDAY).overdue(MONDAY)).isFalse();
        assertThat(due(Kinds.GOAL_TALK, MONDAY).overdue(MONDAY.plusDays(1))).isTrue();
    }

    @Test
    void an_answer_is_given_at_the_referral_everything_else_at_the_case() {
        Due answer = due(Kinds.REFERRAL_DECIDED, MONDAY);
        assertThat(answer.address()).isEqualTo("/personer/" + answer.person() + "/henvisninger/" + answer.course());
        Due talk = due(Kinds.GOAL_TALK, MONDAY);
        assertThat(talk.address()).isEqualTo("/personer/" + talk.person());
    }

    @Test
    void quiet_is_counted_from_the_last_contact_or_the_start_and_each_service_has_its_own_measure() {
        assertThat(quiet("tvt", null).tooLong(MONDAY.plusDays(20))).isFalse();
        assertThat(quiet("tvt", null).tooLong(MONDAY.plusDays(21))).isTrue();
        assertThat(quiet("r1-8", null).tooLong(MONDAY.plusDays(21))).isFalse();
        assertThat(quiet("r1-8", null).tooLong(MONDAY.plusWeeks(8))).isTrue();
        assertThat(quiet("tvt", MONDAY.plusDays(10)).tooLong(MONDAY.plusDays(21))).isFalse();
        assertThat(quiet("tvt", MONDAY.plusDays(10)).days(MONDAY.plusDays(21))).isEqualTo(11);
        assertThat(quiet("tvt", MONDAY.minusDays(30)).since()).as("a contact before the start").isEqualTo(MONDAY);
    }

    @Test
    void the_phase_is_read_off_the_dates() {
        assertThat(new People.Course("WAITING", null, null, null).phase(MONDAY)).isEqualTo(Phase.REFERRED);
        assertThat(new People.Course("POSTPONED", null, null, null).phase(MONDAY)).isEqualTo(Phase.REFERRED);
        assertThat(new People.Course("REJECTED", null, null, null).phase(MONDAY)).isEqualTo(Phase.NOT_ACCEPTED);
        assertThat(new People.Course("ACCEPTED", null, null, null).phase(MONDAY)).isEqualTo(Phase.ACCEPTED);
        assertThat(new People.Course("ACCEPTED", MONDAY, null, null).phase(MONDAY)).isEqualTo(Phase.ACTIVE);
        assertThat(new People.Course("ACCEPTED", MONDAY, MONDAY, null).phase(MONDAY)).isEqualTo(Phase.TAPER);
        assertThat(new People.Course("ACCEPTED", MONDAY, MONDAY, MONDAY).phase(MONDAY)).isEqualTo(Phase.AFTER);
        assertThat(new People.Course("ACCEPTED", MONDAY, null, MONDAY).phase(MONDAY.plusMonths(15))).isEqualTo(Phase.CLOSED);
    }

    @Test
    void what_stands_in_an_address_is_never_too_much() {
        assertThat(People.Question.of("x".repeat(5000), "<script>", "-1"))
                .isEqualTo(new People.Question("x".repeat(100), People.Filter.ALL, 1));
        assertThat(People.Question.of(null, "etter", "99999").page()).isEqualTo(10_000);
        assertThat(People.Question.of("Åse & Øyvind", "aktive", "2").address())
                .isEqualTo("/personer?vis=aktive&sok=%C3%85se+%26+%C3%98yvind&side=2");
    }

    @Test
    void a_shielded_page_gives_the_same_person_the_same_number_everywhere() {
        Due first = due(Kinds.GOAL_TALK, MONDAY);
        Due second = due(Kinds.GOAL_TALK, MONDAY);
        Quiet quiet = new Quiet(second.person(), "Ola", "", service("tvt"), MONDAY, null);
        Day day = new Day(java.util.List.of(), java.util.List.of(first, second), false, java.util.List.of(), java.util.List.of(quiet), java.util.List.of(), null, true);
        assertThat(day.number(first.person())).isEqualTo(1);
        assertThat(day.number(quiet.person())).isEqualTo(2);
    }

    @Test
    void a_long_text_is_cut_between_letters_and_never_within_one() {
        Recent recent = new Recent(PersonId.next(), "Ola", service("tvt"), Kinds.NOTE, MONDAY, "🌱".repeat(200), "Kari", java.time.Instant.EPOCH);
        assertThat(recent.shortText()).isEqualTo("🌱".repeat(140) + " …");
    }

    private static Due due(String kind, LocalDate until) {
        return new Due(PersonId.next(), "Ola Nes", EpisodeId.next(), service("tvt"), kind, until, until, Limit.PRACTICE, null, "", "team");
    }

    private static Quiet quiet(String service, @org.jspecify.annotations.Nullable LocalDate last) {
        return new Quiet(PersonId.next(), "Ola Nes", "", service(service), MONDAY, last);
    }

    private static ServiceDefinition service(String code) {
        return ServiceFiles.shipped(code);
    }
}
