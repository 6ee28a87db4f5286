package no.fotfeste.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days in one state.
 *
 * @param to the last day, null while it goes on
 * @param percent of a full position, or of the benefit: sick leave of 60 % is graded
 */
public record Spell(UUID id, WorkState kind, LocalDate from, @Nullable LocalDate to, int percent, @Nullable UUID employer,
        Source source, String note) {

    /** Who says so. */
    public enum Source {
        SELF, STAFF, DOCUMENT
    }

    public boolean open() {
        return to == null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && reaches(day);
    }

    /** It has not ended before that day. */
    boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    boolean overlaps(Spell other) {
        return covers(other.from) || other.covers(from);
    }

    /** Sick leave of less than a whole: the rest is work. */
    boolean graded() {
        return kind == WorkState.SICK_LEAVE && percent < 100;
    }

    /** Counts against the hundred per cent that a day has room for (T11). */
    boolean fillsTheDay() {
        return kind.anyWork() || kind == WorkState.SICK_LEAVE;
    }

    Spell as(UUID other) {
        return new Spell(other, kind, from, to, percent, employer, source, note);
    }

    Spell endingOn(LocalDate last) {
        return new Spell(id, kind, from, last, percent, employer, source, note);
    }
}
