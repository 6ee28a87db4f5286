package no.fotfeste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 2026-04-15", "2026-04-30, 2026-05-18", "2026-12-18, 2027-01-05",
        "2026-01-05, 2026-01-19", "2025-04-10, 2025-04-29"})
    void ten_working_days_end_on_the_day_the_reference_says(LocalDate received, LocalDate last) {
        assertThat(WorkingDays.after(received, 10)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28"})
    void easter_falls_on_the_sunday_of_the_church_calendar(int year, LocalDate sunday) {
        assertThat(WorkingDays.easter(year)).isEqualTo(sunday);
    }

    @Property
    void a_period_ends_on_a_working_day_and_holds_exactly_so_many(
            @ForAll @IntRange(min = 18000, max = 40000) int day, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate from = LocalDate.ofEpochDay(day);
        LocalDate last = WorkingDays.after(from, count);
        assertThat(WorkingDays.is(last)).isTrue();
        assertThat(from.plusDays(1).datesUntil(last.plusDays(1)).filter(WorkingDays::is).count()).isEqualTo(count);
    }
}
