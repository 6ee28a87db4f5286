package no.fotfeste.party;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.platform.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was followed over to a place outside (B07).
 *
 * @param companion who goes along the first time
 * @param result null until somebody has heard how it went
 */
record Handover(UUID id, EpisodeId course, String to, New what, String by, LocalDate on, @Nullable Result result, String outcome,
        @Nullable LocalDate toldOn, String toldBy) {

    enum Result {
        GOING, STARTING, STOPPED, NEVER
    }

    /** What is written down when it is done. */
    record New(UUID party, @Nullable UUID contact, String why, String companion, LocalDate followUpOn) {}

    boolean waits() {
        return result == null;
    }
}
