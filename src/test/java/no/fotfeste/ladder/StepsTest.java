package no.fotfeste.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.fotfeste.ladder.Brake.Then;
import no.fotfeste.platform.Invalid;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.Spell;
import no.fotfeste.work.WorkHistory;
import no.fotfeste.work.WorkState;
import org.junit.jupiter.api.Test;

/** The rules of a ladder and its brake, without anything around them. */
class StepsTest {

    private static final LocalDate WEEK_10 = LocalDate.of(2026, 3, 2);

    @Test
    void a_template_goes_from_the_first_rung_to_the_whole_job_in_whole_weeks() {
        assertThat(Template.EVEN.from(WEEK_10).rungs()).extracting(Rung::percent).containsExactly(20, 40, 60, 80, 100);
        assertThat(Template.EVEN.from(WEEK_10).weeks()).isEqualTo(10);
        assertThat(Template.STABLE.from(WEEK_10).rungs().getFirst().weeks()).isEqualTo(6);
        assertThat(Template.STABLE.from(WEEK_10).rungs().getLast().percent()).isEqualTo(100);
        assertThat(Template.SAME.from(WEEK_10).rungs()).extracting(Rung::percent).containsExactly(50);
        for (Template template : Template.values()) template.from(WEEK_10).checked();
    }

    @Test
    void one_rung_down_is_the_lower_one_then_the_hard_one_again_then_the_rest() {
        Steps steps = Template.EVEN.from(WEEK_10);
        Steps down = new Brake(2, Then.ONE_DOWN).applied(steps, week(13), week(13).plusDays(4));
        assertThat(shape(down)).containsExactly("10 2x20", "12 2x40", "14 2x20", "16 2x40", "18 2x60", "20 2x80", "22 2x100");
    }

    @Test
    void one_rung_down_in_the_middle_of_a_rung_cuts_it_there() {
        Steps steps = new Steps(List.of(rung(10, 2, 20), rung(12, 6, 40), rung(18, 2, 60)));
        assertThat(shape(steps.down(week(13), week(14), 2))).containsExactly("10 2x20", "12 2x40", "14 2x20", "16 6x40", "22 2x60");
    }

    @Test
    void the_brake_on_the_first_rung_is_the_first_rung_again() {
        assertThat(shape(Template.EVEN.from(WEEK_10).down(week(11), week(12), 2)))
                .containsExactly("10 4x20", "14 2x40", "16 2x60", "18 2x80", "20 2x100");
        assertThat(shape(new Steps(List.of(rung(10, 2, 0), rung(12, 2, 50))).down(week(11), week(12), 2)))
                .containsExactly("10 4x0", "14 2x50");
    }

    @Test
    void staying_is_one_more_week_of_the_same_and_all_else_a_week_later() {
        assertThat(shape(Template.EVEN.from(WEEK_10).stay(week(13), week(14))))
                .containsExactly("10 2x20", "12 3x40", "15 2x60", "17 2x80", "19 2x100");
        assertThat(shape(new Steps(List.of(rung(10, 6, 20), rung(16, 2, 60))).stay(week(11), week(12)))).containsExactly("10 7x20", "17 2x60");
    }

    @Test
    void a_holiday_is_kept_when_the_ladder_moves_and_is_told() {
        Steps steps = new Steps(List.of(rung(10, 2, 20), rung(12, 2, 40), rung(17, 2, 60)));
        assertThat(steps.gaps()).containsExactly(new Steps.Gap(week(14), 3));
        assertThat(steps.at(week(15))).isEmpty();
        assertThat(shape(steps.down(week(13), week(14), 2))).containsExactly("10 2x20", "12 2x40", "14 2x20", "16 2x40", "21 2x60");
    }

    @Test
    void what_the_lower_rung_was_like_comes_back_with_it() {
        Rung easy = new Rung(WEEK_10, 2, 20, "onsdag", null, "Lesekroken", "Egen pause");
        Steps down = new Steps(List.of(easy, rung(12, 2, 40))).down(week(13), week(14), 2);
        assertThat(down.rungs().get(2)).isEqualTo(easy.at(week(14), 2));
    }

