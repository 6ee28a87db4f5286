package no.fotfeste.jobsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.jobsupport.JobRows.Row;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which stretches of paid work are job starts (§4.3). */
class JobStartTest {

    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final PersonId ANNE = PersonId.next();

    @Test
    void four_hours_of_paid_work_must_have_been_done() {
        assertThat(row(START, null, 20, null).fourHours(START.plusDays(1))).as("twice an hour and a half").isFalse();
        assertThat(row(START, null, 20, null).fourHours(START.plusDays(2))).as("three times").isTrue();
        assertThat(row(START, START.plusDays(1), 20, null).fourHours(TODAY)).as("it ended before").isFalse();
        assertThat(row(START, null, 100, null).fourHours(START)).isTrue();
        assertThat(starts(row(TODAY.plusDays(1), null, 100, null))).isEmpty();
    }

    @Test
    void more_of_the_same_work_is_not_a_new_start_and_another_employer_is() {
        Row first = row(START, START.plusWeeks(4).minusDays(1), 40, "Ørje barnehage");
        assertThat(starts(first, row(START.plusWeeks(4), null, 100, "Ørje barnehage"))).hasSize(1);
        assertThat(starts(first, row(START.plusWeeks(4), null, 100, null))).hasSize(1);
        assertThat(starts(first, row(START.plusWeeks(4), null, 100, "Lageret"))).hasSize(2);
        assertThat(starts(first, row(START.plusWeeks(5), null, 100, "Ørje barnehage"))).as("after a week without").hasSize(2);
    }

    @Test
    void work_from_before_the_support_began_is_no_start() {
        assertThat(JobRows.starts(List.of(new Row(ANNE, UUID.randomUUID(), true, START, null, 100, null, null, START.plusDays(1))),
                START.minusYears(1), TODAY, TODAY)).isEmpty();
    }

    @Test
    void it_lasts_until_the_last_day_without_a_break() {
        List<Facts.JobStart> starts = starts(row(START, START.plusDays(9), 40, null), row(START.plusDays(10), START.plusDays(30), 80, null));
        assertThat(starts).hasSize(1);
        assertThat(starts.getFirst().until()).isEqualTo(START.plusDays(30));
    }

    @Test
    void a_start_that_is_marked_and_shown_by_the_working_life_too_is_one() {
        Facts.JobStart marked = new Facts.JobStart(ANNE, UUID.randomUUID(), START.plusDays(3), null, "Ørje barnehage", "assistent", true);
        assertThat(JobRows.together(List.of(marked), starts(row(START, null, 40, null)))).containsExactly(marked);
        assertThat(JobRows.together(List.of(marked), starts(row(START.plusDays(40), null, 40, null)))).hasSize(2);
    }

    private static List<Facts.JobStart> starts(Row... rows) {
        return JobRows.starts(List.of(rows), START.minusYears(1), TODAY, TODAY);
    }

    private static Row row(LocalDate from, @Nullable LocalDate to, int percent, @Nullable String employer) {
        return new Row(ANNE, UUID.randomUUID(), true, from, to, percent, employer, null, START.minusDays(30));
    }
}
