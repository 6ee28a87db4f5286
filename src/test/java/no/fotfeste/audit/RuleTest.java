package no.fotfeste.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What in the log is worth a question, rule by rule. */
class RuleTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final StaffId NURSE = new StaffId(UUID.randomUUID());

    @Test
    void to_open_someone_one_follows_up_is_nothing_at_any_hour() {
        assertThat(Rule.of(reading(true, 3, false, null))).isEmpty();
    }

    @Test
    void without_a_known_reason_is_counted_by_day_and_listed_by_night() {
        assertThat(Rule.of(reading(false, 0, false, null))).containsExactly(Rule.NO_RELATION);
        assertThat(Rule.points(Rule.of(reading(false, 0, false, null)))).isLessThan(Rule.LISTED_FROM);
        assertThat(Rule.points(Rule.of(reading(false, 1, false, null)))).isGreaterThanOrEqualTo(Rule.LISTED_FROM);
    }

    @Test
    void the_same_family_name_is_only_worth_a_question_where_nothing_explains_it() {
        assertThat(Rule.of(reading(false, 0, true, null))).contains(Rule.SAME_NAME);
        assertThat(Rule.of(reading(true, 0, true, null))).isEmpty();
    }

    @Test
    void the_day_after_a_month_after_the_end_is_late_and_answers_from_the_year_after_are_not() {
        LocalDate end = DAY.toLocalDate().minusDays(Rule.DAYS_AFTER_END);
        assertThat(Rule.of(reading(false, 0, false, end))).doesNotContain(Rule.AFTER_END);
        assertThat(Rule.of(reading(false, 0, false, end.minusDays(1)))).contains(Rule.AFTER_END);
        assertThat(Rule.of(new Reading(NURSE, "N", EnumSet.of(Role.NURSE), PersonId.next(), DAY.toLocalDate(), at(0), at(0), 1, 0, 0,
                Set.of("followup"), false, false, false, false, false, end.minusDays(99)))).doesNotContain(Rule.AFTER_END);
    }

    @Test
    void whoever_gives_out_cases_may_open_many_but_not_a_relative() {
        Reading many = new Reading(NURSE, "N", EnumSet.of(Role.COORDINATOR), PersonId.next(), DAY.toLocalDate(), at(0), at(0), 1, 0, 0,
                Set.of("episode"), false, true, false, false, false, null);
        assertThat(Rule.of(many)).containsExactly(Rule.SAME_NAME);
    }

    @Test
    void eight_within_an_hour_are_many_and_seven_or_a_slower_eight_are_not() {
        assertThat(Rule.ofAll(unrelated(8, 7))).contains(Rule.MANY_AT_ONCE);
        assertThat(Rule.ofAll(unrelated(7, 7))).doesNotContain(Rule.MANY_AT_ONCE);
        assertThat(Rule.ofAll(unrelated(8, 10))).doesNotContain(Rule.MANY_AT_ONCE);
    }

    @Test
    void five_without_a_reason_are_often_unless_they_are_few_of_many() {
        List<Reading> readings = unrelated(5, 60);
        assertThat(Rule.ofAll(readings)).contains(Rule.OFTEN_UNRELATED);
        for (int i = 0; i < 10; i++) readings.add(reading(true, 0, false, null));
        assertThat(Rule.ofAll(readings)).doesNotContain(Rule.OFTEN_UNRELATED);
    }

    @Test
    void three_persons_denied_within_a_week_or_the_same_six_times_is_often() {
        assertThat(Rule.ofAll(List.of(denied(0, 1), denied(60, 1), denied(120, 1)))).contains(Rule.REPEATEDLY_DENIED);
        assertThat(Rule.ofAll(List.of(denied(0, 1), denied(60, 1), denied(8 * 24 * 60, 1)))).isEmpty();
        assertThat(Rule.ofAll(List.of(denied(0, 5)))).isEmpty();
        assertThat(Rule.ofAll(List.of(denied(0, 6)))).contains(Rule.REPEATEDLY_DENIED);
    }

    @Test
    void a_denied_try_shows_nobody_anything_and_is_no_opening() {
        assertThat(Rule.of(denied(0, 1))).isEmpty();
    }

    private static List<Reading> unrelated(int persons, int minutesApart) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            Instant when = at(i * minutesApart);
            readings.add(new Reading(NURSE, "N", EnumSet.of(Role.NURSE), PersonId.next(), DAY.toLocalDate(), when, when, 1, 0, 0,
                    Set.of("episode"), false, false, false, false, false, null));
        }
        return readings;
    }

    private static Reading denied(int minutes, int times) {
        return new Reading(NURSE, "N", EnumSet.of(Role.NURSE), PersonId.next(), DAY.toLocalDate(), at(minutes), at(minutes), 0, times, 0,
                Set.of("episode"), false, true, true, true, false, null);
    }

    private static Reading reading(boolean related, int night, boolean sameName, @Nullable LocalDate ended) {
        return new Reading(NURSE, "N", EnumSet.of(Role.NURSE), PersonId.next(), DAY.toLocalDate(), at(0), at(0), 1, 0, night,
                Set.of("episode"), related, sameName, false, false, false, ended);
    }

    private static Instant at(int minutes) {
        return DAY.plusMinutes(minutes).atZone(Time.OSLO).toInstant();
    }
}
