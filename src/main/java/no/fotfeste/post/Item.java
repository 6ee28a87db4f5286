package no.fotfeste.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition.Limit;
import org.jspecify.annotations.Nullable;

/**
 * One piece of incoming post.
 *
 * @param label a few neutral words, since more people see them than may read what it says
 * @param onPaper it lies in a folder here; there may be no file
 * @param replyBy the last day for an answer, where one is asked for
 * @param kept looked at and kept though the same has come before
 * @param placed null until it is known whom it is about
 */
public record Item(UUID id, LocalDate receivedOn, Sender senderKind, String sender, Kind kind, String label, boolean onPaper,
        @Nullable LocalDate replyBy, boolean kept, boolean setAside, @Nullable Placed placed, String registeredBy,
        Instant registeredAt, boolean cameBefore) {

    public enum Sender {
        NAV, HOSPITAL, GP, EMPLOYER, PERSON, NEXT_OF_KIN, OTHER
    }

    public enum Kind {
        NAV_REQUEST, HOSPITAL_SUMMARY, FOLLOW_UP_PLAN, INFORMATION_ANSWER, LETTER, MESSAGE;

        /** Only what is written to be read at the workplace is of work; what may be anything is taken to be of health. */
        public Information information() {
            return this == FOLLOW_UP_PLAN ? Information.WORK : Information.HEALTH;
        }

        /** NAV may demand an answer by law; others can only hope for one. */
        Limit limit() {
            return this == NAV_REQUEST ? Limit.LAW : Limit.PRACTICE;
        }

        @Nullable String law() {
            return this == NAV_REQUEST ? "folketrygdloven § 21-4" : null;
        }
    }

    /** @param reader who ought to read it; null where nobody was named */
    public record Placed(PersonId person, EpisodeId course, Information information, @Nullable StaffId reader,
            @Nullable Read read, @Nullable Reply reply) {}

    public record Read(String by, Instant at) {}

    public record Reply(LocalDate on, String how, String by) {}

    boolean waits() {
        return placed == null && !setAside;
    }

    boolean read() {
        return placed != null && placed.read() != null;
    }

    boolean mustBeAnswered() {
        return replyBy != null && placed != null && placed.reply() == null;
    }

    /** What the office writes on the envelope. @param replyBy needed where the law demands an answer */
    public record New(LocalDate receivedOn, Sender senderKind, String sender, Kind kind, String label, boolean onPaper,
            @Nullable LocalDate replyBy) {}

    /** What came in it. @param active has scripts or files of its own in it */
    public record File(UUID id, int number, String name, FileType type, int size, boolean active) {

        /** In thousands of bytes, at least one. */
        int kilobytes() {
            return Math.max(1, size / 1000);
        }

        /** Says nothing about whom or what it is about. */
        String neutralName() {
            return "post-" + number + "." + type.ending();
        }
    }

    /** What it answers. @param kind as on the line */
    public record Answered(String kind, LocalDate on) {}

    /** A place it has been, and no longer is. */
    public record Moved(LocalDate placedOn, String by, LocalDate movedOn, String why) {}
}
