package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Role;
import no.fotfeste.contact.NewContact.Channel;
import no.fotfeste.contact.NewContact.Direction;
import no.fotfeste.contact.NewContact.Party;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.FollowUpOffer;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Contacts on a real database: what they settle, whom they are shown to, and the view for lists. */
@FotfesteTest
class ContactsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Contacts contacts;
    @Autowired Appointments appointments;
    @Autowired ContactDesk desk;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;

    @BeforeEach
    void someoneFollowedUp() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        episodes.start(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), MONDAY,
                List.of(new Departure("home-visit", "hastet")));
    }

    @Test
    void the_job_specialists_call_after_the_joint_visit_settles_what_was_waited_for() {
        var vidar = specialist();
        AppointmentId id = new AppointmentId(UUID.randomUUID());
        appointments.plan(kari.caller(), anne.person(), id.value(), new Booking("joint-visit", MONDAY, LocalTime.of(10, 0), 60,
                Appointment.Mode.PHYSICAL, "Storgata 1", "", "", "", List.of(kari.id(), vidar.id()), ""));
        appointments.hold(vidar.caller(), anne.person(), id, UUID.randomUUID(), 1,
                new Held(List.of(kari.id(), vidar.id()), true, "Vil prøve to timer", "", ""));
        world.today(MONDAY.plusDays(8));
        assertThat(log(vidar, Channel.PHONE, Party.PERSON, false)).isEqualTo(Kinds.CONTACT);
        assertThat(expected()).contains(Kinds.JOB_SPECIALIST_CALL);
        assertThat(log(vidar, Channel.PHONE, Party.PERSON, true)).isEqualTo(Kinds.JOB_SPECIALIST_CALL);
        assertThat(expected()).doesNotContain(Kinds.JOB_SPECIALIST_CALL);
        assertThat(log(vidar, Channel.PHONE, Party.PERSON, true)).isEqualTo(Kinds.CONTACT);
    }

    @Test
    void contacts_in_the_taper_are_counted_as_such() {
        episodes.startTaper(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), MONDAY,
                List.of(new Departure(Kinds.JUDGED_STABLE, "hastet"), new Departure(Kinds.JUDGED_MASTERING, "hastet")));
        assertThat(log(kari, Channel.PHONE, Party.PERSON, true)).isEqualTo(Kinds.TAPER_CONTACT);
    }

    @Test
    void the_follow_up_that_was_accepted_is_settled_by_a_contact_in_the_year_after() {
        var doctor = place.member("Liv Dahl", Role.PHYSICIAN);
        World.Waiting rune = place.accepted("r1-8", "Rune Dal", doctor.caller());
        var course = rune.referral().course();
        episodes.start(doctor.caller(), rune.person(), course, UUID.randomUUID(), MONDAY, List.of());
        episodes.offerFollowUp(doctor.caller(), rune.person(), course, UUID.randomUUID(),
                new FollowUpOffer(FollowUpOffer.Outcome.ACCEPTED, "", MONDAY));
        episodes.end(doctor.caller(), rune.person(), course, UUID.randomUUID(), MONDAY, "Som planlagt",
                List.of(new Departure(Kinds.CONTACT_DETAILS_CHECKED, "hastet")));
        assertThat(contacts.log(doctor.caller(), rune.person(), UUID.randomUUID(), contact(Channel.PHONE, Party.PERSON, true)))
                .isEqualTo(Kinds.FOLLOW_UP_CONTACT);
    }

    @Test
    void only_where_the_person_was_reached_has_anyone_been_in_touch() {
        log(kari, Channel.PHONE, Party.PERSON, false);
        log(kari, Channel.PHONE, Party.GP, true);
        assertThat(line()).filteredOn(Line::contact).isEmpty();
        log(kari, Channel.MESSAGE, Party.PERSON, true);
        assertThat(line()).filteredOn(Line::contact).singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Melding: Kort om det"));
    }

    @Test
    void the_reception_logs_what_is_practical_and_does_not_see_contacts_with_working_life() {
        var doctor = place.member("Liv Dahl", Role.PHYSICIAN);
        var rut = place.member("Rut Lie", Role.RECEPTIONIST);
        World.Waiting rune = place.accepted("r1-8", "Rune Dal", doctor.caller());
        contacts.log(doctor.caller(), rune.person(), UUID.randomUUID(), contact(Channel.PHONE, Party.EMPLOYER, true));
        contacts.log(rut.caller(), rune.person(), UUID.randomUUID(), contact(Channel.PHONE, Party.NAV, true));
        assertThat(desk.overview(rut.caller(), rune.person(), 100).past()).hasSize(1);
        assertThat(desk.overview(doctor.caller(), rune.person(), 100).past()).hasSize(2);
    }

    @Test
    void a_job_specialist_without_consent_logs_nothing() {
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> log(vidar, Channel.PHONE, Party.PERSON, true));
    }

    @Test
    void the_same_request_twice_is_one_contact_and_tomorrow_has_not_been() {
        UUID key = UUID.randomUUID();
        contacts.log(kari.caller(), anne.person(), key, contact(Channel.PHONE, Party.PERSON, true));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() ->
                contacts.log(kari.caller(), anne.person(), key, contact(Channel.PHONE, Party.PERSON, true)));
        NewContact tomorrow = new NewContact(Channel.PHONE, Party.PERSON, "", Direction.OUT, true, false, "", "x", "",
                MONDAY.plusDays(1), null, null);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> contacts.log(kari.caller(), anne.person(), UUID.randomUUID(), tomorrow));
        assertThat(desk.overview(kari.caller(), anne.person(), 100).past()).hasSize(1);
    }

    @Test
    void the_view_for_lists_shows_what_the_reader_may_see_with_who_goes() {
        appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), new Booking("follow-up-visit", MONDAY, LocalTime.of(10, 0),
                60, Appointment.Mode.PHYSICAL, "Storgata 1", "", "", "", List.of(kari.id()), ""));
        assertThat(inView(kari)).containsExactly(kari.id().value());
        assertThat(inView(place.member("Vidar Moen", Role.JOB_SPECIALIST))).isEmpty();
        assertThat(world.jdbc().sql("select count(*) from contact.v_appointment").query(Long.class).single()).isZero();
    }

    private List<UUID> inView(World.Place.Member member) {
        return transaction.execute(status -> {
            access.enter(member.caller(), ListAction.LIST);
            return world.jdbc().sql("select unnest(staff) from contact.v_appointment where state = 'PLANNED' and on_date = :day")
                    .param("day", MONDAY).query(UUID.class).list();
        });
    }

    private enum ListAction implements no.fotfeste.access.Action {
        LIST;

        @Override
        public String code() {
            return "test.list";
        }

        @Override
        public no.fotfeste.access.Information needs() {
            return no.fotfeste.access.Information.PRACTICAL;
        }

        @Override
        public java.util.Set<Role> roles() {
            return Role.STAFF;
        }

        @Override
        public Scope scope() {
            return Scope.LIST;
        }
    }

    private World.Place.Member specialist() {
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, vidar.id(), JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
        return vidar;
    }

    private String log(World.Place.Member by, Channel channel, Party with, boolean answered) {
        return contacts.log(by.caller(), anne.person(), UUID.randomUUID(), contact(channel, with, answered));
    }

    private NewContact contact(Channel channel, Party with, boolean answered) {
        return new NewContact(channel, with, "", Direction.OUT, answered, false, "", answered ? "Kort om det" : "", "",
                world.today(), null, null);
    }

    private List<Line> line() {
        return cases.line(kari.caller(), anne.person()).line();
    }

    private List<String> expected() {
        return line().stream().filter(Line::open).map(Line::kind).toList();
    }
}
