package no.fotfeste.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.fotfeste.assessment.Readiness.Judged;

/**
 * The stages over time as steps, the last stage at the top. Places across are parts of the whole width, so that the
 * letters keep their size on a narrow screen; the table beside it holds the same.
 *
 * @param backs where the person moved back, which is said in words beside the line
 */
record StageSteps(List<Flat> flats, List<Rise> rises, List<String> backs, LocalDate first, LocalDate last) {

    static final int STAGES = 5;
    private static final int ROW = 46;
    private static final int LINE = 30;
    private static final double LEFT = 2;
    private static final double WIDTH = 94;

    /** A stage held. @param y in pixels */
    record Flat(String from, String to, int y) {}

    /** From one stage to another. */
    record Rise(String x, int from, int to, boolean back) {}

    static StageSteps of(List<Judged> standing, LocalDate today) {
        LocalDate first = standing.getFirst().on();
        LocalDate last = today.isAfter(standing.getLast().on()) ? today : standing.getLast().on();
        List<Flat> flats = new ArrayList<>();
        List<Rise> rises = new ArrayList<>();
        List<String> backs = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            String from = x(first, last, standing.get(i).on());
            String to = x(first, last, i + 1 < standing.size() ? standing.get(i + 1).on() : last);
            flats.add(new Flat(from, to, y(standing.get(i).stage())));
            if (i == 0) continue;
            boolean back = Readiness.move(standing, i) == Readiness.Move.BACK;
            rises.add(new Rise(from, y(standing.get(i - 1).stage()), y(standing.get(i).stage()), back));
            if (back) backs.add(from);
        }
        return new StageSteps(flats, rises, backs, first, last);
    }

    static int height() {
        return STAGES * ROW + 22;
    }

    static int top(int stage) {
        return (STAGES - stage) * ROW;
    }

    static int y(int stage) {
        return top(stage) + LINE;
    }

    private static String x(LocalDate first, LocalDate last, LocalDate day) {
        long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return String.format(Locale.ROOT, "%.2f%%", LEFT + WIDTH * ChronoUnit.DAYS.between(first, day) / all);
    }
}
