package no.fotfeste.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The history as bands along the months, one row for each kind. Places across are parts of the whole width, so that
 * the letters keep their size on a narrow screen; the table beside it holds the same.
 */
record Bands(YearMonth first, YearMonth last, List<Row> rows, List<Tick> ticks, String today) {

    private static final int MOST_MONTHS = 24;
    private static final int LEAST_MONTHS = 6;
    private static final int ROW = 62;
    private static final int FULL = 22;
    /** Narrower than this, the percent has no room. */
    private static final double READABLE = 13;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.of("nb", "NO"));

    /** @param top of the row, in pixels */
    record Row(WorkState kind, int top, List<Band> bands) {

        int title() {
            return top + 13;
        }

        int percents() {
            return top + 29;
        }

        int bottom() {
            return top + ROW - 8;
        }
    }

    /** Pixels down, parts of the width across: the whole height is a hundred per cent. @param of the hundred, what it stands for */
    record Band(String x, String width, int y, int height, int of, String percent) {}

    record Tick(String x, String text) {}

    int height() {
        return rows.size() * ROW + 24;
    }

    int axis() {
        return rows.size() * ROW;
    }

    static Bands of(WorkHistory history, LocalDate from, LocalDate today) {
        LocalDate earliest = history.spells().stream().map(Spell::from).min(LocalDate::compareTo).orElse(from);
        YearMonth last = YearMonth.from(today);
        YearMonth first = YearMonth.from(earliest.isBefore(from) ? earliest : from);
        if (first.isAfter(last.minusMonths(LEAST_MONTHS - 1))) first = last.minusMonths(LEAST_MONTHS - 1);
        if (first.isBefore(last.minusMonths(MOST_MONTHS - 1))) first = last.minusMonths(MOST_MONTHS - 1);
        Scale scale = new Scale(first.atDay(1), last.plusMonths(1).atDay(1), today);
        List<Row> rows = new ArrayList<>();
        for (WorkState kind : WorkState.values()) {
            int top = rows.size() * ROW;
            List<Band> bands = history.spells().stream().filter(spell -> spell.kind() == kind && scale.shows(spell))
                    .map(spell -> scale.band(spell, top)).toList();
            if (!bands.isEmpty()) rows.add(new Row(kind, top, bands));
        }
        return new Bands(first, last, rows, ticks(scale, first, last), percent(scale.x(today)));
    }

    private static List<Tick> ticks(Scale scale, YearMonth first, YearMonth last) {
        int months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
        int step = (months + 5) / 6;
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(step)) {
            boolean year = month.equals(first) || month.getYear() != month.minusMonths(step).getYear();
            ticks.add(new Tick(percent(scale.x(month.atDay(1))),
                    MONTH.format(month).replace(".", "") + (year ? " " + month.getYear() % 100 : "")));
        }
        return ticks;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    private record Scale(LocalDate begin, LocalDate end, LocalDate today) {

        boolean shows(Spell spell) {
            return spell.from().isBefore(end) && (spell.to() == null || !spell.to().isBefore(begin));
        }

        double x(LocalDate day) {
            double share = 100.0 * ChronoUnit.DAYS.between(begin, day) / ChronoUnit.DAYS.between(begin, end);
            return Math.clamp(share, 0, 100);
        }

        Band band(Spell spell, int top) {
            double x = x(spell.from());
            double width = Math.max(0.4, x((spell.to() == null ? today : spell.to()).plusDays(1)) - x);
            int height = Math.max(3, FULL * spell.percent() / 100);
            boolean told = spell.kind().measured() && width > READABLE;
            return new Band(percent(x), percent(width), top + ROW - 8 - height, height, spell.percent(), told ? spell.percent() + " %" : "");
        }
    }

    /** Work is dark, benefits are light, the rest is between: the row's heading says which it is. */
    static String fill(WorkState kind) {
        return kind.anyWork() ? "#0b4f4a" : kind.healthBenefit() ? "#d9a441" : "#6b8fb5";
    }
}
