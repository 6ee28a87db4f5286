package no.fotfeste.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A note in the record. A draft is its author's own; signed, it stands, and what is wrong is corrected by addition.
 *
 * @param on the day it tells of; {@code writtenAt} the moment it was written
 * @param corrects the first note, where this one is a correction of it
 */
public record Note(UUID id, EpisodeId course, Information information, Kind kind, LocalDate on, @Nullable LocalTime at,
        Instant writtenAt, Author author, String text, int version, @Nullable Instant signedAt,
        @Nullable UUID corrects, @Nullable String why, @Nullable Countersigned countersigned) {

    private static final int ON_THE_LINE = 80;
    private static final int IN_A_LIST = 1200;

    public enum Kind {
        TALK, EXAMINATION, TREATMENT, MEETING, WORKPLACE, SUMMARY, OTHER;

        private static final Set<Kind> OF_WORK = EnumSet.of(TALK, MEETING, WORKPLACE, OTHER);

        static Kind[] of(Information information) {
            return information == Information.WORK ? OF_WORK.toArray(Kind[]::new) : values();
        }
    }

    /** A student's note, vouched for. */
    public record Countersigned(String name, Role role, Instant at) {}

    /** What a writer has written. */
    public record Writing(Kind kind, LocalDate on, @Nullable LocalTime at, String text) {
        public Writing {
            text = text.replace("\r\n", "\n");
        }
    }

    /** A signed note and its corrections, oldest first. */
    public record WithCorrections(Note note, List<Note> corrections) {}

    public boolean signed() {
        return signedAt != null;
    }

    /** A student has signed, and nobody has vouched for it yet. */
    public boolean waits() {
        return signed() && author.role() == Role.STUDENT && countersigned == null;
    }

    public boolean by(StaffId staff) {
        return author.staff().equals(staff);
    }

    /** The beginning, for the line. */
    String headline() {
        return beginning(text.replaceAll("\\s+", " "), ON_THE_LINE);
    }

    /** The beginning, for a list; the whole where it is not long. */
    public String shortened() {
        return beginning(text, IN_A_LIST);
    }

    public boolean isLong() {
        return text.codePointCount(0, text.length()) > IN_A_LIST;
    }

    private static String beginning(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) return text;
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
