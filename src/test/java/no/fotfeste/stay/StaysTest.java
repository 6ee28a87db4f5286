package no.fotfeste.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episode;
import no.fotfeste.episode.Episodes;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.service.Kinds;
import no.fotfeste.stay.Stay.Practical;
import no.fotfeste.stay.Stay.Status;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stay on a real database: it begins with the course, and is over when the course is. */
@FotfesteTest
class StaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Stays stays;
    @Autowired Episodes episodes;
    @Autowired Cases cases;

    private World.Place place;
    private World.Place.Member liv;
    private World.Place.Member rut;
    private World.Waiting rune;

    @BeforeEach
    void someoneAccepted() {
        world.today(MONDAY);
        place = world.place();
        liv = place.member("Liv Dahl", Role.PHYSICIAN);
        rut = place.member("Rut Lie", Role.RECEPTIONIST);
        rune = place.accepted("r1-8", "Rune Dal", liv.caller());
    }

    @Test
    void a_stay_is_planned_begun_by_the_reception_and_begins_the_course_with_it() {
        stays.plan(rut.caller(), rune.person(), UUID.randomUUID(), practical(MONDAY.plusDays(7), MONDAY.plusDays(50)));
        assertThat(status()).isEqualTo(Status.PLANNED);
        world.today(MONDAY.plusDays(8));
        admit(rut, world.today(), MONDAY.plusDays(50));
        assertThat(status()).isEqualTo(Status.HERE);
        assertThat(episode().startedOn()).isEqualTo(MONDAY.plusDays(8));
        assertThat(episode().plannedEnd()).isEqualTo(MONDAY.plusDays(50));
        assertThat(line()).extracting(Line::kind).contains(Kinds.STARTED, Kinds.PLANNED_END);
    }

    @Test
    void the_usual_length_is_six_to_seven_weeks() {
        assertThat(overview().usualEnd()).isEqualTo(MONDAY.plusDays(45));
    }

    @Test
    void of_twenty_who_admit_at_once_one_does() throws Exception {
        List<Callable<String>> all = IntStream.range(0, 20).<Callable<String>>mapToObj(i -> () -> {
            try {
                admit(liv, MONDAY, MONDAY.plusDays(40));
                return "admitted";
            } catch (Refused refused) {
                return refused.key();
            }
        }).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(all)).extracting(future -> future.get()).filteredOn("admitted"::equals).hasSize(1);
        }
        assertThat(overview().stays()).hasSize(1);
    }

    @Test
    void the_planned_end_moves_with_its_reason_and_what_speaks_for_it() {
        admit(liv, MONDAY, MONDAY.plusDays(40));
        stays.revise(liv.caller(), rune.person(), UUID.randomUUID(), MONDAY.plusDays(47), "Trenger en uke til", "God kontakt med arbeidsgiver");
        assertThat(episode().plannedEnd()).isEqualTo(MONDAY.plusDays(47));
        assertThat(episode().plannedWhy()).isEqualTo("Trenger en uke til");
        assertThat(overview().prognoses()).singleElement().satisfies(one -> assertThat(one.factors()).startsWith("God kontakt"));
        assertThat(stays.get(rut.caller(), rune.person()).prognoses()).isEmpty();
        assertThatExceptionOfType(Denied.class).isThrownBy(() ->
                stays.revise(rut.caller(), rune.person(), UUID.randomUUID(), MONDAY.plusDays(47), "x", ""));
        assertInvalid("plannedEnd", () -> stays.revise(liv.caller(), rune.person(), UUID.randomUUID(), MONDAY.minusDays(1), "x", ""));
        assertInvalid("why", () -> stays.revise(liv.caller(), rune.person(), UUID.randomUUID(), MONDAY.plusDays(3), " ", ""));
    }

    @Test
    void the_end_is_not_before_the_start_and_nobody_comes_tomorrow() {
        assertInvalid("plannedEnd", () -> admit(liv, MONDAY, MONDAY.minusDays(1)));
        assertInvalid("on", () -> admit(liv, MONDAY.plusDays(1), MONDAY.plusDays(40)));
        assertInvalid("plannedEnd", () -> stays.plan(liv.caller(), rune.person(), UUID.randomUUID(), practical(MONDAY, MONDAY.minusDays(1))));
        assertThat(episode()).isNull();
    }

    @Test
    void leave_is_shown_counted_and_can_be_taken_back() {
        admit(liv, MONDAY, MONDAY.plusDays(40));
        UUID leave = UUID.randomUUID();
        stays.leave(rut.caller(), rune.person(), leave, MONDAY.plusDays(5), MONDAY.plusDays(6), "Helg hjemme");
        assertInvalid("from", () -> leave(MONDAY.plusDays(6), MONDAY.plusDays(7)));
        assertInvalid("to", () -> leave(MONDAY.plusDays(9), MONDAY.plusDays(8)));
        assertInvalid("from", () -> leave(MONDAY.minusDays(1), MONDAY.plusDays(1)));
        assertThat(line()).extracting(Line::kind).contains(Kinds.LEAVE);
        assertThat(overview().leaveDays()).isEqualTo(2);
        world.today(MONDAY.plusDays(5));
        assertThat(status()).isEqualTo(Status.ON_LEAVE);
        World.Waiting other = place.accepted("r1-8", "Eli Lund", liv.caller());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                stays.cancelLeave(liv.caller(), other.person(), UUID.randomUUID(), leave));
        stays.cancelLeave(liv.caller(), rune.person(), UUID.randomUUID(), leave);
        assertThat(status()).isEqualTo(Status.HERE);
        leave(MONDAY.plusDays(5), MONDAY.plusDays(6));
    }

    @Test
    void a_stay_in_two_parts_takes_a_reason_that_is_counted_and_is_one_course() {
        admit(liv, MONDAY, MONDAY.plusDays(40));
        world.today(MONDAY.plusDays(10));
        Split bad = new Split(world.today(), MONDAY.plusDays(30), MONDAY.plusDays(60), "oppdiktet");
        assertInvalid("reason", () -> stays.split(liv.caller(), rune.person(), UUID.randomUUID(), bad));
        stays.split(liv.caller(), rune.person(), UUID.randomUUID(),
                new Split(world.today(), MONDAY.plusDays(30), MONDAY.plusDays(60), "personen ønsket det slik"));
        assertThat(overview().present(world.today()).status(world.today(), episode())).isEqualTo(Status.HERE);
        assertInvalid("to", () -> leave(world.today(), world.today().plusDays(1)));
        world.today(MONDAY.plusDays(11));
        assertThat(status()).isEqualTo(Status.BETWEEN);
        assertRefused("stay.not-here", () -> leave(MONDAY.plusDays(12), MONDAY.plusDays(12)));
        assertThat(episode().plannedEnd()).isEqualTo(MONDAY.plusDays(60));
        assertThat(line()).filteredOn(entry -> entry.kind().equals(Kinds.DEPARTURE)).singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("personen ønsket det slik"));
        world.today(MONDAY.plusDays(30));
        admit(liv, world.today(), world.today());
        assertThat(status()).isEqualTo(Status.HERE);
        assertThat(overview().stays()).hasSize(2);
        assertThat(episode().startedOn()).isEqualTo(MONDAY);
        assertThat(overview().daysHere(MONDAY.plusDays(60))).isEqualTo(11 + 31);
    }

    @Test
    void when_the_course_has_ended_the_person_is_discharged_and_nothing_more_happens() {
        admit(liv, MONDAY, MONDAY.plusDays(40));
        episodes.end(liv.caller(), rune.person(), rune.referral().course(), UUID.randomUUID(), MONDAY, "Som planlagt",
                List.of(new Departure(Kinds.FOLLOW_UP_OFFER, "hastet"), new Departure(Kinds.CONTACT_DETAILS_CHECKED, "hastet")));
        assertThat(status()).isEqualTo(Status.DISCHARGED);
        assertRefused("stay.over", () -> leave(MONDAY, MONDAY));
        assertRefused("stay.over", () -> admit(liv, MONDAY, MONDAY.plusDays(40)));
    }

    @Test
    void two_who_change_the_room_do_not_overwrite_each_other() {
        stays.plan(liv.caller(), rune.person(), UUID.randomUUID(), practical(MONDAY, MONDAY.plusDays(40)));
        stays.change(rut.caller(), rune.person(), UUID.randomUUID(), 1, new Practical(MONDAY, MONDAY.plusDays(40), "Rom 12", "", false));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> stays.change(liv.caller(), rune.person(), UUID.randomUUID(), 1,
                new Practical(MONDAY, MONDAY.plusDays(40), "Rom 14", "", false)))
                .satisfies(conflict -> assertThat(conflict.theirs().get("room")).contains("Rom 12"));
    }

    @Test
    void nobody_stays_where_the_service_has_no_beds_or_before_they_are_accepted() {
        var kari = place.member("Kari Tveit", Role.COORDINATOR);
        World.Waiting anne = place.accepted("tvt", "Anne Berge", kari.caller());
        assertRefused("stay.not-in-this-service", () -> stays.get(kari.caller(), anne.person()));
        World.Waiting waiting = place.referred("r1-8", "Eli Lund", liv.caller());
        assertRefused("episode.not-accepted", () -> stays.plan(liv.caller(), waiting.person(), UUID.randomUUID(),
                practical(MONDAY, MONDAY.plusDays(40))));
        assertRefused("episode.not-accepted", () -> stays.admit(liv.caller(), waiting.person(), UUID.randomUUID(), MONDAY,
                practical(MONDAY, MONDAY.plusDays(40)), List.of()));
    }

    private void admit(World.Place.Member by, LocalDate on, LocalDate until) {
        stays.admit(by.caller(), rune.person(), UUID.randomUUID(), on, practical(on, until), List.of());
    }

    private void leave(LocalDate from, LocalDate to) {
        stays.leave(liv.caller(), rune.person(), UUID.randomUUID(), from, to, "Hjemme");
    }

    private static Practical practical(LocalDate on, LocalDate until) {
        return new Practical(on, until, "Rom 7", "Uten nøtter", true);
    }

    private Stays.Overview overview() {
        return stays.get(liv.caller(), rune.person());
    }

    private Status status() {
        Stays.Overview overview = overview();
        return overview.current().status(world.today(), overview.shown().episode());
    }

    private Episode episode() {
        return overview().shown().episode();
    }

    private List<Line> line() {
        return cases.line(liv.caller(), rune.person()).line();
    }

    private static void assertInvalid(String field, Runnable act) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(act::run)
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
