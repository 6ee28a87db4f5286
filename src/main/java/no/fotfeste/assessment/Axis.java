package no.fotfeste.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of time for everything measured in a course. The course itself is given room however short it is beside the
 * year after it: then a day of it is drawn wider.
 */
record Axis(List<LocalDate> cuts, List<Double> places, LocalDate today) {

    /** The share of the width that a course has at least. */
    private static final double LEAST = 0.5;

    /** @param start and {@code end} of what is measured most, both within from and to */
    static Axis of(LocalDate from, LocalDate start, LocalDate end, LocalDate to, LocalDate today) {
        double before = ChronoUnit.DAYS.between(from, start);
        double during = Math.max(1, ChronoUnit.DAYS.between(start, end));
        double after = Math.max(1, ChronoUnit.DAYS.between(end, to));
        double share = Math.max(LEAST, during / (before + during + after));
        double rest = (1 - share) / (before + after);
        double first = before * rest;
        return new Axis(List.of(from, start, start.plusDays((long) during), start.plusDays((long) (during + after))),
                List.of(0.0, first, first + share, 1.0), today);
    }

    LocalDate from() {
        return cuts.getFirst();
    }

    LocalDate to() {
        return cuts.getLast();
    }

    /** Whether a day is wider in one part than in another. */
    boolean stretched() {
        double first = width(1);
        return Math.abs(first - width(2)) > first * 0.05;
    }

    private double width(int part) {
        return (places.get(part + 1) - places.get(part)) / Math.max(1, ChronoUnit.DAYS.between(cuts.get(part), cuts.get(part + 1)));
    }

    /** From 0 to 1; what lies outside stands at the edge. */
    double at(LocalDate day) {
        if (!day.isAfter(from())) return 0;
        if (!day.isBefore(to())) return 1;
        int part = 0;
        while (!day.isBefore(cuts.get(part + 1))) part++;
        return places.get(part) + width(part) * ChronoUnit.DAYS.between(cuts.get(part), day);
    }

    /** The first days of months, so far from each other that their names have room. */
    List<LocalDate> ticks(double apart) {
        List<LocalDate> ticks = new ArrayList<>();
        double last = -1;
        for (LocalDate month = from().withDayOfMonth(1).plusMonths(1); month.isBefore(to()); month = month.plusMonths(1)) {
            if (at(month) - last < apart || at(month) > 1 - apart / 2) continue;
            ticks.add(month);
            last = at(month);
        }
        return ticks;
    }
}
