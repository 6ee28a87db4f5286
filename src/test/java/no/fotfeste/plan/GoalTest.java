package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.plan.Goal.Aim;
import no.fotfeste.plan.Goal.Domain;
import no.fotfeste.plan.Goal.State;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.By;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import org.junit.jupiter.api.Test;

/** The rules of goals, measures and lanes, without Spring and without a database. */
class GoalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Goal work = goal(Domain.WORK, Aim.RETURN, false);

    @Test
    void a_goal_for_health_is_for_clinicians_whatever_was_chosen() {
        assertThat(goal(Domain.PHYSICAL_HEALTH, null, false).information()).isEqualTo(Information.HEALTH);
        assertThat(goal(Domain.MENTAL_HEALTH, null, false).information()).isEqualTo(Information.HEALTH);
        assertThat(goal(Domain.FAMILY, null, false).information()).isEqualTo(Information.PLAN);
        assertThat(goal(Domain.FAMILY, null, true).information()).isEqualTo(Information.HEALTH);
    }

    @Test
    void a_work_goal_says_whether_it_is_to_return_stay_or_enter_and_no_other_goal_does() {
        assertThat(work.aim()).isEqualTo(Aim.RETURN);
        assertInvalid("aim", () -> goal(Domain.EDUCATION, null, false));
        assertThat(goal(Domain.COMMUNITY, Aim.STAY, false).aim()).isNull();
    }

    @Test
    void whoever_changes_an_old_version_is_told_what_stands_in_both_kinds_of_words() {
        Goal second = work.change(1, wish("Nye ord", Domain.WORK, Aim.STAY, false));
        assertThat(second.version()).isEqualTo(2);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> second.change(1, wish("Mine ord", Domain.WORK, Aim.STAY, false)))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsEntry("words", "Nye ord"))
                .satisfies(conflict -> assertThat(conflict.version()).isEqualTo(2));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> second.mark(1, State.REACHED, "", TODAY));
    }

    @Test
    void a_goal_is_dropped_with_a_reason_steps_back_as_main_goal_and_can_be_brought_back() {
        assertInvalid("why", () -> work.mark(1, State.DROPPED, " ", TODAY));
        Goal dropped = work.mark(1, State.DROPPED, "Ikke viktig lenger", TODAY);
        assertThat(dropped.main()).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> dropped.change(2, wish("x", Domain.FAMILY, null, false)));
        assertThat(dropped.mark(2, State.ACTIVE, "", TODAY).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void how_it_went_has_a_day_and_needs_no_reason_but_when_dropped() {
        for (State state : List.of(State.REACHED, State.PARTLY, State.NOT_REACHED)) {
            Goal marked = work.mark(1, state, "", TODAY.plusDays(3));
            assertThat(marked.stateOn()).isEqualTo(TODAY.plusDays(3));
            assertThat(marked.main()).isTrue();
        }
    }

    @Test
    void every_measure_says_who_does_it() {
        assertInvalid("staff", () -> measure(new Doer(By.STAFF, null, ""), null, false));
        assertInvalid("party", () -> measure(new Doer(By.PARTY, null, " "), null, false));
        assertThat(measure(new Doer(By.SELF, StaffId.next(), "noen"), null, false).doer()).isEqualTo(Doer.SELF);
        assertThat(measure(new Doer(By.SELF_WITH_HELP, null, "en venn"), null, false).doer().party()).isEqualTo("en venn");
    }

    @Test
    void what_is_done_for_a_closed_goal_is_as_closed() {
        assertThat(measure(Doer.SELF, goal(Domain.MENTAL_HEALTH, null, false), false).closed()).isTrue();
        assertThat(measure(Doer.SELF, work, false).closed()).isFalse();
        assertThat(measure(Doer.SELF, work, true).closed()).isTrue();
    }

    @Test
    void a_tick_twice_is_one_and_can_be_undone() {
        Measure open = measure(Doer.SELF, null, false);
        Measure done = open.tick(true, TODAY);
        assertThat(done.tick(true, TODAY)).isSameAs(done);
        Measure again = done.tick(false, TODAY);
        assertThat(again.open()).isTrue();
        assertThat(again.version()).isEqualTo(3);
    }

    @Test
    void a_dropped_measure_is_neither_ticked_nor_changed_before_it_is_brought_back() {
        Measure dropped = measure(Doer.SELF, null, false).drop("Ble for mye", TODAY);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> dropped.tick(true, TODAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> dropped.change(2, measureWish(Doer.SELF, false), null));
        assertThat(dropped.bringBack(TODAY).tick(true, TODAY).state()).isEqualTo(Measure.State.DONE);
        assertInvalid("why", () -> measure(Doer.SELF, null, false).drop("", TODAY));
    }

    @Test
    void an_arena_asks_only_while_there_is_a_work_goal_and_nobody_has_answered() {
        Measure atWork = measure(Doer.SELF, null, false);
        assertThat(new Plan(List.of(work), List.of(atWork), Map.of()).asks(Arena.WORKPLACE)).isFalse();
        assertThat(new Plan(List.of(work), List.of(atWork), Map.of()).asks(Arena.NAV)).isTrue();
        assertThat(new Plan(List.of(work), List.of(atWork), Map.of(Arena.NAV, TODAY)).asks(Arena.NAV)).isFalse();
        assertThat(new Plan(List.of(goal(Domain.FAMILY, null, false)), List.of(), Map.of()).asks(Arena.NAV)).isFalse();
    }

    @Test
    void a_lane_has_what_is_due_first_on_top_and_what_was_done_lately_last() {
        Measure later = due(TODAY.plusDays(9));
        Measure sooner = due(TODAY.plusDays(2));
        Measure done = due(TODAY).tick(true, TODAY.minusDays(3));
        Measure longAgo = due(TODAY).tick(true, TODAY.minusDays(90));
        Plan plan = new Plan(List.of(), List.of(longAgo, done, later, sooner), Map.of());
        assertThat(plan.lane(Arena.WORKPLACE, TODAY)).containsExactly(sooner, later, done);
        assertThat(plan.doneEarlier(Arena.WORKPLACE, TODAY)).containsExactly(longAgo);
    }

    private static Goal goal(Domain domain, Aim aim, boolean closed) {
        return Goal.first(UUID.randomUUID(), wish("Mine ord", domain, aim, closed), TODAY);
    }

    private static Goal.Wish wish(String words, Domain domain, Aim aim, boolean closed) {
        return new Goal.Wish(words, "", domain, aim, true, closed);
    }

    private static Measure measure(Doer doer, Goal of, boolean closed) {
        return Measure.first(UUID.randomUUID(), measureWish(doer, closed), of, TODAY);
    }

    private static Measure due(LocalDate day) {
        return Measure.first(UUID.randomUUID(), new Measure.Wish(Arena.WORKPLACE, null, "møte", Doer.SELF, day, false), null, TODAY);
    }

    private static Measure.Wish measureWish(Doer doer, boolean closed) {
        return new Measure.Wish(Arena.WORKPLACE, null, "Møte lederen", doer, null, closed);
    }

    private static void assertInvalid(String field, Runnable act) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(act::run).satisfies(e -> assertThat(e.errors()).containsKey(field));
    }
}
