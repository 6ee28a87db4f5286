package no.fotfeste.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.contact.Held;
import no.fotfeste.contact.MeetingActions;
import no.fotfeste.episode.Episodes;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.party.Parties;
import no.fotfeste.party.Party;
import no.fotfeste.platform.Refused;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting about the plan from invitation to what stands in the plan afterwards (A11, A12, A14, B30). */
@FotfesteTest
class MeetingWalkTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Appointments appointments;
    @Autowired MeetingActions actions;
    @Autowired Calendars calendars;
    @Autowired Parties parties;
    @Autowired Outsiders outsiders;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private UUID nav;
    private UUID employer;
    private UUID silent;

    @BeforeEach
    void someoneWithContactsOutside() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        nav = outsider("NAV Askim", "ida@nav.example.no", Outsider.As.NAV_COUNSELLOR);
        employer = outsider("Solbakken barnehage", "mona@solbakken.example.no", Outsider.As.EMPLOYER);
        silent = outsider("Legekontoret", "", Outsider.As.GP);
    }

    @Test
    void each_from_outside_gets_a_mail_of_their_own_with_the_file_and_nothing_about_whom_or_to_whom_else() {
        AppointmentId id = meeting(MONDAY.plusDays(7), List.of(nav, employer, silent));
        calendars.send(kari.caller(), anne.person(), id, UUID.randomUUID());
        calendars.send(kari.caller(), anne.person(), id, UUID.randomUUID());
        assertThat(mails()).as("sent twice it goes once").extracting(OutboxLooks.Mail::recipient)
                .containsExactlyInAnyOrder("ida@nav.example.no", "mona@solbakken.example.no");
        for (OutboxLooks.Mail mail : mails()) {
            String all = mail.subject() + mail.body() + files(mail.recipient());
            assertThat(all).contains("mandag 9. mars 2026", "10.00", "https://join.nhn.no/rom/42", "BEGIN:VEVENT", "SUMMARY:Møte")
                    .doesNotContain("Anne", "Berge", "Kari", "Solbakken", "NAV Askim", "@nav", "@solbakken", "Legekontoret", "Snakk lavt", "ATTENDEE");
        }
        appointments.change(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, booking(MONDAY.plusDays(8), List.of(nav)));
        assertThat(mails()).as("what has not gone does not go when it is moved").allMatch(mail -> mail.state().equals("CANCELLED"));
        calendars.send(kari.caller(), anne.person(), id, UUID.randomUUID());
        assertThat(mails()).filteredOn(mail -> mail.state().equals("WAITING")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("ida@nav.example.no");
            assertThat(mail.body()).contains("tirsdag 10. mars 2026");
        });
    }

    @Test
    void without_an_address_or_when_it_is_over_nobody_is_invited() {
        AppointmentId id = meeting(MONDAY.plusDays(7), List.of(silent));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> calendars.send(kari.caller(), anne.person(), id, UUID.randomUUID()));
        appointments.cancel(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, "Glatt");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> calendars.send(kari.caller(), anne.person(), id, UUID.randomUUID()));
        assertThat(mails()).isEmpty();
    }

    @Test
    void what_was_agreed_stands_in_the_plan_with_who_when_and_lane_and_is_done_in_both_places() {
        AppointmentId id = held();
        try (var staff = browsers.loggedIn(kari)) {
            staff.open("/personer/" + anne.person() + "/kontakter/avtale/" + id);
            staff.unfold("Legg til noe som skal gjøres");
            staff.select("Hvem", "NAV Askim");
            staff.page().locator("input[name=what]").fill("Svarer om lønnstilskudd");
            staff.page().locator("label:has(input[value=NAV])").click();
            staff.look("meeting-action");
            staff.under("Legg til noe som skal gjøres").getByText("Legg til", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();
            staff.sees("Svarer om lønnstilskudd", "står i planen");
            staff.look("meeting-agreed");
            staff.open("/personer/" + anne.person() + "/plan");
            assertThat(staff.page().locator("section[aria-labelledby=arena-NAV]").innerText()).contains("Svarer om lønnstilskudd", "NAV Askim", "9. mars");
            staff.open("/personer/" + anne.person() + "/kontakter");
            staff.press("Gjort");
            staff.sees("Merket som gjort");
        }
        assertThat(measures()).containsExactly("NAV DONE");
    }

    @Test
    void after_the_course_has_ended_there_are_meetings_still_with_a_file_and_what_was_agreed_stands_in_the_plan() {
        new Courses(world, episodes).end(place, anne);
        world.today(MONDAY.plusMonths(3));
        AppointmentId id = held();
        assertThat(calendars.invitation(kari.caller(), anne.person(), id, false)).contains("BEGIN:VEVENT");
        UUID action = UUID.randomUUID();
        actions.add(kari.caller(), anne.person(), id, action, "person", "Ringe lederen hver måned", world.today().plusDays(5), "WORKPLACE");
        assertThat(measures()).containsExactly("WORKPLACE OPEN");
        actions.done(kari.caller(), anne.person(), UUID.randomUUID(), action);
        assertThat(measures()).containsExactly("WORKPLACE DONE");
    }

    private List<String> measures() {
        return JdbcClient.create(owner).sql("select arena || ' ' || state from plan.measure where person_id = :person").param("person", anne.person().value())
                .query(String.class).list();
    }

    private AppointmentId held() {
        AppointmentId id = meeting(world.today(), List.of(nav));
        appointments.hold(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, new Held(List.of(kari.id()), true, "Enige om veien videre", "", ""));
        return id;
    }

    private AppointmentId meeting(LocalDate on, List<UUID> guests) {
        return appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(on, guests));
    }

    private Booking booking(LocalDate on, List<UUID> guests) {
        return new Booking("coordination-meeting", on, LocalTime.of(10, 0), 60, Appointment.Mode.VIDEO, "", "https://join.nhn.no/rom/42",
                "Mona Eng, styrer", "Snakk lavt", List.of(kari.id()), "", guests);
    }

    private List<OutboxLooks.Mail> mails() {
        return new OutboxLooks(owner).of(place.provider());
    }

    private String files(String recipient) {
        return JdbcClient.create(owner).sql("select file from notify.message where provider_id = :provider and recipient = :recipient")
                .param("provider", place.provider().value()).param("recipient", recipient).query(String.class).single();
    }

    private UUID outsider(String name, String email, Outsider.As as) {
        UUID party = parties.add(kari.caller(), UUID.randomUUID(), new Party.Details(Party.Kind.NAV, name, "55 55 33 33", email, "", "", true));
        UUID link = UUID.randomUUID();
        outsiders.link(kari.caller(), anne.person(), link, party, null, as);
        return link;
    }
}
