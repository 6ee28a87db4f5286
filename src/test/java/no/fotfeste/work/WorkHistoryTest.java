package no.fotfeste.work;

import static no.fotfeste.work.WorkState.AAP;
import static no.fotfeste.work.WorkState.DISABILITY;
import static no.fotfeste.work.WorkState.SUPPORTED;
import static no.fotfeste.work.WorkState.EDUCATION;
import static no.fotfeste.work.WorkState.ORDINARY_FULL;
import static no.fotfeste.work.WorkState.ORDINARY_PART;
import static no.fotfeste.work.WorkState.SICK_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.fotfeste.platform.Invalid;
import no.fotfeste.work.WorkHistory.Doubt;
import no.fotfeste.work.WorkHistory.Returns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules over one person's working life. */
class WorkHistoryTest {

    private static final LocalDate DISCHARGE = day("2026-01-10");

    /** The worked example of the fact sheet (§4.4): one history, three different answers. */
    private static final WorkHistory WORKED = new WorkHistory(List.of(
            spell(SICK_LEAVE, "2025-10-01", "2026-03-01", 100),
            spell(SICK_LEAVE, "2026-03-02", "2026-04-15", 50),
            spell(ORDINARY_PART, "2026-03-02", "2026-04-15", 50),
            spell(ORDINARY_FULL, "2026-04-16", "2026-05-10", 100),
            spell(SICK_LEAVE, "2026-05-11", "2026-05-20", 100),
            spell(ORDINARY_FULL, "2026-05-21", null, 100)));

    @Test
    void one_history_gives_three_different_answers_to_when_the_person_came_back() {
        Returns returns = WORKED.returns(DISCHARGE, DISCHARGE.plusYears(1));
        assertThat(returns).isEqualTo(new Returns(day("2026-03-02"), day("2026-04-16"), day("2026-05-21")));
        assertThat(ChronoUnit.DAYS.between(DISCHARGE, day("2026-05-21"))).isEqualTo(131);
    }

    @Test
    void graded_sick_leave_is_a_first_return_also_where_no_job_is_written_down() {
        WorkHistory benefits = new WorkHistory(List.of(spell(SICK_LEAVE, "2025-10-01", "2026-03-01", 100),
                spell(SICK_LEAVE, "2026-03-02", "2026-04-15", 50)));
        assertThat(benefits.returns(DISCHARGE, day("2026-06-01")))
                .isEqualTo(new Returns(day("2026-03-02"), null, day("2026-04-16")));
    }

    @Test
    void twenty_seven_days_free_are_not_enough_and_twenty_eight_are() {
        assertThat(WORKED.returns(DISCHARGE, day("2026-06-16")).sustainable()).isNull();
        assertThat(WORKED.returns(DISCHARGE, day("2026-06-17")).sustainable()).isEqualTo(day("2026-05-21"));
    }

    @Test
    void who_has_not_been_away_has_not_come_back() {
        WorkHistory always = new WorkHistory(List.of(spell(ORDINARY_FULL, "2020-01-01", null, 100)));
        assertThat(always.returns(DISCHARGE, DISCHARGE.plusYears(1))).isEqualTo(new Returns(null, null, null));
        assertThat(new WorkHistory(List.of()).returns(DISCHARGE, DISCHARGE.plusYears(1))).isEqualTo(new Returns(null, null, null));
    }

    @Test
    void a_day_has_one_primary_class_and_a_sum_of_work() {
        LocalDate graded = day("2026-03-20");
        assertThat(WORKED.states(graded)).containsExactlyInAnyOrder(SICK_LEAVE, ORDINARY_PART);
        assertThat(WORKED.primary(graded)).contains(ORDINARY_PART);
        assertThat(WORKED.percentAtWork(graded)).isEqualTo(50);
        assertThat(WORKED.primary(day("2026-02-01"))).contains(SICK_LEAVE);
        assertThat(WORKED.percentAtWork(day("2026-02-01"))).isZero();
        assertThat(WORKED.primary(day("2020-02-01"))).isEmpty();
    }

