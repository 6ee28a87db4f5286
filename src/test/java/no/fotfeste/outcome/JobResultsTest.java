package no.fotfeste.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.fotfeste.jobsupport.Career;
import no.fotfeste.jobsupport.Career.Before;
import no.fotfeste.outcome.Suppression.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The numbers of §4.3 over made-up careers, each with what it is a part of. */
class JobResultsTest {

    private static final LocalDate DAY0 = LocalDate.of(2025, 3, 3);

    @Test
    void the_rate_is_of_those_out_of_work_and_those_who_had_a_job_are_counted_apart() {
        List<Career> careers = new ArrayList<>();
        for (int i = 0; i < 25; i++) careers.add(career(Before.OUT_OF_WORK, i < 10 ? DAY0.plusDays(10L * (i + 1)) : null));
        for (int i = 0; i < 8; i++) careers.add(career(Before.HAS_JOB, null));
        JobResults results = JobResults.of("TVT", careers);
        assertThat(results.rows()).extracting(JobResults.Row::split).containsExactly("out-of-work", "has-job", "total");
        assertThat(results.rows().getFirst().all()).isEqualTo(new Cell.Shown(25));
        assertThat(results.rows().getFirst().started()).isEqualTo(new Cell.Shown(10));
        assertThat(results.rows().getLast().all()).isEqualTo(new Cell.Shown(33));
        assertThat(results.curve()).isNotNull().satisfies(curve -> {
            assertThat(curve.all()).as("only those out of work").isEqualTo(25);
            assertThat(curve.events()).isEqualTo(10);
            assertThat(curve.survival(100)).isCloseTo(0.6, org.assertj.core.api.Assertions.within(1e-9));
        });
        assertThat(results.waits().getLast().days()).isNotNull();
        assertThat(Curve.of(results.curve()).rows()).isNotEmpty().allSatisfy(row -> assertThat(row.low()).isLessThanOrEqualTo(row.share()));
    }

    @Test
    void of_few_there_is_no_curve_and_no_median_and_small_counts_are_hidden() {
        List<Career> careers = new ArrayList<>();
        for (int i = 0; i < 19; i++) careers.add(career(Before.OUT_OF_WORK, i < 4 ? DAY0.plusDays(10) : null));
        JobResults results = JobResults.of("TVT", careers);
        assertThat(results.curve()).isNull();
        assertThat(results.waits()).allSatisfy(wait -> assertThat(wait.told()).isFalse());
        assertThat(results.rows().getFirst().started()).isEqualTo(new Cell.Small());
        assertThat(results.rows()).as("one part has no total beside it").hasSize(1);
    }

    private static Career career(Before before, @Nullable LocalDate job) {
        return new Career("tvt", before, DAY0, DAY0.plusDays(200), DAY0.plusDays(7), null, job, job == null ? 0 : 1, null, null, false);
    }
}
