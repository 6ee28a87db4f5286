package no.fotfeste.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.sharing.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A text that a member of staff has approved for one party, and what the person says to it. Only this is ever shown outside.
 *
 * @param number counted from 1 for each sheet
 * @param answer null until the person has been asked
 * @param sentAt null until it has been sent
 */
public record Approved(UUID id, UUID anchor, UUID sheet, int number, Content content, String by, Instant at, @Nullable Said answer,
        @Nullable Instant sentAt) {

    /** What the person said to it. @param through the interpreter or the guardian */
    public record Said(boolean yes, Answer.How how, String through, String words, LocalDate on, String by) {}

    boolean agreed() {
        return answer != null && answer.yes();
    }

    boolean refused() {
        return answer != null && !answer.yes();
    }

    boolean sent() {
        return sentAt != null;
    }
}