    @Test
    void at_twelve_months_the_return_is_full_when_the_last_month_is_free_of_health_benefit() {
        LocalDate twelve = DISCHARGE.plusMonths(12);
        assertThat(WORKED.fullReturnAt(twelve)).contains(true);
        assertThat(WORKED.fullReturnAt(day("2026-04-20"))).as("graded until the 15th").contains(false);
        WorkHistory lastDay = new WorkHistory(List.of(spell(AAP, "2026-01-01", "2026-12-11", 100), spell(ORDINARY_FULL, "2026-12-12", null, 100)));
        assertThat(lastDay.fullReturnAt(twelve)).as("11 December is the first day of the month").contains(false);
        assertThat(lastDay.fullReturnAt(twelve.plusDays(1))).contains(true);
        assertThat(new WorkHistory(List.of()).fullReturnAt(twelve)).as("nothing known is neither").isEmpty();
    }

    @Test
    void sick_leave_counts_from_its_first_day_through_all_its_degrees() {
        assertThat(WORKED.absence(day("2026-04-15"))).contains(new Absence(day("2025-10-01"), day("2025-10-01"), day("2026-03-02")));
        assertThat(WORKED.absence(day("2026-05-15"))).as("25 days fit for work move it").contains(new Absence(day("2025-10-01"), day("2025-10-26"), null));
        assertThat(WORKED.absence(day("2026-04-20"))).isEmpty();
    }

    @Test
    void what_cannot_well_be_added_up_is_told_and_not_stopped() {
        LocalDate on = day("2026-03-02");
        WorkHistory half = new WorkHistory(List.of(spell(SICK_LEAVE, "2026-03-02", null, 50), spell(ORDINARY_PART, "2026-03-02", null, 40)));
        assertThat(half.doubts(on, 80)).as("40 of 80 worked, half of 80 sick").isEmpty();
        assertThat(half.doubts(on, 79)).containsExactly(Doubt.POSITION);
        assertThat(half.doubts(on, null)).isEmpty();
        WorkHistory benefits = new WorkHistory(List.of(spell(AAP, "2026-03-02", null, 60), spell(DISABILITY, "2026-03-02", null, 40)));
        assertThat(benefits.doubts(on, null)).isEmpty();
        assertThat(new WorkHistory(List.of(spell(AAP, "2026-03-02", null, 60), spell(DISABILITY, "2026-03-02", null, 50))).doubts(on, null))
                .containsExactly(Doubt.BENEFITS);
        assertThat(new WorkHistory(List.of(spell(DISABILITY, "2026-03-02", null, 100), spell(SUPPORTED, "2026-03-02", null, 20))).doubts(on, null))
                .containsExactly(Doubt.DISABILITY);
    }

    @Test
    void a_change_of_a_year_that_is_over_is_marked_and_no_other() {
        LocalDate today = day("2026-03-02");
        Spell open = spell(SICK_LEAVE, "2025-10-01", null, 100);
        assertThat(LateChange.years(open, open.endingOn(day("2026-01-31")), today)).as("December is as it was").isEmpty();
        assertThat(LateChange.years(open, open.endingOn(day("2025-12-30")), today)).contains(new LateChange.Years(2025, 2025));
        assertThat(LateChange.years(open, spell(SICK_LEAVE, "2025-10-01", null, 80), today)).contains(new LateChange.Years(2025, 2025));
        assertThat(LateChange.years(open, spell(SICK_LEAVE, "2024-12-31", null, 100), today)).contains(new LateChange.Years(2024, 2025));
        assertThat(LateChange.years(open, open, today)).as("only the employer or the note").isEmpty();
        assertThat(LateChange.years(spell(AAP, "2023-01-01", "2024-06-30", 100), null, today)).contains(new LateChange.Years(2023, 2024));
        assertThat(LateChange.years(spell(AAP, "2026-01-01", null, 100), null, today)).isEmpty();
    }

