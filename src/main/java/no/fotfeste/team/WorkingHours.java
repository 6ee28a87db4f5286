package no.fotfeste.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.WorkingDays;

/** Time as a team has it: from eight to four on working days. */
record WorkingHours(LocalTime from, LocalTime to) {

    static final WorkingHours USUAL = new WorkingHours(LocalTime.of(8, 0), LocalTime.of(16, 0));

    /** How much of it lies between these moments. */
    Duration between(Instant since, Instant until) {
        ZonedDateTime begin = since.atZone(Time.OSLO);
        ZonedDateTime end = until.atZone(Time.OSLO);
        Duration sum = Duration.ZERO;
        for (LocalDate day = begin.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (sum.compareTo(Duration.ofDays(30)) > 0) return sum;
            if (!WorkingDays.is(day)) continue;
            ZonedDateTime opens = later(begin, day.atTime(from).atZone(Time.OSLO));
            ZonedDateTime closes = earlier(end, day.atTime(to).atZone(Time.OSLO));
            if (closes.isAfter(opens)) sum = sum.plus(Duration.between(opens, closes));
        }
        return sum;
    }

    private static ZonedDateTime later(ZonedDateTime a, ZonedDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static ZonedDateTime earlier(ZonedDateTime a, ZonedDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
