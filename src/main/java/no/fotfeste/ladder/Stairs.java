package no.fotfeste.ladder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ladder as steps: the plan is a line, what it became is marks. Places across are parts of the whole width, so that the
 * letters keep their size on a narrow screen. All it shows stands in the table beside it.
 */
record Stairs(Steps steps, Reality reality, LocalDate today) {

    static final int HEIGHT = 270;
    private static final int TOP = 34;
    private static final int BOTTOM = HEIGHT - 28;
    private static final double LEFT = 12.5;
    private static final double RIGHT = 99;
    /** Narrower than this, the percent has no room. */
    private static final double READABLE = 10.5;
    private static final int MOST_TICKS = 7;
    private static final List<Integer> MARKS = List.of(0, 20, 40, 60, 80, 100);

    /** What is planned, and nothing of how it became. */
    static Stairs planned(Steps steps, LocalDate today) {
        return new Stairs(steps, new Reality(steps, java.util.Map.of()), today);
    }

    record Mark(int y, int value) {}

    /** One rung: where it begins and ends across, how high it is, and how high the one before it was. */
    record Step(String from, String to, String width, String middle, int y, int before, String text, boolean now) {

        int tall() {
            return BOTTOM - y;
        }
    }

    record Point(String x, int y) {}

    record Tick(String x, int week) {}

    List<Mark> marks() {
        return MARKS.stream().map(value -> new Mark(y(value), value)).toList();
    }

    List<Step> drawn() {
        List<Step> all = new ArrayList<>();
        LocalDate end = null;
        int height = 0;
        for (Rung rung : steps.rungs()) {
            double from = x(rung.start());
            double to = x(rung.end());
            boolean now = rung.covers(today);
            all.add(new Step(at(from), at(to), at(to - from), at((from + to) / 2), y(rung.percent()), y(rung.start().equals(end) ? height : 0),
                    to - from < READABLE && !now ? "" : rung.percent() + " %", now));
            end = rung.end();
            height = rung.percent();
        }
        return all;
    }

    List<Point> points() {
        return reality.weeks().entrySet().stream().map(week -> new Point(middle(week.getKey()), y(week.getValue().percent()))).toList();
    }

    /** So many weeks that they can be read. */
    List<Tick> ticks() {
        int every = Math.max(1, (steps.weeks() + MOST_TICKS - 1) / MOST_TICKS);
        List<LocalDate> weeks = steps.mondays();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i += every) ticks.add(new Tick(middle(weeks.get(i)), LadderWords.number(weeks.get(i))));
        return ticks;
    }

    boolean showsToday() {
        return !today.isBefore(steps.start()) && today.isBefore(steps.end());
    }

    String now() {
        return at((x(today) + x(today.plusDays(1))) / 2);
    }

    static int bottom() {
        return BOTTOM;
    }

    static String left() {
        return at(LEFT);
    }

    private String middle(LocalDate week) {
        return at((x(week) + x(week.plusWeeks(1))) / 2);
    }

    private double x(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(steps.start(), day) / ChronoUnit.DAYS.between(steps.start(), steps.end());
    }

    private static int y(int percent) {
        return BOTTOM - (BOTTOM - TOP) * percent / 100;
    }

    private static String at(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
