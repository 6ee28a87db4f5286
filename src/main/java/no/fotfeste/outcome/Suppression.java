package no.fotfeste.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hides small counts, and as many more as it takes that no small one can be worked out from what is left: neither by
 * subtracting the parts from their total, nor from counts being parts of each other.
 */
final class Suppression {

    /** Fewer than these are not shown. */
    static final int SMALL = 5;
    /** Of fewer than these, no percentages. */
    static final int FEW = 20;

    private static final int MANY = 1_000_000;

    /** A count as readers get it. */
    sealed interface Cell {
        record Shown(int count) implements Cell {}

        /** Fewer than {@link #SMALL}. */
        record Small() implements Cell {}

        /** Not small, and hidden so that a small one stays so. */
        record Hidden() implements Cell {}
    }

    private final int[][] counts;
    private final int[] within;
    private final Cell[][] cells;

    private Suppression(int[][] counts, int[] within) {
        this.counts = counts;
        this.within = within;
        this.cells = new Cell[counts.length][within.length];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < within.length; column++) {
                int count = counts[row][column];
                cells[row][column] = count < SMALL ? new Cell.Small() : new Cell.Shown(count);
            }
        }
    }

    /**
     * @param parts a row of counts for each part of a group
     * @param within for each column, the column it counts a part of; -1 for one that is part of none
     * @return the parts, and last their total where there are at least two of them
     */
    static List<List<Cell>> of(List<int[]> parts, int[] within) {
        Suppression table = new Suppression(withTotal(parts, within.length), within);
        while (table.hideOneMore()) {
            // until nothing small can be worked out
        }
        return Arrays.stream(table.cells).map(List::of).toList();
    }

    private static int[][] withTotal(List<int[]> parts, int columns) {
        List<int[]> rows = new ArrayList<>(parts);
        if (parts.size() > 1) {
            int[] total = new int[columns];
            for (int[] part : parts) {
                for (int column = 0; column < columns; column++) total[column] += part[column];
            }
            rows.add(total);
        }
        return rows.toArray(int[][]::new);
    }

    /** Somebody who subtracts: if they can work out a small count, one more is hidden. */
    private boolean hideOneMore() {
        Bounds bounds = new Bounds();
        bounds.narrow();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < within.length; column++) {
                if (cells[row][column] instanceof Cell.Small && bounds.known(row, column)) {
                    return hideIn(column) || hideAnywhere();
                }
            }
        }
        return false;
    }

    /** The smallest that is shown in the column; the total only when no part is left. */
    private boolean hideIn(int column) {
        int best = -1;
        for (int row = 0; row < counts.length; row++) {
            if (cells[row][column] instanceof Cell.Shown && (best < 0 || counts[row][column] < counts[best][column])) best = row;
        }
        if (best < 0) return false;
        cells[best][column] = new Cell.Hidden();
        return true;
    }

    private boolean hideAnywhere() {
        for (int column = within.length - 1; column >= 0; column--) {
            if (hideIn(column)) return true;
        }
        return false;
    }

    /**
     * What a reader can know: the least and the most that each count can be, and each sum of parts, for what is true
     * of single parts (a part is at most the whole) is true of their sums and tells more.
     */
    private final class Bounds {

        private final int rows = counts.length > 1 ? counts.length - 1 : 1;
        private final int all = (1 << rows) - 1;
        private final int[][] least = new int[all + 1][within.length];
        private final int[][] most = new int[all + 1][within.length];
        private boolean changed;

        Bounds() {
            for (int column = 0; column < within.length; column++) {
                for (int sum = 1; sum <= all; sum++) most[sum][column] = MANY;
                for (int row = 0; row < counts.length; row++) {
                    switch (cells[row][column]) {
                        case Cell.Shown shown -> set(sum(row), column, shown.count(), shown.count());
                        case Cell.Small small -> set(sum(row), column, 0, SMALL - 1);
                        case Cell.Hidden hidden -> set(sum(row), column, SMALL, MANY);
                    }
                }
            }
        }

        boolean known(int row, int column) {
            return least[sum(row)][column] == most[sum(row)][column];
        }

        /** A set of parts is a set of bits; the last row is all of them. */
        private int sum(int row) {
            return row < rows ? 1 << row : all;
        }

        void narrow() {
            do {
                changed = false;
                for (int column = 0; column < within.length; column++) {
                    for (int sum = 1; sum <= all; sum++) {
                        if (within[column] >= 0) isPart(sum, column, within[column]);
                        if (sum != all) add(sum, all ^ sum, column);
                        for (int row = 0; row < rows; row++) {
                            int without = sum & ~(1 << row);
                            if (without != sum && without != 0) add(without, 1 << row, column);
                        }
                    }
                }
            } while (changed);
        }

        private void isPart(int sum, int column, int whole) {
            atMost(sum, column, most[sum][whole]);
            atLeast(sum, whole, least[sum][column]);
        }

        /** Two sums of different parts, and the sum of both. */
        private void add(int one, int other, int column) {
            int both = one | other;
            atLeast(both, column, least[one][column] + least[other][column]);
            atMost(both, column, most[one][column] + most[other][column]);
            atMost(one, column, most[both][column] - least[other][column]);
            atMost(other, column, most[both][column] - least[one][column]);
            atLeast(one, column, least[both][column] - most[other][column]);
            atLeast(other, column, least[both][column] - most[one][column]);
        }

        private void set(int sum, int column, int low, int high) {
            least[sum][column] = low;
            most[sum][column] = high;
        }

        private void atLeast(int sum, int column, int low) {
            if (low > least[sum][column]) {
                least[sum][column] = low;
                changed = true;
            }
        }

        private void atMost(int sum, int column, int high) {
            if (high < most[sum][column]) {
                most[sum][column] = high;
                changed = true;
            }
        }
    }
}
