package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the person wants.
 *
 * @param information {@code PLAN} for everyone who follows up, {@code HEALTH} for clinicians only
 * @param words the person's own; {@code staffWording} is kept apart from them (A22)
 * @param main the one that matters most to the person
 * @param aim how work or education is meant (A08); null for every other goal
 * @param version counted up by every change
 */
public record Goal(UUID id, Information information, String words, String staffWording, Domain domain, boolean main,
        @Nullable Aim aim, State state, LocalDate stateOn, String stateWhy, int version) {

    /** Areas of life (B26). */
    public enum Domain {
        PHYSICAL_HEALTH, MENTAL_HEALTH, WORK, EDUCATION, FAMILY, COMMUNITY;

        public boolean health() {
            return this == PHYSICAL_HEALTH || this == MENTAL_HEALTH;
        }

        public boolean work() {
            return this == WORK || this == EDUCATION;
        }
    }

    public enum Aim {
        RETURN, STAY, ENTER
    }

    public enum State {
        ACTIVE, REACHED, PARTLY, NOT_REACHED, DROPPED
    }

    /** What happens to the open measures of a goal that is dropped. */
    public enum Rest {
        DROP, KEEP
    }

    /** A goal as written in the form. @param closed only clinicians see it; goals for health are always so */
    public record Wish(String words, String staffWording, Domain domain, @Nullable Aim aim, boolean main, boolean closed) {

        Information information() {
            return closed || domain.health() ? Information.HEALTH : Information.PLAN;
        }
    }

    /** Errors: Invalid where it is about work and does not say how. */
    static Goal first(UUID id, Wish wish, LocalDate on) {
        return new Goal(id, wish.information(), wish.words(), wish.staffWording(), wish.domain(), wish.main(), aim(wish),
                State.ACTIVE, on, "", 1);
    }

    /** Errors: Conflict where it has changed since {@code seen}; Refused where it is dropped; Invalid as above. */
    Goal change(int seen, Wish wish) {
        stillAt(seen);
        if (state == State.DROPPED) throw new Refused("plan.goal-is-dropped");
        return new Goal(id, wish.information(), wish.words(), wish.staffWording(), wish.domain(), wish.main(), aim(wish),
                state, stateOn, stateWhy, version + 1);
    }

    /** How it went. Errors: Conflict as above; Invalid where it is dropped without a reason. */
    Goal mark(int seen, State next, String why, LocalDate on) {
        stillAt(seen);
        if (next == State.DROPPED && why.isBlank()) throw new Invalid("why", "plan.reason-needed");
        return new Goal(id, information, words, staffWording, domain, main && next != State.DROPPED, aim, next, on, why,
                version + 1);
    }

    Goal notMain() {
        return new Goal(id, information, words, staffWording, domain, false, aim, state, stateOn, stateWhy, version + 1);
    }

    public boolean dropped() {
        return state == State.DROPPED;
    }

    public boolean closed() {
        return information == Information.HEALTH;
    }

    /** The words, cut where a list has no room for more. */
    public String shortWords() {
        return words.codePointCount(0, words.length()) <= 160 ? words
                : words.substring(0, words.offsetByCodePoints(0, 157)).strip() + " …";
    }

    private void stillAt(int seen) {
        if (seen == version) return;
        throw new Conflict(version, staffWording.isEmpty() ? Map.of("words", words)
                : Map.of("words", words, "staffWording", staffWording));
    }

    private static @Nullable Aim aim(Wish wish) {
        if (!wish.domain().work()) return null;
        if (wish.aim() == null) throw new Invalid("aim", "plan.aim-needed");
        return wish.aim();
    }
}
