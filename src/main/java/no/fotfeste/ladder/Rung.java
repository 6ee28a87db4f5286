package no.fotfeste.ladder;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Some weeks of the same.
 *
 * @param start a Monday
 * @param percent of the position in this job; of a full position it may be less (T11)
 * @param days which days, in plain words; empty where it does not matter
 * @param hours in a week
 */
public record Rung(LocalDate start, int weeks, int percent, String days, @Nullable BigDecimal hours, String tasks,
        String adaptations) {

    /** The Monday after its last week. */
    public LocalDate end() {
        return start.plusWeeks(weeks);
    }

    /** The Sunday of its last week. */
    public LocalDate last() {
        return end().minusDays(1);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end());
    }

    Rung at(LocalDate from, int many) {
        return new Rung(from, many, percent, days, hours, tasks, adaptations);
    }

    /** Everything but when. */
    boolean same(Rung other) {
        return at(other.start, other.weeks).equals(other);
    }
}
