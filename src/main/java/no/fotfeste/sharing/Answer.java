package no.fotfeste.sharing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the person said about sharing with someone: a yes or a no, in the words used. What was said stands; withdrawn, it
 * no longer counts.
 */
public record Answer(UUID id, Said said, LocalDate on, String recordedBy, @Nullable Withdrawal withdrawn) {

    public enum How {
        ORALLY, ON_PAPER, DIGITALLY, THROUGH_INTERPRETER, THROUGH_GUARDIAN;

        /** Somebody stands between, and is named. */
        public boolean needsSomeone() {
            return this == THROUGH_INTERPRETER || this == THROUGH_GUARDIAN;
        }
    }

    /**
     * @param what the topics, in plain words
     * @param until the last day it counts; null for as long as the course lasts, and for a no
     * @param through the interpreter or the guardian
     */
    public record Said(Party party, boolean yes, String what, String purpose, @Nullable LocalDate until, How how,
            String through, String words) {}

    public record Withdrawal(LocalDate on, String words, String recordedBy) {}

    public boolean yes() {
        return said.yes();
    }

    public Party party() {
        return said.party();
    }

    public boolean stands(LocalDate today) {
        LocalDate until = said.until();
        return withdrawn == null && (until == null || !today.isAfter(until));
    }
}
