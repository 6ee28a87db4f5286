package no.fotfeste.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fotfeste.outcome.Suppression.Cell;
import no.fotfeste.work.WorkState;

/**
 * The counts of one group as they may be shown: a row for each part and last the total. All occasions are hidden
 * together, for they count parts of the same endings.
 *
 * @param occasions the columns after the first: five for each occasion
 */
record Table(List<String> occasions, List<Row> rows) {

    /** Parts that are too small to stand alone stand together. */
    static final String OTHERS = "OTHERS";
    static final String TOTAL = "TOTAL";
    static final int PER_OCCASION = 5;

    /** @param split a state of working life, {@code UNKNOWN}, {@link #OTHERS} or {@link #TOTAL} */
    record Row(String split, List<Cell> cells) {

        Cell ended() {
            return cells.getFirst();
        }

        Chain chain(int occasion) {
            int at = 1 + occasion * PER_OCCASION;
            return new Chain(cells.getFirst(), cells.get(at), cells.get(at + 1), cells.get(at + 2), cells.get(at + 3), cells.get(at + 4));
        }
    }

    record Chain(Cell ended, Cell eligible, Cell reached, Cell answered, Cell workOrEducation, Cell work) {}

    /** @param counts of one group */
    static Table of(List<String> occasions, List<Count> counts) {
        Map<String, int[]> parts = new TreeMap<>(Comparator.comparingInt(Table::order).thenComparing(Comparator.naturalOrder()));
        for (Count count : counts) {
            int[] row = parts.computeIfAbsent(count.split(), split -> new int[1 + PER_OCCASION * occasions.size()]);
            int at = 1 + occasions.indexOf(count.occasion()) * PER_OCCASION;
            row[0] = count.ended();
            int[] chain = {count.eligible(), count.reached(), count.answered(), count.workOrEducation(), count.work()};
            System.arraycopy(chain, 0, row, at, PER_OCCASION);
        }
        Map<String, int[]> shown = together(parts);
        List<List<Cell>> cells = Suppression.of(List.copyOf(shown.values()), within(occasions.size()));
        List<Row> rows = new ArrayList<>();
        for (String split : shown.keySet()) rows.add(new Row(split, cells.get(rows.size())));
        if (cells.size() > rows.size()) rows.add(new Row(TOTAL, cells.getLast()));
        return new Table(occasions, rows);
    }

    private static Map<String, int[]> together(Map<String, int[]> parts) {
        Map<String, int[]> shown = new java.util.LinkedHashMap<>();
        int[] others = null;
        for (var part : parts.entrySet()) {
            if (parts.size() == 1 || part.getValue()[0] >= Suppression.SMALL) {
                shown.put(part.getKey(), part.getValue());
            } else {
                if (others == null) others = new int[part.getValue().length];
                for (int i = 0; i < others.length; i++) others[i] += part.getValue()[i];
            }
        }
        if (others != null) shown.put(OTHERS, others);
        return shown;
    }

    /** Of an occasion, each column counts some of the one before it, and the first some of those who ended. */
    private static int[] within(int occasions) {
        int[] within = new int[1 + PER_OCCASION * occasions];
        for (int column = 0; column < within.length; column++) {
            within[column] = column == 0 ? -1 : (column - 1) % PER_OCCASION == 0 ? 0 : column - 1;
        }
        return within;
    }

    private static int order(String split) {
        for (WorkState state : WorkState.values()) {
            if (state.name().equals(split)) return state.ordinal();
        }
        return Integer.MAX_VALUE;
    }
}
