package no.fotfeste.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Disclosure;
import no.fotfeste.sharing.Party;
import no.fotfeste.sharing.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A letter or a report: an envelope that says what it is, and a content of the letter's own class. Signed, it stands; a
 * new version takes its place, and the old one stays readable.
 *
 * @param code the letter's file; @param name as it was called when the draft was made
 * @param content null for whoever only handles the envelope
 */
public record Document(UUID id, EpisodeId course, String code, String name, Information information, @Nullable Content content,
        int version, String madeBy, Instant madeAt, @Nullable Author signedBy, @Nullable Instant signedAt,
        @Nullable UUID replaces, @Nullable UUID replacedBy) {

    /** @param parts composed from the record when the draft was made, and edited from there */
    public record Content(List<Part> parts, List<NextStep> next) {

        public Content {
            parts = List.copyOf(parts);
            next = List.copyOf(next);
        }

        /** Everybody is named, and every step has its day. */
        boolean saysWhoDoesWhat() {
            return !next.isEmpty() && next.stream().allMatch(step -> step.by() != null && !step.who().isBlank());
        }
    }

    public record Part(String heading, String text) {
        public Part {
            text = text.replace("\r\n", "\n");
        }
    }

    /** Who does what by when (P6). @param by null in a draft where the plan has no day */
    public record NextStep(String who, String what, @Nullable LocalDate by) {}

    /** What a writer has written: a text for each part, in order. */
    public record Writing(List<String> texts, List<NextStep> next) {}

    /** Someone who is to have it, and whether it may be sent there now. */
    public record Recipient(UUID id, Party party, Basis basis, Verdict verdict, @Nullable Disclosure sent) {

        public boolean maySend() {
            return verdict.may() && sent == null;
        }
    }

    /** For a list. */
    public record Summary(UUID id, String code, String name, Information information, @Nullable Author signedBy, @Nullable Instant signedAt,
            String madeBy, Instant madeAt, boolean replaced) {}

    public boolean signed() {
        return signedAt != null;
    }

    public boolean health() {
        return information == Information.HEALTH;
    }
}
