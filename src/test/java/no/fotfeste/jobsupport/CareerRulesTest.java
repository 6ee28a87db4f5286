package no.fotfeste.jobsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.fotfeste.jobsupport.Career.Before;
import no.fotfeste.jobsupport.Facts.JobStart;
import no.fotfeste.platform.PersonId;
import no.fotfeste.work.Spell;
import no.fotfeste.work.WorkHistory;
import no.fotfeste.work.WorkState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Having had a job, having got one, and having kept it (§4.3). */
class CareerRulesTest {

    /** A Monday. */
    private static final LocalDate DAY0 = LocalDate.of(2025, 3, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void whoever_works_or_is_on_sick_leave_has_a_job_and_others_are_out_of_work() {
        assertThat(before(spell(WorkState.SICK_LEAVE, DAY0.minusDays(9), null, 100))).isEqualTo(Before.HAS_JOB);
        assertThat(before(spell(WorkState.SUPPORTED, DAY0, null, 40))).isEqualTo(Before.HAS_JOB);
        assertThat(before(spell(WorkState.AAP, DAY0.minusDays(9), null, 100))).isEqualTo(Before.OUT_OF_WORK);
        assertThat(before(spell(WorkState.TRAINING, DAY0.minusDays(9), null, 0))).isEqualTo(Before.OUT_OF_WORK);
        assertThat(before(spell(WorkState.ORDINARY_FULL, DAY0.plusDays(1), null, 100))).as("not yet").isEqualTo(Before.UNKNOWN);
    }

    @Test
    void thirteen_of_the_first_sixteen_weeks_with_seven_hours_have_lasted() {
        assertThat(lasted(13, 100)).isTrue();
        assertThat(lasted(12, 100)).isFalse();
        assertThat(lasted(16, 19)).as("seven hours and a little").isTrue();
        assertThat(lasted(16, 18)).as("a little less").isFalse();
        assertThat(CareerRules.lasted(history(spell(WorkState.ORDINARY_FULL, TODAY.minusWeeks(16).plusDays(1), null, 100)),
                TODAY.minusWeeks(16).plusDays(1), 13, 16, TODAY)).as("sixteen weeks are not over").isNull();
        assertThat(CareerRules.lasted(history(), null, 13, 16, TODAY)).isNull();
    }

    @Test
    void whoever_has_ended_is_followed_until_then_and_a_job_after_it_is_not_ours() {
        LocalDate ended = DAY0.plusWeeks(10);
        Career career = CareerRules.of(new CareerRules.Course("tvt", DAY0, ended, DAY0.plusDays(5), ended.plusDays(1)), history(),
                List.of(start(ended.plusDays(3))), TODAY);
        assertThat(career.last()).isEqualTo(ended);
        assertThat(career.job()).isNull();
        assertThat(career.begun()).isEqualTo(DAY0.plusDays(5));
        assertThat(career.employer()).isNull();
        assertThat(career.working()).isFalse();
        Career running = CareerRules.of(new CareerRules.Course("tvt", DAY0, null, null, null), history(),
                List.of(start(DAY0.plusDays(50)), start(DAY0.plusDays(20))), TODAY);
        assertThat(running.last()).isEqualTo(TODAY);
        assertThat(running.job()).isEqualTo(DAY0.plusDays(20));
        assertThat(running.starts()).isEqualTo(2);
    }

    private static @Nullable Boolean lasted(int weeks, int percent) {
        return CareerRules.lasted(history(spell(WorkState.ORDINARY_PART, DAY0, DAY0.plusWeeks(weeks).minusDays(1), percent)), DAY0, 13, 16, TODAY);
    }

    private static Before before(Spell spell) {
        return CareerRules.before(history(spell), DAY0);
    }

    private static JobStart start(LocalDate on) {
        return new JobStart(PersonId.next(), UUID.randomUUID(), on, null, null, null, true);
    }

    private static WorkHistory history(Spell... spells) {
        return new WorkHistory(Stream.of(spells).toList());
    }

    private static Spell spell(WorkState kind, LocalDate from, @Nullable LocalDate to, int percent) {
        return new Spell(UUID.randomUUID(), kind, from, to, percent, null, Spell.Source.STAFF, "");
    }
}
