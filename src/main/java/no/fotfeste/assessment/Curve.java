package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Response;

/** Scores over time as points of a picture, so large that its text can be read on a phone. */
record Curve(List<Point> points, List<Mark> marks) {

    static final int WIDTH = 320;
    static final int HEIGHT = 170;
    private static final int LEFT = 30;
    private static final int RIGHT = 300;
    private static final int TOP = 24;
    private static final int BOTTOM = 140;

    /** @param value as text above it */
    record Point(double x, double y, String value, LocalDate on) {}

    /** A line across, where a band begins or the scale ends. */
    record Mark(double y, String value, boolean end) {}

    static Curve of(Instrument.Rules rules, List<Response> scored) {
        LocalDate first = scored.getFirst().on();
        long days = Math.max(1, first.until(scored.getLast().on(), java.time.temporal.ChronoUnit.DAYS));
        boolean many = scored.size() > 1;
        List<Point> points = new ArrayList<>();
        for (Response each : scored) {
            BigDecimal score = each.score();
            if (score == null) continue;
            double x = many ? LEFT + 20 + (RIGHT - LEFT - 40) * (double) first.until(each.on(), java.time.temporal.ChronoUnit.DAYS) / days
                    : (LEFT + RIGHT) / 2.0;
            points.add(new Point(x, height(rules, score), Overview.number(score), each.on()));
        }
        List<Mark> marks = Stream.concat(Stream.of(new Mark(BOTTOM, Overview.number(rules.min()), true),
                        new Mark(TOP, Overview.number(rules.max()), true)),
                rules.bands().stream().skip(1).map(band -> new Mark(height(rules, band.from()), Overview.number(band.from()), false))
                        .filter(mark -> mark.y() < BOTTOM - 11 && mark.y() > TOP + 11)).toList();
        return new Curve(points, marks);
    }

    private static double height(Instrument.Rules rules, BigDecimal score) {
        double range = rules.max().subtract(rules.min()).doubleValue();
        return BOTTOM - (BOTTOM - TOP) * score.subtract(rules.min()).doubleValue() / range;
    }

    /** For the points attribute of a polyline. */
    String path() {
        return points.stream().map(point -> at(point.x()) + "," + at(point.y())).collect(Collectors.joining(" "));
    }

    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static int left() {
        return LEFT;
    }

    static int right() {
        return RIGHT;
    }
}
