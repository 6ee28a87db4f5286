package no.fotfeste.stay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.fotfeste.episode.Episode;
import org.jspecify.annotations.Nullable;

/**
 * One part of a stay. It has no end of its own: when the course has ended, it has.
 *
 * @param leftOn the last day of this part, where another is to come
 */
public record Stay(UUID id, int part, Practical practical, @Nullable LocalDate admittedOn, @Nullable LocalDate leftOn,
        List<Leave> leave, int version) {

    /** What the house needs to know. @param plannedUntil as planned before it began; afterwards the course's own counts */
    public record Practical(LocalDate plannedOn, LocalDate plannedUntil, String room, String diet, boolean transport) {}

    /** Away with the bed kept; both days are away. */
    public record Leave(UUID id, LocalDate from, LocalDate to, String reason) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    public enum Status {
        PLANNED, HERE, ON_LEAVE, BETWEEN, DISCHARGED
    }

    public Status status(LocalDate today, @Nullable Episode episode) {
        if (episode != null && episode.endedOn() != null) return Status.DISCHARGED;
        if (admittedOn == null) return part == 1 ? Status.PLANNED : Status.BETWEEN;
        return leave.stream().anyMatch(away -> away.covers(today)) ? Status.ON_LEAVE : Status.HERE;
    }

    /** The person is in this part on that day, or about to be. */
    boolean runs(LocalDate day) {
        return admittedOn != null && (leftOn == null || !leftOn.isBefore(day));
    }

    LocalDate last(LocalDate end) {
        return leftOn == null ? end : leftOn;
    }

    long leaveDays() {
        return leave.stream().mapToLong(Leave::days).sum();
    }

    /** The first day is day 1. */
    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