    @Test
    void a_ladder_that_is_none_is_told_by_the_field() {
        assertThatThrownBy(() -> new Steps(List.of()).checked()).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Steps(List.of(rung(10, 105, 20))).checked()).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Steps(List.of(rung(10, 2, 101))).checked()).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Template.EVEN.from(WEEK_10.plusDays(1)).checked()).isInstanceOf(Invalid.class);
    }

    @Test
    void the_brake_is_met_by_weeks_in_a_row_only() {
        Brake brake = new Brake(2, Then.ONE_DOWN);
        assertThat(brake.due(List.of(week(10)), List.of())).isEmpty();
        assertThat(brake.due(List.of(week(10), week(12)), List.of())).isEmpty();
        assertThat(brake.due(List.of(week(11), week(10)), List.of())).contains(week(11));
        assertThat(brake.due(List.of(week(10), week(11)), List.of(week(11)))).isEmpty();
        assertThat(brake.due(List.of(week(10), week(11), week(12)), List.of(week(11)))).isEmpty();
        assertThat(brake.due(List.of(week(10), week(11), week(12), week(13)), List.of(week(11)))).contains(week(13));
        assertThat(new Brake(1, Then.STAY).due(List.of(week(10)), List.of())).contains(week(10));
    }

    @Test
    void the_brake_holds_from_the_first_monday_that_is_not_over() {
        assertThat(Brake.from(week(13), week(13).plusDays(4))).isEqualTo(week(14));
        assertThat(Brake.from(week(13), week(14))).isEqualTo(week(14));
        assertThat(Brake.from(week(13), week(14).plusDays(1))).isEqualTo(week(15));
        assertThat(Brake.from(week(13), week(13))).isEqualTo(week(14));
    }

    @Test
    void what_it_became_is_told_in_points_and_in_weeks() {
        Steps steps = Template.EVEN.from(WEEK_10);
        assertThat(new Reality(steps, Map.of(week(15), new Reality.Actual(40, true))).pace()).contains(new Reality.Pace(week(15), 60, 40, -2));
        assertThat(new Reality(steps, Map.of(week(14), new Reality.Actual(30, true))).pace()).contains(new Reality.Pace(week(14), 60, 30, -3));
        assertThat(new Reality(steps, Map.of(week(12), new Reality.Actual(60, true))).pace()).contains(new Reality.Pace(week(12), 40, 60, 2));
        assertThat(new Reality(steps, Map.of(week(12), new Reality.Actual(40, true))).pace()).contains(new Reality.Pace(week(12), 40, 40, 0));
    }

    @Test
    void sick_leave_that_leaves_no_room_for_a_rung_is_a_warning() {
        WorkHistory sick = new WorkHistory(List.of(spell(WorkState.SICK_LEAVE, 60)));
        assertThat(Reality.tooFull(Template.EVEN.from(WEEK_10), sick, WEEK_10)).contains(new Reality.TooFull(week(14), 60, 60));
        assertThat(Reality.tooFull(Template.EVEN.from(WEEK_10), new WorkHistory(List.of()), WEEK_10)).isEmpty();
        assertThat(Reality.tooFull(new Steps(List.of(rung(10, 4, 40))), sick, WEEK_10)).isEmpty();
    }

    static Rung rung(int week, int weeks, int percent) {
        return new Rung(week(week), weeks, percent, "", null, "", "");
    }

    static LocalDate week(int number) {
        return WEEK_10.plusWeeks(number - 10);
    }

    private static Spell spell(WorkState kind, int percent) {
        NewSpell spell = NewSpell.of(kind, WEEK_10.minusYears(1), percent);
        return new Spell(java.util.UUID.randomUUID(), spell.kind(), spell.from(), null, percent, null, spell.source(), "");
    }

    private static List<String> shape(Steps steps) {
        return steps.rungs().stream().map(rung -> LadderWords.number(rung.start()) + " " + rung.weeks() + "x" + rung.percent()).toList();
    }
}
