package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.person.Person.ContactDetails;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.Token;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The person is reminded the day before, once, and can say that they cannot come, once. */
@FotfesteTest
class RemindersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final Pattern LINK = Pattern.compile("/avtale/([A-Za-z0-9_-]{43})");

    @Autowired World world;
    @Autowired Appointments appointments;
    @Autowired Reminders reminders;
    @Autowired Coming coming;
    @Autowired ComingLinks links;
    @Autowired ContactDesk desk;
    @Autowired Cases cases;
    @Autowired Persons persons;
    @Autowired Time time;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private OutboxLooks outbox;
    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;

    @BeforeEach
    void anAppointmentTomorrow() {
        world.today(MONDAY);
        outbox = new OutboxLooks(owner);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
    }

    @Test
    void the_mail_says_when_and_whom_to_call_and_nothing_of_what_it_is_about() {
        plan("coordination-meeting", "Psykiatrisk poliklinikk, rom 3");
        reminders.tick(place.provider());
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("noen@example.no");
            assertThat(mail.body()).contains("Du har en avtale i morgen, tirsdag 3. mars 2026, kl. 10.00.", "Ring oss på 00 00 00 00", "/avtale/");
            assertThat(mail.subject() + mail.body()).doesNotContain("Psykiatrisk", "Samarbeidsmøte", "Anne", "Kari", "TVT", "rehabilitering");
        });
    }

    @Test
    void at_home_on_video_and_by_phone_are_told_in_fixed_words() {
        plan("follow-up-visit", "Storgata 1, 1800 Askim");
        reminders.tick(place.provider());
        assertThat(mails().getFirst().body()).contains("Vi kommer hjem til deg.").doesNotContain("Storgata");
        assertThat(shown()).satisfies(page -> assertThat(page.home()).isTrue()).satisfies(page -> assertThat(page.place()).isEmpty());
    }

    @Test
    void however_often_and_by_however_many_the_job_runs_it_is_sent_once_and_again_when_it_was_changed() throws Exception {
        AppointmentId id = plan("coordination-meeting", "Rådhuset");
        Callable<Boolean> tick = () -> {
            reminders.tick(place.provider());
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> tick).toList());
        }
        assertThat(mails()).hasSize(1);
        appointments.change(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, booking("coordination-meeting", TUESDAY, TEN.plusHours(2), "Rådhuset"));
        assertThat(mails()).as("the first does not go any more").extracting(OutboxLooks.Mail::state).containsExactly("CANCELLED");
        reminders.tick(place.provider());
        assertThat(mails()).hasSize(2).filteredOn(mail -> mail.state().equals("WAITING")).singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("kl. 12.00"));
    }

    @Test
    void nobody_is_reminded_at_night_of_what_is_not_tomorrow_or_against_their_wish() {
        AppointmentId id = plan("coordination-meeting", "Rådhuset");
        clock(MONDAY.atTime(7, 0));
        reminders.tick(place.provider());
        clock(MONDAY.minusDays(1).atTime(12, 0));
        reminders.tick(place.provider());
        clock(TUESDAY.atTime(9, 0));
        reminders.tick(place.provider());
        assertThat(mails()).isEmpty();
        world.today(MONDAY);
        coming.want(kari.caller(), anne.person(), UUID.randomUUID(), false);
        reminders.tick(place.provider());
        assertThat(mails()).isEmpty();
        assertThat(desk.overview(kari.caller(), anne.person(), 50).reminded()).isFalse();
        coming.want(kari.caller(), anne.person(), UUID.randomUUID(), true);
        appointments.cancel(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, "Glatt");
        reminders.tick(place.provider());
        assertThat(mails()).isEmpty();
    }

    @Test
    void without_an_address_or_after_a_death_nobody_is_written_to() {
        plan("coordination-meeting", "Rådhuset");
        var eli = place.accepted("tvt", "Eli Lund", kari.caller());
        appointments.plan(kari.caller(), eli.person(), UUID.randomUUID(), booking("coordination-meeting", TUESDAY, TEN.plusHours(3), "Rådhuset"));
        outbox.died(place.provider(), eli.person(), MONDAY);
        persons.changeContact(kari.caller(), anne.person(), UUID.randomUUID(), 1, new ContactDetails("900 00 000", "", "Storgata 1", "", false, "", ""));
        reminders.tick(place.provider());
        assertThat(mails()).isEmpty();
    }

    @Test
    void i_cannot_come_is_said_once_and_somebody_is_to_plan_anew() {
        AppointmentId id = plan("coordination-meeting", "Rådhuset");
        reminders.tick(place.provider());
        UUID key = UUID.randomUUID();
        decline(key, "Er bortreist 🌱");
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> decline(key, "Er bortreist 🌱"));
        decline(UUID.randomUUID(), "En gang til");
        assertThat(desk.open(kari.caller(), anne.person(), id).appointment().declined()).isNotNull()
                .satisfies(said -> assertThat(said.words()).isEqualTo("Er bortreist 🌱"));
        assertThat(line(Kinds.NEW_APPOINTMENT)).singleElement().satisfies(due -> assertThat(due.until()).isEqualTo(MONDAY));
        assertThat(line(Kinds.APPOINTMENT_DECLINED)).singleElement().satisfies(said -> assertThat(said.text()).doesNotContain("bortreist"));
        assertThat(shown().declined()).isTrue();
        appointments.change(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, booking("coordination-meeting", TUESDAY.plusDays(2), TEN, "Rådhuset"));
        assertThat(line(Kinds.NEW_APPOINTMENT)).as("planned anew").noneMatch(Line::open);
        assertThat(shown()).as("the same link, the new time").satisfies(page -> assertThat(page.on()).isEqualTo(TUESDAY.plusDays(2)))
                .satisfies(page -> assertThat(page.declined()).isFalse());
    }

    @Test
    void the_link_is_dead_from_the_moment_it_begins_and_when_it_is_cancelled() {
        AppointmentId id = plan("coordination-meeting", "Rådhuset");
        reminders.tick(place.provider());
        clock(TUESDAY.atTime(9, 59));
        assertThat(shown().declined()).isFalse();
        clock(TUESDAY.atTime(10, 0));
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::shown);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decline(UUID.randomUUID(), ""));
        world.today(MONDAY);
        appointments.cancel(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, "Glatt");
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::shown);
    }

    @Test
    void only_what_the_token_hashes_to_is_kept_and_a_guess_opens_nothing() {
        plan("coordination-meeting", "Rådhuset");
        reminders.tick(place.provider());
        String token = token();
        List<String> kept = org.springframework.jdbc.core.simple.JdbcClient.create(owner)
                .sql("select encode(token_hash, 'escape') from contact.reminder").query(String.class).list();
        assertThat(kept).isNotEmpty().noneMatch(hash -> hash.contains(token));
        assertThat(links.find(Token.fresh())).isEmpty();
        assertThat(links.find(token.substring(1) + (token.startsWith("A") ? "B" : "A"))).isEmpty();
        assertThat(links.find("' or 1=1")).isEmpty();
    }

    private AppointmentId plan(String kind, String where) {
        return appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(kind, TUESDAY, TEN, where));
    }

    private Booking booking(String kind, LocalDate on, LocalTime at, String where) {
        return new Booking(kind, on, at, 60, Appointment.Mode.PHYSICAL, where, "", "", "", List.of(kari.id()), "");
    }

    private Coming.Invited shown() {
        return coming.show(place.system(), links.find(token()).orElseThrow(), token());
    }

    private void decline(UUID key, String words) {
        coming.decline(place.system(), links.find(token()).orElseThrow(), key, words);
    }

    private String token() {
        Matcher link = LINK.matcher(mails().getLast().body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<OutboxLooks.Mail> mails() {
        return outbox.of(place.provider());
    }

    private List<Line> line(String kind) {
        return cases.line(kari.caller(), anne.person()).line().stream().filter(line -> line.kind().equals(kind)).toList();
    }

    private void clock(LocalDateTime at) {
        time.use(Clock.fixed(at.atZone(Time.OSLO).toInstant(), Time.OSLO));
    }
}
