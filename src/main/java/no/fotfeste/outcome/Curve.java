package no.fotfeste.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.fotfeste.outcome.KaplanMeier.Step;

/** A curve of those who have come so far, drawn as stairs; the table beside it holds the same. */
record Curve(String stairs, String band, List<Tick> ticks, List<Row> rows) {

    static final int WIDTH = 340;
    static final int HEIGHT = 200;
    private static final int LEFT = 34;
    private static final int BOTTOM = 170;
    private static final int TOP = 10;
    private static final int STEP_WEEKS = 8;
    private static final int DAYS = 7;
    private static final int LONGEST = 52;

    record Tick(int x, int week) {}

    /** @param share who have come so far, with its limits; @param left still followed after that day */
    record Row(int week, double share, double low, double high, int left) {}

    static Curve of(KaplanMeier curve) {
        int last = Math.min(LONGEST * DAYS, Math.max(STEP_WEEKS * DAYS, curve.steps().getLast().day()));
        StringBuilder stairs = new StringBuilder("M" + x(0, last) + " " + y(1));
        StringBuilder up = new StringBuilder("M" + x(0, last) + " " + y(1));
        List<String> down = new ArrayList<>();
        double low = 1;
        for (Step step : curve.steps()) {
            if (step.day() > last || Double.isNaN(step.low())) break;
            stairs.append(" H").append(x(step.day(), last)).append(" V").append(y(step.survival()));
            up.append(" H").append(x(step.day(), last)).append(" V").append(y(step.high()));
            down.addFirst(" H" + x(step.day(), last) + " V" + y(low));
            low = step.low();
        }
        stairs.append(" H").append(x(last, last));
        String band = up + " H" + x(last, last) + " V" + y(low) + String.join("", down) + " Z";
        List<Tick> ticks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int week = STEP_WEEKS; week * DAYS <= last; week += STEP_WEEKS) {
            int day = week * DAYS;
            ticks.add(new Tick(x(day, last), week));
            rows.add(row(curve, week, day));
        }
        return new Curve(stairs.toString(), band, ticks, rows);
    }

    private static Row row(KaplanMeier curve, int week, int day) {
        Step at = curve.steps().stream().filter(step -> step.day() <= day).reduce((first, second) -> second).orElse(null);
        int gone = curve.steps().stream().filter(step -> step.day() <= day).mapToInt(step -> step.events() + step.censored()).sum();
        return at == null ? new Row(week, 0, 0, 0, curve.all())
                : new Row(week, 1 - at.survival(), 1 - at.high(), 1 - at.low(), curve.all() - gone);
    }

    private static int x(int day, int last) {
        return LEFT + (int) Math.round((double) (WIDTH - LEFT - 6) * day / last);
    }

    /** Those who have come so far grow upwards. */
    private static String y(double survival) {
        return String.format(Locale.ROOT, "%.1f", TOP + (BOTTOM - TOP) * survival);
    }
}
