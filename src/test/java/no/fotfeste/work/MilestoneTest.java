package no.fotfeste.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.fotfeste.work.Milestone.Due;
import no.fotfeste.work.Milestone.Who;
import org.junit.jupiter.api.Test;

/** Who owes what to whom in the course of a sick leave (§3.2, dates of §3.6). */
class MilestoneTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    @Test
    void the_dates_are_counted_in_weeks_from_the_first_day() {
        assertThat(Milestone.of(FIRST_DAY, true).stream().map(Due::on).distinct()).containsExactly(
                LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 7, 6), LocalDate.of(2026, 10, 5), LocalDate.of(2027, 1, 4));
    }

    @Test
    void each_says_who_owes_it_and_where_there_is_no_employer_none_is_the_employers() {
        assertThat(Milestone.of(FIRST_DAY, true)).extracting(due -> due.what().who()).contains(Who.EMPLOYER, Who.CERTIFIER, Who.NAV);
        List<Due> without = Milestone.of(FIRST_DAY, false);
        assertThat(without).extracting(due -> due.what().who()).containsOnly(Who.CERTIFIER, Who.NAV);
        assertThat(without).extracting(due -> due.what().weeks()).containsExactly(7, 8, 17, 26, 39, 39, 52);
    }
}
