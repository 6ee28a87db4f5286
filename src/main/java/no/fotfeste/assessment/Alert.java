package no.fotfeste.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer that must not wait. @param done what somebody did about it; null until then */
record Alert(UUID id, UUID response, String text, Instant raisedAt, @Nullable String done, @Nullable String by,
        @Nullable Instant at) {

    boolean open() {
        return done == null;
    }
}
