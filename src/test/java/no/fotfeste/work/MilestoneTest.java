package no.fotfeste.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.work.Milestone.Due;
import no.fotfeste.work.Milestone.Who;
import org.junit.jupiter.api.Test;

/** Who owes what to whom in the course of a sick leave (§3.2, dates of §3.6). */
class MilestoneTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final Absence SINCE = new Absence(FIRST_DAY, FIRST_DAY, null);

    @Test
    void the_dates_are_counted_in_weeks_from_the_first_day() {
        assertThat(Milestone.of(SINCE, true, 40).stream().map(Due::on).distinct()).containsExactly(
                LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 7, 6), LocalDate.of(2026, 10, 5), LocalDate.of(2027, 1, 4));
    }

    @Test
    void each_says_who_owes_it_and_where_there_is_no_employer_none_is_the_employers() {
        assertThat(Milestone.of(SINCE, true, 40)).extracting(due -> due.what().who()).contains(Who.EMPLOYER, Who.CERTIFIER, Who.NAV);
        List<Due> without = Milestone.of(SINCE, false, 40);
        assertThat(without).extracting(due -> due.what().who()).containsOnly(Who.CERTIFIER, Who.NAV);
        assertThat(without).extracting(Due::weeks).containsExactly(7L, 8L, 17L, 26L, 39L, 39L, 52L);
    }

    @Test
    void graded_leave_moves_no_date_and_changes_what_is_owed() {
        List<Due> graded = Milestone.of(new Absence(FIRST_DAY, FIRST_DAY, FIRST_DAY), true, 40);
        assertThat(graded).extracting(Due::on).isEqualTo(Milestone.of(SINCE, true, 40).stream().map(Due::on).toList());
        assertThat(graded).extracting(Due::words).contains("work.milestone.dialogue-one-graded", "work.milestone.activity-graded");
        assertThat(Milestone.of(SINCE, true, 40)).extracting(Due::words).contains("work.milestone.dialogue-one", "work.milestone.activity");
        List<Due> later = Milestone.of(new Absence(FIRST_DAY, FIRST_DAY, LocalDate.of(2026, 2, 24)), true, 40);
        assertThat(later).extracting(Due::words).as("graded from the day after seven weeks").contains("work.milestone.dialogue-one", "work.milestone.activity-graded");
    }

    @Test
    void a_new_spell_within_26_weeks_goes_on_where_the_last_ended_and_after_26_weeks_it_is_counted_anew() {
        // four weeks, then fit for work for ten
        WorkHistory within = history(sick("2026-01-05", "2026-02-01"), sick("2026-04-13", null));
        Absence goesOn = within.absence(LocalDate.of(2026, 4, 20)).orElseThrow();
        assertThat(goesOn).isEqualTo(new Absence(FIRST_DAY, LocalDate.of(2026, 3, 16), null));
        assertThat(goesOn.continued()).isTrue();
        assertThat(due(goesOn, Milestone.DIALOGUE_ONE)).as("three weeks into the new one").isEqualTo(LocalDate.of(2026, 5, 4));
        // 181 days fit are one too few, 182 are enough
        WorkHistory oneTooFew = history(sick("2026-01-05", "2026-02-01"), sick("2026-08-02", null));
        assertThat(oneTooFew.absence(LocalDate.of(2026, 8, 2)).orElseThrow().firstDay()).isEqualTo(FIRST_DAY);
        WorkHistory enough = history(sick("2026-01-05", "2026-02-01"), sick("2026-08-03", null));
        Absence anew = enough.absence(LocalDate.of(2026, 8, 3)).orElseThrow();
        assertThat(anew).isEqualTo(new Absence(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 3), null));
        assertThat(anew.continued()).isFalse();
    }

    @Test
    void days_on_another_health_benefit_are_not_days_fit_for_work() {
        WorkHistory aap = history(sick("2025-01-05", "2025-02-01"),
                new Spell(UUID.randomUUID(), WorkState.AAP, LocalDate.of(2025, 2, 2), LocalDate.of(2026, 1, 4), 100, null, Spell.Source.STAFF, ""),
                sick("2026-01-05", null));
        assertThat(aap.absence(FIRST_DAY).orElseThrow().firstDay()).isEqualTo(LocalDate.of(2025, 1, 5));
    }

    @Test
    void between_two_sick_leaves_and_after_the_last_there_is_none() {
        WorkHistory two = history(sick("2026-01-05", "2026-02-01"), sick("2026-04-13", "2026-05-01"));
        assertThat(two.absence(LocalDate.of(2026, 3, 1))).isEmpty();
        assertThat(two.absence(LocalDate.of(2026, 5, 2))).isEmpty();
        assertThat(two.absence(LocalDate.of(2026, 1, 4))).isEmpty();
    }

    /** NAV's own examples (§3.2): weekdays, holidays too. */
    @Test
    void benefit_days_are_counted_as_nav_counts_them() {
        assertThat(BenefitDays.last(1, LocalDate.of(2018, 1, 17), BenefitDays.MOST)).isEqualTo(LocalDate.of(2018, 12, 28));
        assertThat(BenefitDays.last(244, LocalDate.of(2018, 5, 14), BenefitDays.MOST)).isEqualTo(LocalDate.of(2018, 5, 18));
        assertThat(BenefitDays.last(243, LocalDate.of(2018, 5, 14), BenefitDays.MOST)).isEqualTo(LocalDate.of(2018, 5, 21));
        assertThat(BenefitDays.last(242, LocalDate.of(2018, 5, 14), BenefitDays.MOST)).isEqualTo(LocalDate.of(2018, 5, 22));
        assertThat(BenefitDays.last(248, LocalDate.of(2018, 5, 15), BenefitDays.MOST)).isEqualTo(LocalDate.of(2018, 5, 15));
        assertThat(BenefitDays.last(59, LocalDate.of(2018, 5, 14), BenefitDays.MOST_FROM_67)).isEqualTo(LocalDate.of(2018, 5, 15));
        assertThat(BenefitDays.last(60, LocalDate.of(2018, 5, 14), BenefitDays.MOST_FROM_67)).isEqualTo(LocalDate.of(2018, 5, 14));
    }

    @Test
    void from_67_years_sick_pay_ends_earlier_and_from_70_there_is_none() {
        // 16 days of the employer's, then 60 weekdays
        assertThat(due(67)).contains(LocalDate.of(2026, 4, 14));
        assertThat(due(66)).contains(LocalDate.of(2027, 1, 4));
        assertThat(due(70)).isEmpty();
    }

    private static java.util.Optional<LocalDate> due(int age) {
        return Milestone.of(SINCE, true, age).stream().filter(due -> due.what() == Milestone.MAX_DATE).map(Due::on).findFirst();
    }

    private static LocalDate due(Absence absence, Milestone what) {
        return Milestone.of(absence, true, 40).stream().filter(due -> due.what() == what).findFirst().orElseThrow().on();
    }

    private static WorkHistory history(Spell... spells) {
        return new WorkHistory(List.of(spells));
    }

    private static Spell sick(String from, @org.jspecify.annotations.Nullable String to) {
        return new Spell(UUID.randomUUID(), WorkState.SICK_LEAVE, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), 100, null,
                Spell.Source.STAFF, "");
    }
}
