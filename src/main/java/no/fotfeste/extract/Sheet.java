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
record Sheet(UUID id, UUID anchor, Kind kind, @Nullable UUID appointment, Wording wording, Set<Item> shown, int version) {

    enum Kind {
        PLAN, AGREEMENT
    }

    /** Text written for this party. @param ladder whether the way back to work is shown */
    record Wording(String message, String function, String adaptation, boolean ladder) {

        static final Wording NONE = new Wording("", "", "", false);
    }

    record Item(Kind kind, UUID id) {

        enum Kind {
            GOAL, MEASURE, ACTION, MEETING
        }

        String code() {
            return kind + ":" + id;
        }
    }

    Sheet {
        shown = Set.copyOf(shown);
    }
}
