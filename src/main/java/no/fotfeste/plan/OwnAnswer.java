package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the person said to the plan on their own page. @param words what ought to be different; @param order in the plan's own */
public record OwnAnswer(UUID id, boolean yes, String words, LocalDate on, String by, long order, @Nullable LocalDate readOn) {

    /** Somebody of ours ought to read it. */
    public boolean waits() {
        return !yes && readOn == null;
    }
}
