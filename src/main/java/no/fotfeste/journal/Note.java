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
 * @param withdrawn why the text is no longer here; null where it is
 * @param arrival who put it here, where it was first written on somebody else
 */
public record Note(UUID id, EpisodeId course, Information information, Kind kind, LocalDate on, @Nullable LocalTime at,
        Instant writtenAt, Author author, String text, int version, @Nullable Instant signedAt,
        @Nullable UUID corrects, @Nullable String why, @Nullable Countersigned countersigned, State state,
        @Nullable Withdrawn withdrawn, @Nullable Arrival arrival) {

    private static final int ON_THE_LINE = 80;
    private static final int IN_A_LIST = 1200;

    public enum Kind {
        TALK, EXAMINATION, TREATMENT, MEETING, WORKPLACE, SUMMARY, OTHER;

        private static final Set<Kind> OF_WORK = EnumSet.of(TALK, MEETING, WORKPLACE, OTHER);

        static Kind[] of(Information information) {
            return information == Information.WORK ? OF_WORK.toArray(Kind[]::new) : values();
        }
    }

    /** Arriving: moved to the right person, and not yet put on their line. Withdrawn: a stub without text. */
    public enum State {
        DRAFT, ARRIVING, SIGNED, WITHDRAWN
    }

    /** @param decision where it is deleted (hpl § 43); null where it was moved to the right person */
    public record Withdrawn(String why, String by, Role role, Instant at, @Nullable Decision decision) {}

    /** Who decided that the text was to go, and when. */
    public record Decision(String by, LocalDate on) {}

    public record Arrival(String by, Role role, Instant at) {}

    /** A student's note, vouched for. */
    public record Countersigned(String name, Role role, Instant at) {}

    /** What a writer has written. Of what a word processor pastes along, line breaks stay and what cannot be seen goes. */
    public record Writing(Kind kind, LocalDate on, @Nullable LocalTime at, String text) {

        private static final java.util.regex.Pattern NOT_TEXT = java.util.regex.Pattern.compile("[\\p{Cc}\u00AD\uFFFE\uFFFF&&[^\n\t]]");

        public Writing {
            text = NOT_TEXT.matcher(text.replace("\r\n", "\n").replace('\u000B', '\n').replace('\f', '\n')).replaceAll("");
        }
    }

    /** A signed note and its corrections, oldest first. */
    public record WithCorrections(Note note, List<Note> corrections) {}

    public boolean signed() {
        return state == State.SIGNED;
    }

    public boolean draft() {
        return state == State.DRAFT;
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
        return shortened(text.replaceAll("\\s+", " "), ON_THE_LINE);
    }

    /** The beginning, for a list; the whole where it is not long. */
    public String shortened() {
        return shortened(text, IN_A_LIST);
    }

    public boolean isLong() {
        return text.codePointCount(0, text.length()) > IN_A_LIST;
    }

    /** Never half a letter. */
    static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) return text;
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
