package no.fotfeste.outcome;

import java.util.List;
import no.fotfeste.outcome.Suppression.Cell;

/** For those whose goals are others than work: own goals reached. Each counts some of those before it. */
record Goals(Cell ended, Cell having, Cell some, Cell every) {

    private static final int[] WITHIN = {-1, 0, 1, 2};

    /** @param counts ended, having goals, at least one reached, all reached */
    static Goals of(int[] counts) {
        List<Cell> cells = Suppression.of(List.of(counts), WITHIN).getFirst();
        return new Goals(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }
}
