package no.fotfeste.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A course from its start to its end, and who may see it on the way. */
@FotfesteTest
class EpisodesTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Cases cases;

    private World.Place place;
    private Caller coordinator;
    private PersonId person;
    private EpisodeId id;

    @BeforeEach
    void someoneAccepted() {
        world.today(START);
        place = world.place();
        coordinator = place.staff(Role.COORDINATOR);
        var waiting = place.accepted("tvt", "Anne Berge", coordinator);
        person = waiting.person();
        id = waiting.referral().course();
    }

    @Test
    void starting_without_the_home_visit_takes_a_reason_and_counts() {
        assertRefused("episode.gate-reason-needed", () -> episodes.start(coordinator, person, id, UUID.randomUUID(), START, List.of()));
        start();
        assertThat(line()).extracting(Line::kind).contains(Kinds.DEPARTURE, Kinds.STARTED);
    }

    @Test
    void twelve_weeks_is_usual_and_a_yes_to_a_job_specialist_makes_it_a_year() {
        start();
        assertThat(shown().episode().plannedEnd()).isEqualTo(START.plusWeeks(12));
        sayYes(place.member("Vidar Moen", Role.JOB_SPECIALIST));
        assertThat(shown().episode().plannedEnd()).isEqualTo(START.plusYears(1));
        assertThat(shown().episode().plannedWhy()).contains("arbeid er mål");
    }

    @Test
    void before_the_yes_the_specialist_cannot_tell_that_the_person_is_known_and_after_it_sees_no_health() {
        start();
        var specialist = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        assertDenied(specialist.caller());
        sayYes(specialist);
        Case seen = cases.line(specialist.caller(), person).shown();
        assertThat(seen.sees(no.fotfeste.access.Information.WORK)).isTrue();
        assertThat(seen.sees(no.fotfeste.access.Information.HEALTH)).isFalse();
    }

    @Test
    void a_yes_taken_back_closes_the_door_at_the_next_click() {
        start();
        var specialist = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        sayYes(specialist);
        world.today(START.plusDays(1));
        answer(new JobSpecialistAnswer(JobSpecialistAnswer.Answer.WITHDRAWN, null, JobSpecialistAnswer.How.ORALLY, "Vil ikke mer", world.today()));
        assertDenied(specialist.caller());
    }

    @Test
    void the_call_ought_to_come_seven_to_fourteen_days_after_the_joint_visit() {
        start();
        sayYes(place.member("Vidar Moen", Role.JOB_SPECIALIST));
        assertThat(line()).filteredOn(Line::open).extracting(Line::kind).contains("joint-visit");
    }

    @Test
    void the_persons_own_no_beats_the_care_relation() {
        start();
        var nurse = place.member("Nina Dal", Role.NURSE);
        assertThat(cases.line(nurse.caller(), person)).isNotNull();
        desk.block(coordinator, person, UUID.randomUUID(), nurse.id(), "Naboen min skal ikke se dette");
        assertDenied(nurse.caller());
        var block = desk.sharing(coordinator, person).blocks().getFirst();
        desk.unblock(coordinator, person, UUID.randomUUID(), block.id());
        world.today(START.plusDays(1));
        assertThat(cases.line(nurse.caller(), person)).isNotNull();
    }

    @Autowired CaseDesk desk;

    @Test
    void the_year_after_is_counted_from_the_end() {
        start();
        world.today(LocalDate.of(2026, 8, 31));
        episodes.end(again(), person, id, UUID.randomUUID(), world.today(), "Målet er nådd",
                List.of(new Departure(Kinds.CONTACT_DETAILS_CHECKED, "hastet")));
        assertThat(line()).filteredOn(Line::open)
                .filteredOn(line -> line.kind().startsWith("survey")).extracting(Line::on)
                .containsExactlyInAnyOrder(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 8, 31));
        assertThat(shown().phase()).isEqualTo(Phase.AFTER);
        assertRefused("episode.already-ended", () -> episodes.end(again(), person, id, UUID.randomUUID(), world.today(), "x",
                List.of(new Departure(Kinds.CONTACT_DETAILS_CHECKED, "hastet"))));
    }

    private Caller again() {
        return new Caller(coordinator.provider(), coordinator.account(), coordinator.staff(), coordinator.name(),
                coordinator.employer(), coordinator.roles(), coordinator.active(), place.system().now());
    }

    private Case shown() {
        return cases.line(again(), person).shown();
    }

    private List<Line> line() {
        return cases.line(again(), person).line();
    }

    private void start() {
        episodes.start(coordinator, person, id, UUID.randomUUID(), START, List.of(new Departure("home-visit", "hastet")));
    }

    private void sayYes(World.Place.Member specialist) {
        answer(new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY,
                "Ja, det vil jeg gjerne", world.today()));
    }

    private void answer(JobSpecialistAnswer answer) {
        episodes.answerJobSpecialist(again(), person, id, UUID.randomUUID(), answer);
    }

    private void assertDenied(Caller caller) {
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(caller, person));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
