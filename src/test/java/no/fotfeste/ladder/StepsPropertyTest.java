package no.fotfeste.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.fotfeste.ladder.Brake.Then;

/** What holds for every ladder there can be. */
class StepsPropertyTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Property(tries = 300)
    void a_brake_never_goes_below_the_first_rung_nor_past_the_whole_and_leaves_a_ladder(@ForAll("ladders") Steps steps,
            @ForAll @IntRange(min = 0, max = 200) int at, @ForAll @IntRange(min = 0, max = 40) int late,
            @ForAll @IntRange(min = 1, max = 8) int after, @ForAll Then then) {
        List<LocalDate> weeks = steps.mondays().stream().filter(week -> steps.at(week).isPresent()).toList();
        LocalDate week = weeks.get(at % weeks.size());
        Steps next = new Brake(after, then).applied(steps, week, week.plusDays(late));
        next.checked();
        int lowest = steps.rungs().stream().mapToInt(Rung::percent).min().orElseThrow();
        assertThat(next.rungs()).allSatisfy(rung -> assertThat(rung.percent()).isBetween(lowest, 100));
        LocalDate from = Brake.from(week, week.plusDays(late));
        for (LocalDate before : steps.mondays()) {
            // what has been is not planned over again
            if (before.isBefore(from)) assertThat(next.at(before).map(Rung::percent)).isEqualTo(steps.at(before).map(Rung::percent));
        }
        for (int i = 1; i < next.rungs().size(); i++) assertThat(next.pause(i)).isNotNegative();
        if (then == Then.ONE_DOWN && next.at(from).isPresent()) {
            assertThat(next.at(from).get().percent()).isLessThanOrEqualTo(steps.at(week).orElseThrow().percent());
        }
    }

    @Property(tries = 300)
    void the_order_of_the_answers_does_not_matter(@ForAll("weeks") TreeSet<Integer> hard, @ForAll @IntRange(min = 1, max = 4) int after,
            @ForAll long seed) {
        List<LocalDate> weeks = hard.stream().map(START::plusWeeks).collect(Collectors.toCollection(ArrayList::new));
        int inOrder = met(weeks, after);
        Collections.shuffle(weeks, new Random(seed));
        assertThat(met(weeks, after)).isEqualTo(inOrder);
    }

    /** Once for every so many weeks in each row of them. */
    @Property(tries = 200)
    void so_many_weeks_in_a_row_are_met_once_each(@ForAll @IntRange(min = 0, max = 20) int length, @ForAll @IntRange(min = 1, max = 8) int after) {
        assertThat(met(IntStream.range(0, length).mapToObj(START::plusWeeks).toList(), after)).isEqualTo(length / after);
    }

    private static int met(List<LocalDate> weeks, int after) {
        Brake brake = new Brake(after, Then.ONE_DOWN);
        List<LocalDate> hard = new ArrayList<>();
        List<LocalDate> used = new ArrayList<>();
        for (LocalDate week : weeks) {
            hard.add(week);
            brake.due(hard, used).ifPresent(used::add);
        }
        assertThat(used).doesNotHaveDuplicates();
        assertThat(brake.due(hard, used)).isEmpty();
        return used.size();
    }

    @Provide
    Arbitrary<TreeSet<Integer>> weeks() {
        return Arbitraries.integers().between(0, 12).set().map(TreeSet::new);
    }

    @Provide
    Arbitrary<Steps> ladders() {
        Arbitrary<int[]> rung = Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(0, 100)).as((pause, weeks, percent) -> new int[] {pause, weeks, percent});
        return rung.list().ofMinSize(1).ofMaxSize(8).map(rungs -> {
            List<Rung> all = new ArrayList<>();
            for (int[] each : rungs) {
                LocalDate start = all.isEmpty() ? START : all.getLast().end().plusWeeks(each[0]);
                all.add(new Rung(start, each[1], each[2], "", null, "", ""));
            }
            return new Steps(all);
        });
    }
}
