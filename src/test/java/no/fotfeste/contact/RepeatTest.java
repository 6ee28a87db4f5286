package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import no.fotfeste.contact.Repeat.Rhythm;
import no.fotfeste.platform.Invalid;
import no.fotfeste.service.ServiceDefinition.Visit;
import org.junit.jupiter.api.Test;

/** How an appointment comes again, and what counts as somebody's home. */
class RepeatTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void weekly_every_other_week_and_monthly_until_a_day_or_a_number_of_times() {
        assertThat(new Repeat(Rhythm.WEEKLY, null, 3).dates(MONDAY)).containsExactly(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14));
        assertThat(new Repeat(Rhythm.FORTNIGHTLY, MONDAY.plusDays(28), null).dates(MONDAY))
                .containsExactly(MONDAY, MONDAY.plusDays(14), MONDAY.plusDays(28));
        assertThat(new Repeat(Rhythm.WEEKLY, MONDAY.plusDays(8), 10).dates(MONDAY)).as("whichever ends first").hasSize(2);
    }

    @Test
    void monthly_on_the_31st_is_the_last_day_where_the_month_is_shorter() {
        assertThat(new Repeat(Rhythm.MONTHLY, null, 4).dates(LocalDate.of(2027, 1, 31))).containsExactly(LocalDate.of(2027, 1, 31),
                LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
    }

    @Test
    void without_an_end_backwards_or_five_hundred_times_is_told_beside_the_field() {
        wrong("until", new Repeat(Rhythm.WEEKLY, null, null));
        wrong("until", new Repeat(Rhythm.WEEKLY, MONDAY.minusDays(1), null));
        wrong("times", new Repeat(Rhythm.WEEKLY, null, 500));
        wrong("times", new Repeat(Rhythm.WEEKLY, null, 1));
        wrong("until", new Repeat(Rhythm.WEEKLY, MONDAY.plusYears(10), null));
        assertThat(new Repeat(Rhythm.WEEKLY, MONDAY.plusWeeks(59), null).dates(MONDAY)).hasSize(60);
        wrong("until", new Repeat(Rhythm.WEEKLY, MONDAY.plusWeeks(60), null));
    }

    @Test
    void home_is_where_the_service_visits_and_the_persons_address_however_it_is_written() {
        Visit visit = new Visit("home-visit", "Hjemmebesøk", "practical", "home", 1, null);
        Visit meeting = new Visit("coordination-meeting", "Samarbeidsmøte", "work", "meeting", 1, null);
        assertThat(Places.home(visit, "Et annet sted", "Storgata 1, 1800 Askim")).isTrue();
        assertThat(List.of("storgata 1", "STORGATA 1 1800 ASKIM", "hjemme, Storgata 1, 1800 Askim"))
                .allMatch(place -> Places.home(meeting, place, "Storgata 1, 1800 Askim"));
        assertThat(List.of("NAV Askim", "", "1")).noneMatch(place -> Places.home(meeting, place, "Storgata 1, 1800 Askim"));
        assertThat(Places.home(meeting, "NAV Askim", "")).isFalse();
    }

    private static void wrong(String field, Repeat repeat) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> repeat.dates(MONDAY))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys(field));
    }
}
