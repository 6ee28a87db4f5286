package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.finding.Found;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a goal answers.
 *
 * @param value and {@code on}: as it was when the goal was pointed at it
 * @param now as it stands; null where it is not found any more
 */
record GoalFinding(UUID goal, String kind, String ref, String name, String value, LocalDate on, @Nullable Found now) {

    String key() {
        return kind + ":" + ref;
    }

    boolean changed() {
        return now != null && !now.on().equals(on);
    }
}
