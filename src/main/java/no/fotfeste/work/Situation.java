package no.fotfeste.work;

import org.jspecify.annotations.Nullable;

/**
 * The person's work as told: what it is, what helps and hinders, and what the workplace may know. Null where not asked.
 *
 * @param percent of a full position, as agreed with the employer
 * @param relation to the workplace
 */
public record Situation(@Nullable Employment employment, @Nullable Aim aim, String occupation, @Nullable Integer percent,
        String tasks, String relation, String education, String helps, String hinders, @Nullable Disclosure disclosure) {

    public static final Situation UNKNOWN = new Situation(null, null, "", null, "", "", "", "", "", null);

    /** With an employer or without (B12). */
    public enum Employment {
        EMPLOYED, SELF_EMPLOYED, NOT_EMPLOYED
    }

    /** To stay in work, return to it, or enter it (A08). */
    public enum Aim {
        STAY, RETURN, ENTER, EDUCATION, NONE
    }

    /** What the person wants the workplace to be told. */
    public enum Disclosure {
        NOTHING, FUNCTION, MORE, UNDECIDED
    }

    /** @param by who wrote it */
    record Version(int number, Situation situation, String by, java.time.Instant at) {}
}
