package no.fotfeste.team;

import org.jspecify.annotations.Nullable;

/**
 * How much one member has: the running cases they answer for, those they take part in, and how many they should answer
 * for at most. A case runs from when it is taken in until it is ended.
 *
 * @param limit null where nobody has set one
 */
record Caseload(int responsible, int takesPart, @Nullable Integer limit) {

    static final Caseload NOTHING = new Caseload(0, 0, null);

    /** One more takes a reason, which is counted. */
    boolean full() {
        return limit != null && responsible >= limit;
    }

    boolean over() {
        return limit != null && responsible > limit;
    }
}
