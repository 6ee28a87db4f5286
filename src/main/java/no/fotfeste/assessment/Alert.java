package no.fotfeste.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that must not wait.
 *
 * @param done what somebody did about it; null until then
 * @param steps who was told, in order
 */
record Alert(UUID id, UUID response, String text, Instant raisedAt, @Nullable String done, @Nullable String by,
        @Nullable Instant at, List<AlertStep> steps) {

    boolean open() {
        return done == null;
    }

    boolean goneOn() {
        return steps.stream().anyMatch(step -> step.to() == AlertStep.To.LEADER);
    }

    Alert with(List<AlertStep> told) {
        return new Alert(id, response, text, raisedAt, done, by, at, told);
    }
}
