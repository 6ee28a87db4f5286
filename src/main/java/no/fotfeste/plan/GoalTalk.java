package no.fotfeste.plan;

import java.time.LocalDate;
import no.fotfeste.access.Information;

/** A talk about what the person wants. @param words the person's own; @param staffNotes ours, kept apart */
public record GoalTalk(LocalDate on, Information information, String words, String staffNotes, String by) {

    private static final int ROOM_ON_THE_LINE = 280;

    /** For the line: quoted, and cut where it is long. */
    String quote() {
        if (words.codePointCount(0, words.length()) <= ROOM_ON_THE_LINE) return "«" + words + "»";
        return "«" + words.substring(0, words.offsetByCodePoints(0, ROOM_ON_THE_LINE)).strip() + " …»";
    }
}