    @Test
    void nobody_has_a_job_before_they_are_thirteen() {
        LocalDate born = day("1984-05-10");
        assertThat(Age.mayWork(born, day("1997-05-09"))).isFalse();
        assertThat(Age.mayWork(born, day("1997-05-10"))).isTrue();
        assertThat(Age.mayWork(born, 1996)).isFalse();
        assertThat(Age.mayWork(born, 1997)).isTrue();
    }

    @Test
    void job_and_sick_leave_are_never_more_than_a_whole_on_any_day() {
        WorkHistory half = new WorkHistory(List.of(spell(SICK_LEAVE, "2026-03-02", null, 50)));
        assertThat(half.plus(spell(ORDINARY_PART, "2026-03-02", null, 50)).percentAtWork(day("2026-03-02"))).isEqualTo(50);
        refused(half, spell(ORDINARY_PART, "2026-03-02", null, 51), "percent", "work.sum-over");
        refused(half, spell(ORDINARY_PART, "2026-01-01", null, 60), "percent", "work.sum-over");
        assertThat(half.plus(spell(AAP, "2026-03-02", null, 100)).spells()).hasSize(2);
        assertThat(half.plus(spell(EDUCATION, "2026-03-02", null, 100)).spells()).hasSize(2);
    }

    @Test
    void of_one_kind_there_is_one_at_a_time() {
        refused(WORKED, spell(SICK_LEAVE, "2026-05-20", null, 20), "from", "work.overlap");
        refused(WORKED, spell(SICK_LEAVE, "2025-01-01", "2025-10-01", 20), "from", "work.overlap");
        refused(WORKED, spell(ORDINARY_FULL, "2026-05-21", "2026-05-21", 20), "from", "work.overlap");
    }

    @Test
    void a_percent_is_from_one_to_a_hundred_and_the_end_comes_after_the_beginning() {
        WorkHistory none = new WorkHistory(List.of());
        refused(none, spell(SICK_LEAVE, "2026-01-01", null, 140), "percent", "work.percent-range");
        refused(none, spell(SICK_LEAVE, "2026-01-01", null, 0), "percent", "work.percent-range");
        refused(none, spell(SICK_LEAVE, "2026-01-02", "2026-01-01", 50), "to", "work.ends-before");
        assertThat(none.plus(spell(EDUCATION, "2026-01-01", null, 0)).spells()).hasSize(1);
    }

    @Test
    void what_goes_on_ends_the_day_before_the_change() {
        WorkHistory sick = new WorkHistory(List.of(spell(SICK_LEAVE, "2026-01-05", null, 100)));
        assertThat(sick.ending(Set.of(SICK_LEAVE), day("2026-03-02"))).singleElement()
                .satisfies(ended -> assertThat(ended.to()).isEqualTo(day("2026-03-01")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> sick.ending(Set.of(SICK_LEAVE), day("2026-01-05")));
    }

    @Test
    void bands_keep_within_the_picture_and_show_at_most_two_years() {
        WorkHistory old = new WorkHistory(List.of(spell(AAP, "2015-01-01", null, 100), spell(ORDINARY_PART, "2026-05-01", null, 20)));
        Bands bands = Bands.of(old, DISCHARGE, day("2026-06-10"));
        assertThat(bands.first()).hasToString("2024-07");
        assertThat(bands.rows()).extracting(Bands.Row::kind).containsExactly(ORDINARY_PART, AAP);
        assertThat(bands.ticks()).hasSizeLessThanOrEqualTo(6);
        Stream<Bands.Band> all = bands.rows().stream().flatMap(row -> row.bands().stream());
        assertThat(all).allSatisfy(band -> assertThat(share(band.x()) + share(band.width())).isLessThanOrEqualTo(100.01));
    }

    private static double share(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }

    private static void refused(WorkHistory history, Spell added, String field, String key) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> history.plus(added))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry(field, key));
    }

    private static Spell spell(WorkState kind, String from, @Nullable String to, int percent) {
        return new Spell(UUID.randomUUID(), kind, day(from), to == null ? null : day(to), percent, null, Spell.Source.STAFF, "");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
