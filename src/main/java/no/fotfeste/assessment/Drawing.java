package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import no.fotfeste.assessment.Picture.Event;
import no.fotfeste.assessment.Picture.Mark;
import no.fotfeste.assessment.Picture.Panel;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Scoring;

/** Where everything of a picture stands, for a wide page or a phone. A text that would lie on another is left to the table. */
final class Drawing {

    /** @param width of the whole, {@code left} and {@code right} of the axis within it, {@code apart} the least share between two months */
    enum Size {
        WIDE(960, 48, 800, 0.08), NARROW(344, 30, 338, 0.24);

        private final int width;
        private final int left;
        private final int right;
        private final double apart;

        Size(int width, int left, int right, double apart) {
            this.width = width;
            this.left = left;
            this.right = right;
            this.apart = apart;
        }

        int width() {
            return width;
        }

        int left() {
            return left;
        }

        int right() {
            return right;
        }
    }

    static final int TOP = 36;
    static final int BOTTOM = 212;
    private static final int DATES = 230;
    /** Below the dates: what was not answered. */
    static final int LANE = 250;
    /** Of a text of 13, on average. */
    private static final double LETTER = 7.2;

    record Text(double x, double y, String text, String anchor) {}

    record Zone(double top, double bottom, String name, String from, boolean shaded, double middle) {

        boolean roomForName() {
            return bottom - top >= 15;
        }
    }

    /** @param sure the change is more than chance */
    record Stretch(double x1, double y1, double x2, double y2, boolean sure) {}

    record Point(double x, double y) {}

    record Lack(double x, Picture.State state) {}

    record Upright(double x, int number, boolean told) {}

    private final Axis axis;
    private final Size size;
    private final List<double[]> taken = new ArrayList<>();

    Drawing(Axis axis, Size size) {
        this.axis = axis;
        this.size = size;
    }

    Size size() {
        return size;
    }

    static int height(Panel panel) {
        return panel.marks().stream().allMatch(mark -> mark.value() != null) ? DATES + 8 : LANE + 26;
    }

    double x(LocalDate day) {
        return size.left + 8 + (size.right - size.left - 16) * axis.at(day);
    }

    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static double y(Instrument.Subscale scale, BigDecimal value) {
        double range = Math.max(0.001, scale.max().subtract(scale.min()).doubleValue());
        return Math.clamp(BOTTOM - (BOTTOM - TOP) * value.subtract(scale.min()).doubleValue() / range, TOP, BOTTOM);
    }

    List<Zone> zones(Instrument.Subscale scale) {
        List<Zone> zones = new ArrayList<>();
        if (!scale.graded()) {
            zones.add(new Zone(TOP, BOTTOM, "", Overview.number(scale.min()), false, (TOP + BOTTOM) / 2.0));
            return zones;
        }
        for (int i = 0; i < scale.bands().size(); i++) {
            Instrument.Band band = scale.bands().get(i);
            double top = i + 1 < scale.bands().size() ? y(scale, scale.bands().get(i + 1).from()) : TOP;
            double bottom = i == 0 ? BOTTOM : y(scale, band.from());
            zones.add(new Zone(top, bottom, band.name(), Overview.number(band.from()), i % 2 == 1, (top + bottom) / 2));
        }
        return zones;
    }

    /** The dates below: the first and the last always, and months between them. */
    List<Text> dates(java.util.function.Function<LocalDate, String> word) {
        List<Text> dates = new ArrayList<>();
        for (LocalDate month : axis.ticks(size.apart)) dates.add(new Text(x(month), DATES, word.apply(month), "middle"));
        return dates;
    }

    double today() {
        return x(axis.today());
    }

    boolean showsToday() {
        return axis.today().isBefore(axis.to()) && axis.today().isAfter(axis.from());
    }

    /** Lines through all that was measured, for what happened; a number only where there is room for it. */
    List<Upright> uprights(List<Event> events) {
        List<Upright> uprights = new ArrayList<>();
        double last = -100;
        for (Event event : events) {
            double x = x(event.on());
            boolean room = x - last >= 16;
            if (room) last = x;
            uprights.add(new Upright(x, event.number(), room));
        }
        return uprights;
    }

    List<Stretch> stretches(Panel panel) {
        List<Stretch> stretches = new ArrayList<>();
        Mark before = null;
        for (Mark mark : panel.scored()) {
            if (before != null) {
                stretches.add(new Stretch(x(before.on()), y(panel, before), x(mark.on()), y(panel, mark), mark.sure() || mark.trend() == Scoring.Trend.UNKNOWN));
            }
            before = mark;
        }
        return stretches;
    }

    List<Point> points(Panel panel) {
        return panel.scored().stream().map(mark -> new Point(x(mark.on()), y(panel, mark))).toList();
    }

    /** The numbers: the last and the first where there is not room for all. */
    List<Text> values(Panel panel) {
        taken.clear();
        List<Mark> scored = new ArrayList<>(panel.scored());
        if (scored.size() > 1) scored.addFirst(scored.removeLast());
        List<Text> texts = new ArrayList<>();
        for (Mark mark : scored) {
            String value = Overview.number(Objects.requireNonNull(mark.value()));
            double x = Math.clamp(x(mark.on()), size.left + 10.0, size.right - 10.0), y = y(panel, mark);
            Optional.ofNullable(free(x, y - 11, value) ? Double.valueOf(y - 11) : free(x, y + 20, value) ? Double.valueOf(y + 20) : null)
                    .ifPresent(free -> texts.add(new Text(x, take(x, free, value), value, "middle")));
        }
        return texts;
    }

    List<Lack> lacks(Panel panel) {
        return panel.marks().stream().filter(mark -> mark.value() == null).map(mark -> new Lack(x(mark.on()), mark.state())).toList();
    }

    List<Text> lackWords(Panel panel, java.util.function.Function<Mark, String> word) {
        List<Text> texts = new ArrayList<>();
        for (Mark mark : panel.marks()) {
            if (mark.value() != null) continue;
            String text = word.apply(mark);
            double half = text.length() * LETTER / 2;
            double x = Math.clamp(x(mark.on()), size.left + half, Math.max(size.left + half, size.right - half));
            if (free(x, LANE + 18, text)) texts.add(new Text(x, take(x, LANE + 18, text), text, "middle"));
        }
        return texts;
    }

    private double y(Panel panel, Mark mark) {
        return y(panel.measure().scale(), Objects.requireNonNull(mark.value()));
    }

    private boolean free(double x, double y, String text) {
        double half = text.length() * LETTER / 2 + 2;
        return y > TOP - 6 && taken.stream().noneMatch(box -> Math.abs(box[0] - x) < half + box[2] && Math.abs(box[1] - y) < 14);
    }

    private double take(double x, double y, String text) {
        taken.add(new double[] {x, y, text.length() * LETTER / 2});
        return y;
    }
}
