package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A first proposal that somebody chooses and edits; none is ever made of itself. */
enum Template {
    /** 20 % for two weeks, then 20 more every second week. */
    EVEN(20, 2, 20, 2),
    /** A long and stable start, then a little more at a time. */
    STABLE(20, 6, 10, 3),
    /** The same all the way. */
    SAME(50, 12, 0, 0),
    /** Written from the bottom. */
    OWN(20, 2, 0, 0);

    private final int first;
    private final int firstWeeks;
    private final int more;
    private final int each;

    Template(int first, int firstWeeks, int more, int each) {
        this.first = first;
        this.firstWeeks = firstWeeks;
        this.more = more;
        this.each = each;
    }

    Steps from(LocalDate monday) {
        List<Rung> rungs = new ArrayList<>();
        rungs.add(rung(monday, firstWeeks, first));
        for (int percent = first + more; more > 0 && percent <= 100; percent += more) {
            rungs.add(rung(rungs.getLast().end(), each, percent));
        }
        return new Steps(rungs);
    }

    private static Rung rung(LocalDate start, int weeks, int percent) {
        return new Rung(start, weeks, percent, "", null, "", "");
    }
}
