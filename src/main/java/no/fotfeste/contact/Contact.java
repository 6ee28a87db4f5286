package no.fotfeste.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;

/**
 * A contact as it was logged, and what has been added to put it right.
 *
 * @param noted what was said is written in the record
 * @param employer of whoever logged it, empty where it is the provider
 */
public record Contact(UUID id, EpisodeId course, String kind, Information information, NewContact what, boolean noted,
        String by, String employer, List<Correction> corrections) {

    /** @param withdraws it never was, or was with somebody else */
    public record Correction(String why, String text, boolean withdraws, String by, Instant at) {}

    public boolean withdrawn() {
        return corrections.stream().anyMatch(Correction::withdraws);
    }
}
