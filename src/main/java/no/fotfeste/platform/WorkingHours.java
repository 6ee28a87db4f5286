package no.fotfeste.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Time as a team has it: some hours of each working day. */
public record WorkingHours(LocalTime from, LocalTime to) {

    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(8, 0), LocalTime.of(16, 0));

    public WorkingHours {
        if (!from.isBefore(to)) throw new IllegalArgumentException(from + " is not before " + to);
    }

    /** How much of it lies between these moments. */
    public Duration between(Instant since, Instant until) {
        ZonedDateTime begin = since.atZone(Time.OSLO);
        ZonedDateTime end = until.atZone(Time.OSLO);
        Duration sum = Duration.ZERO;
        for (LocalDate day = begin.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (sum.compareTo(Duration.ofDays(30)) > 0) return sum;
            if (!WorkingDays.is(day)) continue;
            ZonedDateTime opens = later(begin, opens(day));
            ZonedDateTime closes = earlier(end, closes(day));
            if (closes.isAfter(opens)) sum = sum.plus(Duration.between(opens, closes));
        }
        return sum;
    }

    /** Somebody is at work. */
    public boolean open(Instant moment) {
        return next(moment).equals(moment);
    }

    /** This moment where somebody is at work, otherwise when they next are. */
    public Instant next(Instant moment) {
        ZonedDateTime at = moment.atZone(Time.OSLO);
        LocalDate day = at.toLocalDate();
        if (WorkingDays.is(day) && at.isBefore(closes(day))) return later(at, opens(day)).toInstant();
        do day = day.plusDays(1);
        while (!WorkingDays.is(day));
        return opens(day).toInstant();
    }

    /** When so much working time has passed. What would end with the day ends when the next one begins. */
    public Instant after(Instant since, Duration time) {
        Instant at = next(since);
        Duration left = time;
        while (true) {
            Instant closes = closes(at.atZone(Time.OSLO).toLocalDate()).toInstant();
            Duration today = Duration.between(at, closes);
            if (left.compareTo(today) < 0) return at.plus(left);
            left = left.minus(today);
            at = next(closes);
        }
    }

    private ZonedDateTime opens(LocalDate day) {
        return day.atTime(from).atZone(Time.OSLO);
    }

    private ZonedDateTime closes(LocalDate day) {
        return day.atTime(to).atZone(Time.OSLO);
    }

    private static ZonedDateTime later(ZonedDateTime a, ZonedDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static ZonedDateTime earlier(ZonedDateTime a, ZonedDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
