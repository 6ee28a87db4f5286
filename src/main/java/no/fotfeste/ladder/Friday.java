package no.fotfeste.ladder;

import java.time.LocalDate;

/**
 * Friday's two taps.
 *
 * @param week its Monday
 * @param note what was said about it, may be empty; it never leaves
 */
public record Friday(LocalDate week, Giver giver, Answer answer, String note) {

    /** Who answers. */
    public enum Giver {
        PERSON, EMPLOYER
    }

    /** How the week went: gikk bra, for mye. */
    public enum Answer {
        WELL, TOO_MUCH
    }

    public static Friday of(LocalDate week, Giver giver, Answer answer) {
        return new Friday(week, giver, answer, "");
    }

    /** As it was given. @param order after what, whatever the clock says */
    record Given(LocalDate week, Giver giver, Answer answer, String by, java.time.Instant at, long order) {}
}
