package no.fotfeste.extract;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one party may see, as it is being written. Nobody outside reads this: they read what was approved.
 *
 * @param appointment the visit or meeting an agreement comes from
 * @param shown the goals, measures, actions and meetings that are for this party; nothing else is
 */
public record Sheet(UUID id, UUID anchor, Kind kind, @Nullable UUID appointment, Wording wording, Set<Item> shown, int version) {

    public enum Kind {
        PLAN, AGREEMENT
    }

    /** Text written for this party. @param ladder whether the way back to work is shown */
    public record Wording(String message, String function, String adaptation, boolean ladder) {

        public static final Wording NONE = new Wording("", "", "", false);
    }

    public record Item(Kind kind, UUID id) {

        public enum Kind {
            GOAL, MEASURE, ACTION, MEETING
        }

        String code() {
            return kind + ":" + id;
        }
    }

    public Sheet {
        shown = Set.copyOf(shown);
    }
}
