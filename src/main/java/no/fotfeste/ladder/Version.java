package no.fotfeste.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ladder as it was from one change to the next; it never changes. */
public record Version(UUID id, int number, Cause cause, Steps steps, Brake brake, LocalDate on, String by, Instant at) {

    /** Why it came, as far as anybody is told: the first, changed by somebody, or by the brake that was agreed. */
    public enum Cause {
        FIRST, CHANGED, BRAKE
    }

    /** Why a version came, or what was said about a week, to those who may read it. */
    record Note(@Nullable Integer version, @Nullable LocalDate week, boolean closed, String text, String by) {}
}
