package no.fotfeste.sharing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for information and named the paragraph that obliges us to answer.
 *
 * @param ended null as long as something may go on it
 */
public record StatutoryRequest(UUID id, Party party, String paragraph, LocalDate on, String recordedBy, @Nullable Ended ended) {

    /** @param answered otherwise whoever asked took it back */
    public record Ended(boolean answered, LocalDate on, String by) {}
}
