package no.fotfeste.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.contact.Repeat;
import no.fotfeste.contact.Series;
import no.fotfeste.login.Accounts;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.Token;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every calendar file is read back by ical4j with all leniency off, and holds nothing it should not. */
@FotfesteTest
class CalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final CalendarFile.Frame FRAME = new CalendarFile.Frame("Prøvestedet", "Ring oss på 00 00 00 00", "Avtale", "Møte");

    @Autowired World world;
    @Autowired Appointments appointments;
    @Autowired Series series;
    @Autowired Calendars calendars;
    @Autowired Feeds feeds;
    @Autowired WebApplicationContext context;
    @Autowired Time time;
    @Autowired Staff staff;
    @Autowired no.fotfeste.access.Access access;
    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

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
    void an_invitation_says_when_and_where_who_invites_and_nothing_more() {
        AppointmentId id = plan("coordination-meeting", MONDAY, TEN, "Rådhuset; rom 3, 2. etg. 🌱", kari);
        String text = calendars.invitation(kari.caller(), anne.person(), id, false);
        VEvent event = only(text);
        assertThat(text).contains("METHOD:PUBLISH", "BEGIN:VTIMEZONE", "TZID:Europe/Oslo", "\r\n");
        assertThat(start(event)).isEqualTo(MONDAY.atTime(10, 0).atZone(Time.OSLO));
        assertThat(value(event, "SUMMARY")).isEqualTo("Møte");
        assertThat(value(event, "LOCATION")).isEqualTo("Rådhuset; rom 3, 2. etg. 🌱");
        assertThat(value(event, "ORGANIZER")).isEqualTo("tel:00000000");
        assertThat(value(event, "UID")).isEqualTo(id.toString());
        assertThat(Fold.of(text.replace("\r\n ", ""))).doesNotContain("Anne", "Berge", "Kari", "Samarbeid", "TVT", "tvt", "rehab", "Fotfeste", "DESCRIPTION");
    }

    @Test
    void at_home_has_no_place_and_a_video_meeting_has_its_link() {
        AppointmentId home = plan("follow-up-visit", MONDAY, TEN, "Storgata 1", kari);
        assertThat(calendars.invitation(kari.caller(), anne.person(), home, false)).doesNotContain("Storgata", "LOCATION");
        AppointmentId video = appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), new Booking("coordination-meeting",
                MONDAY, TEN.plusHours(2), 60, Appointment.Mode.VIDEO, "", "https://join.nhn.no/rom/42", "", "", List.of(kari.id()), ""));
        assertThat(value(only(calendars.invitation(kari.caller(), anne.person(), video, false)), "URL")).isEqualTo("https://join.nhn.no/rom/42");
    }

    @Test
    void the_number_rises_with_every_change_the_name_does_not_and_cancelled_says_so() {
        AppointmentId id = plan("coordination-meeting", MONDAY, TEN, "Rådhuset", kari);
        VEvent first = only(calendars.invitation(kari.caller(), anne.person(), id, false));
        appointments.change(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, booking("coordination-meeting", MONDAY.plusDays(1), TEN, "Rådhuset", kari));
        VEvent second = only(calendars.invitation(kari.caller(), anne.person(), id, false));
        appointments.cancel(kari.caller(), anne.person(), id, UUID.randomUUID(), 2, "Glatt");
        VEvent third = only(calendars.invitation(kari.caller(), anne.person(), id, false));
        assertThat(List.of(first, second, third)).extracting(event -> value(event, "UID")).containsOnly(id.toString());
        assertThat(List.of(first, second, third)).extracting(event -> value(event, "SEQUENCE")).containsExactly("0", "1", "2");
        assertThat(List.of(first, second, third)).extracting(event -> value(event, "STATUS")).containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
    }

    @Test
    void a_series_is_events_of_their_own_that_keep_the_time_over_both_changes_of_the_clock() {
        world.today(LocalDate.of(2026, 10, 5));
        List<AppointmentId> ids = series.plan(kari.caller(), anne.person(), UUID.randomUUID(),
                booking("coordination-meeting", LocalDate.of(2026, 10, 11), TEN, "Rådhuset", kari), new Repeat(Repeat.Rhythm.WEEKLY, null, 25), false);
        Calendar file = strict(calendars.invitation(kari.caller(), anne.person(), ids.getFirst(), true));
        List<VEvent> events = events(file);
        assertThat(events).hasSize(25).extracting(event -> value(event, "UID")).doesNotHaveDuplicates();
        assertThat(events).extracting(CalendarTest::start).contains(LocalDate.of(2026, 10, 25).atTime(10, 0).atZone(Time.OSLO),
                LocalDate.of(2027, 3, 28).atTime(10, 0).atZone(Time.OSLO));
        assertThat(events).allMatch(event -> start(event).toLocalTime().equals(TEN));
    }

    @Test
    void an_hour_that_comes_twice_and_a_night_of_23_hours_keep_their_length() {
        String text = CalendarFile.of(List.of(event(LocalDateTime.of(2026, 10, 25, 2, 30), ""), event(LocalDateTime.of(2027, 3, 28, 1, 30), "")), FRAME, NOW);
        List<VEvent> events = events(strict(text));
        assertThat(events).extracting(event -> value(event, "DURATION")).containsOnly("PT1H");
        assertThat(start(events.getFirst()).toInstant()).as("the first of the two").isEqualTo("2026-10-25T00:30:00Z");
        assertThat(start(events.getLast()).plusMinutes(60).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void the_zone_in_the_file_says_what_the_clock_in_oslo_says_for_thirty_years() {
        String text = CalendarFile.of(List.of(event(LocalDateTime.of(2026, 3, 2, 10, 0), "")), FRAME, NOW);
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2031; day = day.plusDays(1)) {
            int hours = Time.OSLO.getRules().getOffset(day.atTime(12, 0)).getTotalSeconds() / 3600;
            assertThat(hours).as("%s", day).isEqualTo(summer(day) ? 2 : 1);
        }
        assertThat(text).contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    }

    @Test
    void lines_are_folded_at_75_octets_and_never_inside_a_character() {
        String place = "Æøå🌱👩‍🦽 ".repeat(40) + "; , \\ \"til\" slutt";
        String text = CalendarFile.of(List.of(event(LocalDateTime.of(2026, 3, 2, 10, 0), place)), FRAME, NOW);
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\ufffd");
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(value(only(text), "LOCATION")).isEqualTo(place);
    }

    @Test
    void nothing_in_a_name_or_a_place_becomes_a_line_of_its_own() {
        CalendarFile.Frame bad = new CalendarFile.Frame("Sted\r\nATTENDEE:mailto:x@y.no\" \u2028 :;,", "Skriv til oss: post@sted.no", "Avtale", "Møte");
        String text = CalendarFile.of(List.of(event(LocalDateTime.of(2026, 3, 2, 10, 0), "Rom\r\nEND:VEVENT\nX-A:b")), bad, NOW);
        VEvent event = only(text);
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:post@sted.no");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("X-A"));
    }

    @Test
    void the_feed_is_the_owners_alone_and_has_no_person_in_it() throws Exception {
        plan("coordination-meeting", MONDAY, TEN, "Rådhuset", kari);
        plan("follow-up-visit", MONDAY.plusDays(1), TEN, "Storgata 1, 1800 Askim", kari, jon);
        String karis = feed(renew(kari));
        assertThat(events(strict(karis))).hasSize(2).extracting(event -> value(event, "SUMMARY")).containsExactly("Møte", "Avtale");
        assertThat(karis).contains("LOCATION:Rådhuset").doesNotContain("Anne", "Berge", "Storgata", "Jon", anne.person().toString());
        assertThat(events(strict(feed(renew(jon))))).hasSize(1);
        assertThat(feed(renew(place.member("Ny Nysen", Role.NURSE)))).contains("BEGIN:VTIMEZONE").doesNotContain("VEVENT");
    }

    @Test
    void a_new_link_ends_the_old_and_ended_unknown_and_guessed_are_one_answer() throws Exception {
        String old = renew(kari);
        String fresh = renew(kari);
        assertThat(answer(old).getStatus()).isEqualTo(404);
        assertThat(answer(fresh).getStatus()).isEqualTo(200);
        calendars.end(kari.caller(), UUID.randomUUID());
        for (String token : List.of(fresh, old, Token.fresh(), "x", "..", "a".repeat(5000))) {
            MockHttpServletResponse dead = answer(token);
            assertThat(dead.getStatus()).as("%s", token.substring(0, Math.min(10, token.length()))).isEqualTo(404);
            assertThat(dead.getContentAsString()).isEmpty();
        }
    }

    @Test
    void whoever_works_here_no_more_has_no_feed_and_whom_the_person_says_no_to_does_not_see_them() throws Exception {
        plan("follow-up-visit", MONDAY, TEN, "Storgata 1", jon, kari);
        String jons = renew(jon);
        assertThat(events(strict(feed(jons)))).hasSize(1);
        world.block(kari.caller(), anne.person(), jon.id());
        assertThat(feed(jons)).doesNotContain("VEVENT");
        String karis = renew(kari);
        world.endAllGrants(kari.caller(), anne.person());
        assertThat(feed(karis)).doesNotContain("VEVENT");
        assertThat(answer(jons).getStatus()).isEqualTo(200);
        place.member("Sjef", Role.ADMINISTRATOR);
        activate(jon, false);
        assertThat(answer(jons).getStatus()).isEqualTo(404);
    }

    @Test
    void the_person_finds_the_feed_in_their_log_once_a_day_however_often_it_is_asked_for() throws Exception {
        plan("coordination-meeting", MONDAY, TEN, "Rådhuset", kari);
        String token = renew(kari);
        for (int i = 0; i < 5; i++) feed(token);
        assertThat(listed()).isEqualTo(1);
        world.today(MONDAY.plusDays(1));
        feed(token);
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void the_files_of_people_one_has_no_part_in_are_nobodys() {
        AppointmentId id = plan("coordination-meeting", MONDAY, TEN, "Rådhuset", kari);
        var eli = place.accepted("tvt", "Eli Lund", kari.caller());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> calendars.invitation(kari.caller(), eli.person(), id, false));
        assertThatExceptionOfType(Denied.class).isThrownBy(() ->
                calendars.invitation(world.place().staff(Role.COORDINATOR), anne.person(), id, false));
    }

    @Test
    void the_new_address_is_shown_once_and_a_reload_shows_only_that_there_is_one() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(press("/kalender/ny", key).getContentAsString()).containsPattern("/kal/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(press("/kalender/ny", key).getRedirectedUrl()).isEqualTo("/kalender");
        assertThat(mvc().perform(get("/kalender").with(user(kari.caller().account().toString()))).andReturn().getResponse().getContentAsString())
                .contains("Du har en kalenderlenke").doesNotContain("/kal/");
    }

    private MockHttpServletResponse press(String address, String key) throws Exception {
        return mvc().perform(post(address).with(user(kari.caller().account().toString())).with(csrf()).param("_key", key).param("_form", "x"))
                .andReturn().getResponse();
    }

    private long listed() {
        return transaction.execute(status -> {
            access.enter(kari.caller(), anne.person(), CalendarAction.INVITE);
            return world.jdbc().sql("select count(*) from access.log where action = 'calendar.feed' and outcome = 'LISTED'").query(Long.class).single();
        });
    }

    private void activate(World.Place.Member who, boolean active) {
        transaction.executeWithoutResult(status -> staff.activate(access.enter(kari.caller(), CalendarAction.KEEP), who.id(), active));
    }

    private String renew(World.Place.Member who) {
        return calendars.renew(who.caller(), UUID.randomUUID());
    }

    private String feed(String token) throws Exception {
        MockHttpServletResponse answer = answer(token);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/calendar; charset=utf-8; method=PUBLISH");
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String token) throws Exception {
        return mvc().perform(get("/kal/{token}.ics", token)).andReturn().getResponse();
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private AppointmentId plan(String kind, LocalDate on, LocalTime at, String where, World.Place.Member... staff) {
        return appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), booking(kind, on, at, where, staff));
    }

    private static Booking booking(String kind, LocalDate on, LocalTime at, String where, World.Place.Member... staff) {
        return new Booking(kind, on, at, 60, Appointment.Mode.PHYSICAL, where, "", "", "", Arrays.stream(staff).map(World.Place.Member::id).toList(), "");
    }

    private static Event event(LocalDateTime from, String where) {
        return new Event(UUID.randomUUID(), false, from, 60, where, "", false, 1);
    }

    /** As the strictest of readers: no leniency, every component and property validated. */
    private static Calendar strict(String text) {
        for (String hint : List.of(CompatibilityHints.KEY_RELAXED_PARSING, CompatibilityHints.KEY_RELAXED_UNFOLDING, CompatibilityHints.KEY_RELAXED_VALIDATION)) {
            CompatibilityHints.setHintEnabled(hint, false);
        }
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).hasErrors()).as("%s", calendar.validate(true)).isFalse();
            return calendar;
        } catch (Exception unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents().stream().filter(VEvent.class::isInstance).map(VEvent.class::cast).toList();
    }

    private static VEvent only(String text) {
        List<VEvent> events = events(strict(text));
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(each -> each.getValue()).orElse("");
    }

    private static ZonedDateTime start(VEvent event) {
        return ((ZonedDateTime) event.getDateTimeStart().getDate()).withZoneSameInstant(Time.OSLO);
    }

    /** From the last Sunday of March until the last Sunday of October, as the rules in the file have it. */
    private static boolean summer(LocalDate day) {
        return !day.isBefore(lastSunday(day.getYear(), 3)) && day.isBefore(lastSunday(day.getYear(), 10));
    }

    private static LocalDate lastSunday(int year, int month) {
        return LocalDate.of(year, month, 1).with(java.time.temporal.TemporalAdjusters.lastInMonth(java.time.DayOfWeek.SUNDAY));
    }
}
