package no.fotfeste.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What is written when a course nears its end: one text, who does what by when, and who is to have it. The team writes
 * the draft together; signed, it stands, and a new one takes its place.
 */
public record Document(UUID id, EpisodeId course, Kind kind, Content content, int version, String madeBy, Instant madeAt,
        @Nullable Author signedBy, @Nullable Instant signedAt) {

    /** As the service file names them; what the job specialist writes holds no health information. */
    public enum Kind {
        FINAL_REPORT(Kinds.FINAL_REPORT, Information.WORK, "sluttrapport"),
        DISCHARGE_SUMMARY(Kinds.DISCHARGE_SUMMARY, Information.HEALTH, "epikrise");

        private final String onLine;
        private final Information information;
        private final String path;

        Kind(String onLine, Information information, String path) {
            this.onLine = onLine;
            this.information = information;
            this.path = path;
        }

        /** The one that the service ends with; empty where its file names another. */
        public static Optional<Kind> of(ServiceDefinition service) {
            return Arrays.stream(values()).filter(kind -> kind.onLine.equals(service.end().document())).findFirst();
        }

        static Optional<Kind> at(String path) {
            return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
        }

        /** The kind of entry on the line. */
        public String onLine() {
            return onLine;
        }

        public Information information() {
            return information;
        }

        public String path() {
            return path;
        }
    }

    /** @param facts composed from the record when the draft was made, and edited from there */
    public record Content(String facts, String done, String went, List<NextStep> next, List<Recipient> recipients) {

        public Content {
            facts = facts.replace("\r\n", "\n");
            done = done.replace("\r\n", "\n");
            went = went.replace("\r\n", "\n");
            next = List.copyOf(next);
            recipients = List.copyOf(recipients);
        }
    }

    /** Who does what by when (P6). */
    public record NextStep(String who, String what, LocalDate by) {}

    /** Someone who is to have it. @param wish what the person said when asked who it should go to */
    public record Recipient(String name, Basis basis, Wish wish) {

        /** Sent by duty unless the person objects (hpl § 45 a); sent by consent only where the person has said yes. */
        public boolean maySend() {
            return switch (basis) {
                case DUTY_MAY_OBJECT -> wish != Wish.OBJECTS;
                case CONSENT -> wish == Wish.AGREES;
            };
        }
    }

    public enum Basis {
        DUTY_MAY_OBJECT, CONSENT
    }

    public enum Wish {
        NOT_ASKED, AGREES, OBJECTS
    }

    /** That it has left the house. */
    public record Sent(String recipient, LocalDate on, String by) {}

    /** For a list. */
    public record Summary(UUID id, Kind kind, @Nullable Author signedBy, @Nullable Instant signedAt, String madeBy, Instant madeAt) {}

    public boolean signed() {
        return signedAt != null;
    }
}
