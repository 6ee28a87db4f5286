package no.fotfeste.ladder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ladder as steps: the plan is a line, what it became is marks. What it shows stands in the table beside it. */
record Stairs(Steps steps, Reality reality, LocalDate today) {

    static final int WIDTH = 640;
    static final int HEIGHT = 250;
    private static final int LEFT = 46;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 26;
    private static final int BOTTOM = HEIGHT - 26;
    private static final List<Integer> MARKS = List.of(0, 20, 40, 60, 80, 100);

    record Mark(String at, int value, boolean end) {}

    /** One rung: where it begins and ends across, and how high. */
    record Step(String x1, String x2, String y, String up, String text, String middle, boolean now) {}

    record Point(String x, String y) {}

    record Tick(String x, int week) {}

    List<Mark> marks() {
        return MARKS.stream().map(value -> new Mark(y(value), value, value == 0)).toList();
    }

    List<Step> drawn() {
        List<Step> all = new ArrayList<>();
        LocalDate before = null;
        int height = 0;
        for (Rung rung : steps.rungs()) {
            boolean joined = rung.start().equals(before);
            double wide = x(rung.end()) - x(rung.start());
            all.add(new Step(at(x(rung.start())), at(x(rung.end())), y(rung.percent()), y(joined ? height : 0),
                    wide < 34 ? "" : rung.percent() + " %", at((x(rung.start()) + x(rung.end())) / 2), rung.covers(today)));
            before = rung.end();
            height = rung.percent();
        }
        return all;
    }

    List<Point> points() {
        return reality.weeks().entrySet().stream().map(week -> new Point(at((x(week.getKey()) + x(week.getKey().plusWeeks(1))) / 2),
                y(week.getValue().percent()))).toList();
    }

    /** So many weeks that they can be read. */
    List<Tick> ticks() {
        int every = Math.max(1, (steps.weeks() + 7) / 8);
        List<LocalDate> weeks = steps.mondays();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i += every) {
            ticks.add(new Tick(at((x(weeks.get(i)) + x(weeks.get(i).plusWeeks(1))) / 2), LadderWords.number(weeks.get(i))));
        }
        return ticks;
    }

    boolean showsToday() {
        return !today.isBefore(steps.start()) && today.isBefore(steps.end());
    }

    String now() {
        return at(x(today) + (x(today.plusDays(1)) - x(today)) / 2);
    }

    static String top() {
        return at(TOP);
    }

    static String bottom() {
        return at(BOTTOM);
    }

    static int left() {
        return LEFT;
    }

    static int right() {
        return RIGHT;
    }

    /** A diamond round the point. */
    static String diamond(Point point) {
        double x = Double.parseDouble(point.x());
        double y = Double.parseDouble(point.y());
        return at(x) + "," + at(y - 7) + " " + at(x + 7) + "," + at(y) + " " + at(x) + "," + at(y + 7) + " " + at(x - 7) + "," + at(y);
    }

    static String wide(Step step) {
        return at(Double.parseDouble(step.x2()) - Double.parseDouble(step.x1()));
    }

    static String tall(Step step) {
        return at(BOTTOM - Double.parseDouble(step.y()));
    }

    private double x(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * (double) ChronoUnit.DAYS.between(steps.start(), day) / ChronoUnit.DAYS.between(steps.start(), steps.end());
    }

    private static String y(int percent) {
        return at(BOTTOM - (BOTTOM - TOP) * percent / 100.0);
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
