package no.fotfeste.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.fotfeste.outcome.Suppression.Cell;
import org.junit.jupiter.api.Test;

/** Small counts stay hidden, also from somebody who subtracts. */
class SuppressionTest {

    private static final int[] CHAIN = {-1, 0, 1};
    /** In the property a count is at most this, so that everything that could have been can be tried. */
    private static final int MOST = 14;

    @Test
    void fewer_than_five_are_not_shown_and_five_are() {
        assertThat(Suppression.of(List.of(new int[] {30, 5, 4}), CHAIN))
                .containsExactly(List.of(new Cell.Shown(30), new Cell.Shown(5), new Cell.Small()));
    }

    @Test
    void a_single_small_part_takes_another_part_with_it() {
        var rows = Suppression.of(List.of(new int[] {30}, new int[] {3}, new int[] {12}), new int[] {-1});
        assertThat(rows).containsExactly(List.of(new Cell.Shown(30)), List.of(new Cell.Small()), List.of(new Cell.Hidden()),
                List.of(new Cell.Shown(45)));
    }

    @Test
    void two_empty_parts_are_not_given_away_by_their_total() {
        var rows = Suppression.of(List.of(new int[] {0}, new int[] {0}, new int[] {30}), new int[] {-1});
        assertThat(rows.get(2)).isNotEqualTo(rows.get(3));
        assertThat(rows.subList(0, 2)).allMatch(row -> row.getFirst() instanceof Cell.Small);
        assertThat(rows.get(2).getFirst() instanceof Cell.Shown && rows.get(3).getFirst() instanceof Cell.Shown).isFalse();
    }

    @Test
    void what_is_squeezed_between_two_equal_counts_does_not_give_a_small_one_away() {
        var rows = Suppression.of(List.of(new int[] {20, 20, 20}, new int[] {9, 3, 0}), CHAIN);
        assertThat(possible(rows, 1, 1, 30)).hasSizeGreaterThan(1);
    }

    @Property(tries = 400)
    void nobody_can_work_out_a_small_count(@ForAll("tables") List<int[]> parts) {
        var rows = Suppression.of(parts, CHAIN);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < CHAIN.length; column++) {
                if (rows.get(row).get(column) instanceof Cell.Small) {
                    assertThat(possible(rows, row, column, MOST)).as("%s at %d, %d", rows, row, column).hasSizeGreaterThan(1);
                }
            }
        }
    }

    @Property(tries = 200)
    void nothing_is_told_that_is_not_so(@ForAll("tables") List<int[]> parts) {
        var rows = Suppression.of(parts, CHAIN);
        for (int row = 0; row < parts.size(); row++) {
            for (int column = 0; column < CHAIN.length; column++) {
                int count = parts.get(row)[column];
                switch (rows.get(row).get(column)) {
                    case Cell.Shown shown -> assertThat(shown.count()).isEqualTo(count).isGreaterThanOrEqualTo(5);
                    case Cell.Small small -> assertThat(count).isLessThan(5);
                    case Cell.Hidden hidden -> assertThat(count).isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<int[]>> tables() {
        Arbitrary<int[]> row = Arbitraries.integers().between(0, MOST - 2).array(Integer[].class).ofSize(3).map(three -> {
            int[] counts = {three[0], three[1], three[2]};
            java.util.Arrays.sort(counts);
            return new int[] {counts[2], counts[1], counts[0]};
        });
        return row.list().ofMinSize(1).ofMaxSize(3);
    }

    /** Every value that a hidden count can have, given all that is shown: tries everything. */
    private static Set<Integer> possible(List<List<Cell>> rows, int row, int column, int most) {
        int parts = rows.size() > 1 ? rows.size() - 1 : 1;
        Set<Integer> found = new HashSet<>();
        List<List<int[]>> choices = new ArrayList<>();
        for (int part = 0; part < parts; part++) choices.add(rowsLike(rows.get(part), most));
        search(rows, choices, new ArrayList<>(), row, column, found);
        return found;
    }

    private static void search(List<List<Cell>> rows, List<List<int[]>> choices, List<int[]> chosen, int row, int column,
            Set<Integer> found) {
        if (found.size() > 1) return;
        if (chosen.size() < choices.size()) {
            for (int[] next : choices.get(chosen.size())) {
                List<int[]> more = new ArrayList<>(chosen);
                more.add(next);
                search(rows, choices, more, row, column, found);
            }
            return;
        }
        int[] total = new int[CHAIN.length];
        chosen.forEach(part -> {
            for (int i = 0; i < total.length; i++) total[i] += part[i];
        });
        if (rows.size() > 1) {
            for (int i = 0; i < total.length; i++) {
                if (!fits(rows.getLast().get(i), total[i])) return;
            }
        }
        found.add(row < chosen.size() ? chosen.get(row)[column] : total[column]);
    }

    private static List<int[]> rowsLike(List<Cell> cells, int most) {
        List<int[]> rows = new ArrayList<>();
        for (int a = 0; a <= most; a++) {
            if (!fits(cells.get(0), a)) continue;
            for (int b = 0; b <= a; b++) {
                if (!fits(cells.get(1), b)) continue;
                for (int c = 0; c <= b; c++) {
                    if (fits(cells.get(2), c)) rows.add(new int[] {a, b, c});
                }
            }
        }
        return rows;
    }

    private static boolean fits(Cell cell, int count) {
        return switch (cell) {
            case Cell.Shown shown -> shown.count() == count;
            case Cell.Small small -> count < 5;
            case Cell.Hidden hidden -> count >= 5;
        };
    }
}
