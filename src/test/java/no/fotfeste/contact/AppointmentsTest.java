package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits and meetings on a real database: the rule, the calendar, the line, and many at once. */
@FotfesteTest
class AppointmentsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Autowired World world;
    @Autowired Appointments appointments;
    @Autowired ContactDesk desk;
    @Autowired Cases cases;
    @Autowired Episodes episodes;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member jon;
    private World.Waiting anne;

    @BeforeEach
    void someoneAccepted() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        jon = place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
    }

    @Test
    void a_home_visit_with_two_is_planned_without_more_ado() {
        plan(anne, "home-visit", MONDAY.plusDays(2), TEN, "", kari, jon);
        assertThat(departures()).isEmpty();
        assertThat(overview().coming()).singleElement().satisfies(one -> assertThat(one.company()).hasSize(2));
    }

    @Test
    void a_home_visit_with_one_takes_a_reason_and_is_counted() {
        assertInvalid("reason", () -> plan(anne, "home-visit", MONDAY.plusDays(2), TEN, "", kari));
        assertInvalid("reason", () -> plan(anne, "home-visit", MONDAY.plusDays(2), TEN, "oppdiktet grunn", kari));
        assertThat(departures()).isEmpty();
        plan(anne, "home-visit", MONDAY.plusDays(2), TEN, "sykdom i teamet", kari);
        assertThat(departures()).containsExactly("sykdom i teamet");
    }

    @Test
    void held_it_stands_on_the_line_settles_what_was_expected_and_opens_the_start() {
        assertThat(expected()).contains("home-visit");
        AppointmentId id = plan(anne, "home-visit", MONDAY, TEN, "", kari, jon);
        assertThat(overview().mayStart()).isFalse();
        hold(id, 1, "", kari, jon);
        assertThat(expected()).doesNotContain("home-visit");
        assertThat(line()).filteredOn(entry -> entry.kind().equals("home-visit") && entry.state() == Line.State.HAPPENED).singleElement()
                .satisfies(entry -> assertThat(entry.contact()).isTrue())
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(TEN))
                .satisfies(entry -> assertThat(entry.participants()).containsExactlyInAnyOrder(kari.id(), jon.id()));
        assertThat(overview().mayStart()).isTrue();
        assertRefused("contact.already-settled", () -> hold(id, 1, "", kari, jon));
    }

    @Test
    void the_rule_is_held_against_those_who_came() {
        AppointmentId id = plan(anne, "home-visit", MONDAY, TEN, "", kari, jon);
        assertInvalid("reason", () -> hold(id, 1, "", kari));
        hold(id, 1, "hastet", kari);
        assertThat(departures()).containsExactly("hastet");
        assertThat(desk.open(kari.caller(), anne.person(), id).appointment().company())
                .extracting(Appointment.Participant::name).containsExactly("Kari Tveit");
    }

    @Test
    void planned_with_one_and_held_with_one_is_counted_once() {
        AppointmentId id = plan(anne, "home-visit", MONDAY, TEN, "hastet", kari);
        hold(id, 1, "", kari);
        assertThat(departures()).containsExactly("hastet");
    }

    @Test
    void whoever_came_without_being_planned_is_a_fact_whatever_the_calendar_says() {
        World.Waiting eli = place.accepted("tvt", "Eli Lund", kari.caller());
        plan(eli, "follow-up-visit", MONDAY, TEN, "", jon);
        AppointmentId id = plan(anne, "home-visit", MONDAY, TEN, "hastet", kari);
        hold(id, 1, "", kari, jon);
        assertThat(desk.open(kari.caller(), anne.person(), id).appointment().company()).hasSize(2);
    }

    @Test
    void the_joint_visit_needs_the_job_specialist_with_consent_and_brings_the_call_in_a_week_or_two() {
        start();
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        assertInvalid("staff", () -> plan(anne, "joint-visit", MONDAY, TEN, "hastet", vidar, kari));
        yes(vidar);
        assertInvalid("reason", () -> plan(anne, "joint-visit", MONDAY, TEN, "", kari, jon));
        AppointmentId id = plan(anne, "joint-visit", MONDAY, TEN, "", vidar, kari);
        hold(id, 1, "", vidar, kari);
        assertThat(line()).filteredOn(entry -> entry.open() && entry.kind().equals(Kinds.JOB_SPECIALIST_CALL)).singleElement()
                .satisfies(entry -> assertThat(entry.on()).isEqualTo(MONDAY.plusDays(7)))
                .satisfies(entry -> assertThat(entry.until()).isEqualTo(MONDAY.plusDays(14)));
    }

    @Test
    void of_twenty_who_book_one_therapist_at_once_one_gets_the_hour() throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            World.Waiting each = place.accepted("tvt", "Person Nummer", kari.caller());
            all.add(() -> {
                try {
                    plan(each, "follow-up-visit", MONDAY.plusDays(1), TEN.plusMinutes(15), "", jon);
                    return true;
                } catch (Invalid busy) {
                    assertThat(busy.errors()).containsEntry("staff", "contact.staff-busy");
                    return false;
                }
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(all)).extracting(future -> future.get()).filteredOn(done -> done).hasSize(1);
        }
    }

    @Test
    void two_who_book_each_others_company_crosswise_do_not_wait_for_ever() throws Exception {
        World.Waiting eli = place.accepted("tvt", "Eli Lund", kari.caller());
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean turned = i % 2 == 0;
            World.Waiting who = turned ? anne : eli;
            all.add(() -> {
                try {
                    plan(who, "home-visit", MONDAY.plusDays(1), TEN, "", turned ? kari : jon, turned ? jon : kari);
                    return true;
                } catch (Invalid busy) {
                    return false;
                }
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(all)).extracting(future -> future.get()).filteredOn(done -> done).hasSize(1);
        }
    }

    @Test
    void the_person_is_in_one_place_at_a_time_and_back_to_back_is_not_at_once() {
        plan(anne, "follow-up-visit", MONDAY, TEN, "", kari);
        assertInvalid("time", () -> plan(anne, "follow-up-visit", MONDAY, TEN.plusMinutes(59), "", jon));
        plan(anne, "follow-up-visit", MONDAY, TEN.plusMinutes(60), "", jon);
    }

    @Test
    void cancelled_the_hour_is_free_again_and_what_was_expected_is_expected_still() {
        AppointmentId id = plan(anne, "home-visit", MONDAY.plusDays(1), TEN, "", kari, jon);
        assertInvalid("why", () -> appointments.cancel(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, " "));
        appointments.cancel(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, "Glatt vei");
        assertThat(expected()).contains("home-visit");
        plan(anne, "home-visit", MONDAY.plusDays(1), TEN, "", kari, jon);
    }

    @Test
    void a_person_who_did_not_come_is_not_a_visit() {
        AppointmentId id = plan(anne, "home-visit", MONDAY, TEN, "", kari, jon);
        appointments.noShow(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, "");
        assertThat(expected()).contains("home-visit");
        assertThat(overview().past()).hasSize(1);
    }

    @Test
    void what_has_not_been_cannot_have_been_held() {
        AppointmentId id = plan(anne, "home-visit", MONDAY.plusDays(1), TEN, "", kari, jon);
        assertRefused("contact.not-yet", () -> hold(id, 1, "", kari, jon));
        assertRefused("contact.not-yet", () -> appointments.noShow(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, ""));
    }

    @Test
    void of_two_who_move_it_the_second_is_told_what_stands() {
        AppointmentId id = plan(anne, "home-visit", MONDAY.plusDays(1), TEN, "", kari, jon);
        change(id, 1, TEN.plusHours(1), kari, jon);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> change(id, 1, TEN.plusHours(3), kari, jon))
                .satisfies(conflict -> assertThat(conflict.version()).isEqualTo(2))
                .satisfies(conflict -> assertThat(conflict.theirs().get("on")).contains("11.00–12.00"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() ->
                appointments.cancel(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, "Glatt vei"));
    }

    @Test
    void moved_the_old_hour_is_free_and_another_company_is_held_against_the_rule() {
        World.Waiting eli = place.accepted("tvt", "Eli Lund", kari.caller());
        AppointmentId id = plan(anne, "home-visit", MONDAY.plusDays(1), TEN, "", kari, jon);
        assertInvalid("reason", () -> change(id, 1, TEN, kari));
        change(id, 1, TEN.plusHours(2), kari, jon);
        plan(eli, "home-visit", MONDAY.plusDays(1), TEN, "", kari, jon);
        assertInvalid("staff", () -> change(id, 2, TEN, kari, jon));
        appointments.change(kari.caller(), anne.person(), id, UUID.randomUUID(), 2,
                booking("home-visit", MONDAY.plusDays(1), TEN.plusHours(2), "hastet", kari));
        assertThat(desk.open(kari.caller(), anne.person(), id).appointment().company()).hasSize(1);
        change(id, 3, TEN.plusHours(2), kari, jon);
        assertThat(desk.open(kari.caller(), anne.person(), id).appointment().company()).hasSize(2);
        assertThat(departures()).containsExactly("hastet");
    }

    @Test
    void another_persons_appointment_is_not_found() {
        AppointmentId id = plan(anne, "home-visit", MONDAY, TEN, "", kari, jon);
        PersonId eli = place.accepted("tvt", "Eli Lund", kari.caller()).person();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.open(kari.caller(), eli, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                appointments.cancel(kari.caller(), eli, id, UUID.randomUUID(), 1, "Feil person"));
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> desk.open(stranger, anne.person(), id));
    }

    @Test
    void nobody_unknown_and_nobody_the_person_has_said_no_to_can_be_sent() {
        assertInvalid("staff", () -> appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(),
                booking("home-visit", MONDAY, TEN, "", List.of(kari.id(), StaffId.next()))));
        world.block(kari.caller(), anne.person(), jon.id());
        assertInvalid("staff", () -> plan(anne, "home-visit", MONDAY, TEN, "", kari, jon));
    }

    @Test
    void the_same_request_twice_is_one_appointment() {
        UUID key = UUID.randomUUID();
        Booking booking = booking("home-visit", MONDAY, TEN, "", kari, jon);
        appointments.plan(kari.caller(), anne.person(), key, booking);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> appointments.plan(kari.caller(), anne.person(), key, booking));
        assertThat(overview().coming()).hasSize(1);
    }

    @Test
    void the_reception_plans_what_is_practical_and_does_not_see_what_is_about_work() {
        var doctor = place.member("Liv Dahl", Role.PHYSICIAN);
        var desk = place.member("Rut Lie", Role.RECEPTIONIST);
        World.Waiting rune = place.accepted("r1-8", "Rune Dal", doctor.caller());
        AppointmentId meeting = plan(doctor, rune, "cooperation-meeting", MONDAY, TEN, "", doctor);
        assertInvalid("kind", () -> plan(desk, rune, "cooperation-meeting", MONDAY.plusDays(1), TEN, "", doctor));
        AppointmentId talk = plan(desk, rune, "admission-talk", MONDAY, TEN.plusHours(2), "", doctor);
        assertThat(this.desk.overview(desk.caller(), rune.person(), 100).coming()).extracting(Appointment::id).containsExactly(talk);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.desk.open(desk.caller(), rune.person(), meeting));
        appointments.hold(desk.caller(), rune.person(), talk, UUID.randomUUID(), 1, new Held(List.of(doctor.id()), true, "Gikk fint", "", ""));
    }

    @Test
    void a_workplace_visit_and_a_meeting_can_be_held_after_the_end_in_the_same_line() {
        var doctor = place.member("Liv Dahl", Role.PHYSICIAN);
        World.Waiting rune = place.accepted("r1-8", "Rune Dal", doctor.caller());
        episodes.start(doctor.caller(), rune.person(), rune.referral().course(), UUID.randomUUID(), MONDAY, List.of());
        episodes.end(doctor.caller(), rune.person(), rune.referral().course(), UUID.randomUUID(), MONDAY, "Som planlagt",
                List.of(new Departure(Kinds.FOLLOW_UP_OFFER, "hastet"), new Departure(Kinds.CONTACT_DETAILS_CHECKED, "hastet")));
        AppointmentId visit = plan(doctor, rune, "workplace-visit", MONDAY, TEN, "", doctor);
        appointments.hold(doctor.caller(), rune.person(), visit, UUID.randomUUID(), 1, new Held(List.of(doctor.id()), true, "Ny arbeidsplass", "", ""));
        AppointmentId meeting = plan(doctor, rune, "network-meeting", MONDAY, TEN.plusHours(2), "", doctor);
        appointments.hold(doctor.caller(), rune.person(), meeting, UUID.randomUUID(), 1, new Held(List.of(doctor.id()), false, "Avklart AAP", "NAV skriver brev", ""));
        assertThat(cases.line(doctor.caller(), rune.person()).line()).extracting(Line::kind).contains("workplace-visit", "network-meeting");
    }

    @Test
    void a_year_typed_wrong_is_told() {
        assertInvalid("on", () -> plan(anne, "home-visit", MONDAY.minusYears(1), TEN, "", kari, jon));
        assertInvalid("on", () -> plan(anne, "home-visit", MONDAY.plusYears(10), TEN, "", kari, jon));
        assertInvalid("kind", () -> plan(anne, "no-such-visit", MONDAY, TEN, "", kari, jon));
    }

    private AppointmentId plan(World.Waiting who, String kind, LocalDate on, LocalTime at, String reason, World.Place.Member... staff) {
        return plan(kari, who, kind, on, at, reason, staff);
    }

    private AppointmentId plan(World.Place.Member by, World.Waiting who, String kind, LocalDate on, LocalTime at, String reason,
            World.Place.Member... staff) {
        return appointments.plan(by.caller(), who.person(), UUID.randomUUID(), booking(kind, on, at, reason, staff));
    }

    private void change(AppointmentId id, int version, LocalTime at, World.Place.Member... staff) {
        appointments.change(kari.caller(), anne.person(), id, UUID.randomUUID(), version,
                booking("home-visit", MONDAY.plusDays(1), at, "", staff));
    }

    private void hold(AppointmentId id, int version, String reason, World.Place.Member... staff) {
        appointments.hold(kari.caller(), anne.person(), id, UUID.randomUUID(), version,
                new Held(ids(staff), true, "Snakket om hverdagen", "", reason));
    }

    private static Booking booking(String kind, LocalDate on, LocalTime at, String reason, World.Place.Member... staff) {
        return booking(kind, on, at, reason, ids(staff));
    }

    private static Booking booking(String kind, LocalDate on, LocalTime at, String reason, List<StaffId> staff) {
        return new Booking(kind, on, at, 60, Appointment.Mode.PHYSICAL, "Storgata 1", "", "", "", staff, reason);
    }

    private static List<StaffId> ids(World.Place.Member... staff) {
        return Arrays.stream(staff).map(World.Place.Member::id).toList();
    }

    private void start() {
        episodes.start(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), MONDAY,
                List.of(new Departure("home-visit", "hastet")));
    }

    private void yes(World.Place.Member specialist) {
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
    }

    private ContactDesk.Overview overview() {
        return desk.overview(kari.caller(), anne.person(), 100);
    }

    private List<Line> line() {
        return cases.line(kari.caller(), anne.person()).line();
    }

    private List<String> expected() {
        return line().stream().filter(Line::open).map(Line::kind).toList();
    }

    private List<String> departures() {
        return line().stream().filter(entry -> entry.kind().equals(Kinds.DEPARTURE)).map(Line::text).toList();
    }

    private static void assertInvalid(String field, Runnable act) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(act::run)
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
