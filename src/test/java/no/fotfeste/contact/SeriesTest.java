package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Repeat.Rhythm;
import no.fotfeste.episode.Cases;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.party.Parties;
import no.fotfeste.party.Party;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
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

/** Appointments that come again, those from outside, and who does what afterwards, on a real database. */
@FotfesteTest
class SeriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Autowired World world;
    @Autowired Appointments appointments;
    @Autowired Series series;
    @Autowired MeetingActions actions;
    @Autowired ContactDesk desk;
    @Autowired Cases cases;
    @Autowired Parties parties;
    @Autowired Outsiders outsiders;

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
    void ten_weeks_over_the_change_to_winter_time_keep_the_time_on_the_clock() {
        world.today(LocalDate.of(2026, 10, 5));
        plan(UUID.randomUUID(), LocalDate.of(2026, 10, 5), Rhythm.WEEKLY, 10, false, kari);
        assertThat(coming()).hasSize(10).allMatch(one -> one.start().equals(TEN)).extracting(Appointment::on)
                .contains(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 26), LocalDate.of(2026, 12, 7));
        assertThat(coming().get(2).begins()).as("an hour nearer the night").isEqualTo("2026-10-19T08:00:00Z");
        assertThat(coming().get(3).begins()).isEqualTo("2026-10-26T09:00:00Z");
    }

    @Test
    void an_hour_that_the_clock_leaps_over_is_told_and_nothing_is_planned() {
        world.today(LocalDate.of(2027, 3, 1));
        LocalTime absent = LocalTime.of(2, 30);
        wrong("time", () -> appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(LocalDate.of(2027, 3, 28), absent, List.of(), kari)));
        wrong("time", () -> series.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(LocalDate.of(2027, 3, 21), absent, List.of(), kari),
                new Repeat(Rhythm.WEEKLY, null, 3), false));
        assertThat(coming()).isEmpty();
        appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(LocalDate.of(2027, 3, 28), LocalTime.of(3, 0), List.of(), kari));
        assertThat(coming()).hasSize(1);
    }

    @Test
    void every_time_that_is_taken_is_told_without_a_name_and_can_be_left_out() {
        World.Waiting eli = place.accepted("tvt", "Eli Lund", kari.caller());
        appointments.plan(kari.caller(), eli.person(), UUID.randomUUID(), booking(MONDAY.plusWeeks(1), TEN.plusMinutes(30), List.of(), jon));
        appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(MONDAY.plusWeeks(2), TEN, List.of(), kari));
        assertThatExceptionOfType(Busy.class).isThrownBy(() -> plan(UUID.randomUUID(), MONDAY, Rhythm.WEEKLY, 4, false, jon))
                .satisfies(busy -> assertThat(busy.errors()).containsOnlyKeys("staff", "time"))
                .satisfies(busy -> assertThat(busy.taken()).containsExactly(
                        new Busy.Taken(jon.id(), MONDAY.plusWeeks(1).atTime(10, 30), MONDAY.plusWeeks(1).atTime(11, 30)),
                        new Busy.Taken(null, MONDAY.plusWeeks(2).atTime(10, 0), MONDAY.plusWeeks(2).atTime(11, 0))));
        assertThat(coming()).as("all or none").hasSize(1);
        plan(UUID.randomUUID(), MONDAY, Rhythm.WEEKLY, 4, true, jon);
        assertThat(coming()).extracting(Appointment::on).containsExactly(MONDAY, MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));
    }

    @Test
    void a_single_appointment_that_is_taken_says_when() {
        plan(UUID.randomUUID(), MONDAY, Rhythm.WEEKLY, 2, false, kari);
        World.Waiting eli = place.accepted("tvt", "Eli Lund", kari.caller());
        assertThatExceptionOfType(Busy.class).isThrownBy(() -> appointments.plan(kari.caller(), eli.person(), UUID.randomUUID(),
                        booking(MONDAY, TEN.plusMinutes(15), List.of(), kari, jon)))
                .satisfies(busy -> assertThat(busy.taken()).containsExactly(new Busy.Taken(kari.id(), MONDAY.atTime(10, 0), MONDAY.atTime(11, 0))));
    }

    @Test
    void the_same_request_twice_is_one_series() {
        UUID key = UUID.randomUUID();
        plan(key, MONDAY, Rhythm.MONTHLY, 6, false, kari);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> plan(key, MONDAY, Rhythm.MONTHLY, 6, false, kari));
        assertThat(coming()).hasSize(6).extracting(Appointment::series).containsOnly(key);
    }

    @Test
    void one_is_moved_alone_and_stays_there_when_the_rest_is_moved() {
        List<AppointmentId> ids = plan(UUID.randomUUID(), MONDAY, Rhythm.WEEKLY, 4, false, kari);
        appointments.change(kari.caller(), anne.person(), ids.get(2), UUID.randomUUID(), 1, booking(MONDAY.plusDays(15), TEN, List.of(), kari));
        int moved = series.changeFollowing(kari.caller(), anne.person(), ids.get(1), UUID.randomUUID(), 1, booking(MONDAY.plusDays(10), TEN.plusHours(1), List.of(), jon));
        assertThat(moved).isEqualTo(2);
        assertThat(coming()).extracting(Appointment::on).containsExactly(MONDAY, MONDAY.plusDays(10), MONDAY.plusDays(15), MONDAY.plusDays(24));
        assertThat(coming().get(1)).satisfies(one -> assertThat(one.company()).extracting(Appointment.Participant::staff).containsExactly(jon.id()));
        assertThat(coming().get(2).company()).extracting(Appointment.Participant::staff).containsExactly(kari.id());
    }

    @Test
    void the_rest_can_be_moved_by_exactly_its_own_step_both_ways() {
        List<AppointmentId> ids = plan(UUID.randomUUID(), MONDAY, Rhythm.WEEKLY, 3, false, kari);
        series.changeFollowing(kari.caller(), anne.person(), ids.getFirst(), UUID.randomUUID(), 1, booking(MONDAY.plusWeeks(1), TEN, List.of(), kari));
        assertThat(coming()).extracting(Appointment::on).containsExactly(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));
        series.changeFollowing(kari.caller(), anne.person(), ids.getFirst(), UUID.randomUUID(), 2, booking(MONDAY, TEN, List.of(), kari));
        assertThat(coming()).extracting(Appointment::on).containsExactly(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> series.changeFollowing(kari.caller(), anne.person(), ids.getFirst(),
                UUID.randomUUID(), 1, booking(MONDAY, TEN.plusHours(3), List.of(), kari)));
        assertThat(coming()).as("all or none").allMatch(one -> one.start().equals(TEN));
    }

    @Test
    void this_one_and_the_following_are_cancelled_and_those_before_stand() {
        List<AppointmentId> ids = plan(UUID.randomUUID(), MONDAY, Rhythm.WEEKLY, 4, false, kari);
        assertThat(series.cancelFollowing(kari.caller(), anne.person(), ids.get(2), UUID.randomUUID(), 1, "Kurset er over")).isEqualTo(2);
        assertThat(coming()).extracting(Appointment::id).containsExactly(ids.get(0), ids.get(1));
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                series.cancelFollowing(kari.caller(), anne.person(), ids.get(2), UUID.randomUUID(), 2, "Igjen"));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> series.cancelFollowing(place.staff(Role.LEADER), anne.person(), ids.get(0),
                UUID.randomUUID(), 1, "Nei"));
        AppointmentId alone = appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(MONDAY, TEN.plusHours(4), List.of(), kari));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                series.cancelFollowing(kari.caller(), anne.person(), alone, UUID.randomUUID(), 1, "Ikke i noen rekke"));
    }

    @Test
    void somebody_from_outside_is_asked_from_the_persons_own_contacts_and_nobody_elses() {
        Outsider ida = outsider(anne, "NAV Askim", Outsider.As.NAV_COUNSELLOR);
        World.Waiting eli = place.accepted("tvt", "Eli Lund", kari.caller());
        wrong("guests", () -> appointments.plan(kari.caller(), eli.person(), UUID.randomUUID(), booking(MONDAY, TEN, List.of(ida.id()), kari)));
        AppointmentId id = appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(MONDAY, TEN, List.of(ida.id()), kari));
        assertThat(opened(id).guests()).extracting(Outsider::name).containsExactly("NAV Askim");
        appointments.change(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, booking(MONDAY, TEN, List.of(), kari));
        assertThat(opened(id).guests()).isEmpty();
    }

    @Test
    void a_contact_that_is_put_out_of_use_cannot_be_chosen_any_more_but_stands_where_it_was() {
        Outsider ida = outsider(anne, "NAV Askim", Outsider.As.NAV_COUNSELLOR);
        AppointmentId id = appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(MONDAY, TEN, List.of(ida.id()), kari));
        parties.change(kari.caller(), ida.party(), UUID.randomUUID(), 1,
                new Party.Details(Party.Kind.NAV, "NAV Askim", "", "", "", "", false));
        wrong("guests", () -> appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(MONDAY.plusDays(1), TEN, List.of(ida.id()), kari)));
        appointments.change(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, booking(MONDAY, TEN.plusHours(1), List.of(ida.id()), kari));
        assertThat(opened(id).guests()).extracting(Outsider::inUse).containsExactly(false);
    }

    @Test
    void what_somebody_took_on_stands_on_the_case_and_on_their_own_day_until_it_is_done() {
        Outsider ida = outsider(anne, "NAV Askim", Outsider.As.NAV_COUNSELLOR);
        AppointmentId id = appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(MONDAY, TEN, List.of(ida.id()), kari));
        UUID call = UUID.randomUUID();
        actions.add(kari.caller(), anne.person(), id, call, jon.id().toString(), "Ringer lederen", MONDAY.plusDays(3));
        actions.add(kari.caller(), anne.person(), id, UUID.randomUUID(), ida.id().toString(), "Sjekker lønnstilskudd 🌱", MONDAY.plusDays(7));
        actions.add(kari.caller(), anne.person(), id, UUID.randomUUID(), MeetingActions.PERSON, "Snakker med sjefen", MONDAY.plusDays(7));
        wrong("who", () -> actions.add(kari.caller(), anne.person(), id, UUID.randomUUID(), UUID.randomUUID().toString(), "x", MONDAY));
        wrong("until", () -> actions.add(kari.caller(), anne.person(), id, UUID.randomUUID(), MeetingActions.PERSON, "x", MONDAY.minusDays(1)));
        assertThat(open()).hasSize(3);
        assertThat(waiting()).filteredOn(line -> jon.id().equals(line.staff())).singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("Jon Vik: Ringer lederen"));
        actions.done(jon.caller(), anne.person(), UUID.randomUUID(), call);
        actions.done(kari.caller(), anne.person(), UUID.randomUUID(), call);
        assertThat(open()).hasSize(2).noneMatch(one -> one.id().equals(call));
        assertThat(waiting()).hasSize(2).noneMatch(line -> jon.id().equals(line.staff()));
        World.Waiting eli = place.accepted("tvt", "Eli Lund", kari.caller());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> actions.done(kari.caller(), eli.person(), UUID.randomUUID(), open().getFirst().id()));
    }

    private Outsider outsider(World.Waiting who, String name, Outsider.As as) {
        UUID party = parties.add(kari.caller(), UUID.randomUUID(), new Party.Details(Party.Kind.NAV, name, "55 55 33 33", "", "", "", true));
        UUID link = UUID.randomUUID();
        outsiders.link(kari.caller(), who.person(), link, party, null, as);
        return desk.overview(kari.caller(), who.person(), 50).outsiders().stream().filter(one -> one.id().equals(link)).findFirst().orElseThrow();
    }

    private List<AppointmentId> plan(UUID key, LocalDate first, Rhythm rhythm, int times, boolean leaveOut, World.Place.Member... staff) {
        return series.plan(kari.caller(), anne.person(), key, booking(first, TEN, List.of(), staff), new Repeat(rhythm, null, times), leaveOut);
    }

    private static Booking booking(LocalDate on, LocalTime at, List<UUID> guests, World.Place.Member... staff) {
        return new Booking("coordination-meeting", on, at, 60, Appointment.Mode.PHYSICAL, "Rådhuset, rom 3", "", "", "",
                Arrays.stream(staff).map(World.Place.Member::id).toList(), "", guests);
    }

    private AppointmentPages.Opened opened(AppointmentId id) {
        return desk.open(kari.caller(), anne.person(), id);
    }

    private List<Appointment> coming() {
        return desk.overview(kari.caller(), anne.person(), 50).coming();
    }

    private List<MeetingAction> open() {
        return desk.overview(kari.caller(), anne.person(), 50).actions();
    }

    private List<Line> waiting() {
        Caller caller = kari.caller();
        return cases.line(caller, anne.person()).line().stream().filter(line -> line.open() && line.kind().equals(Kinds.MEETING_ACTION)).toList();
    }

    private static void wrong(String field, Runnable act) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(act::run).satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }
}
