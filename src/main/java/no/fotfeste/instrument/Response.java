package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One instrument answered once.
 *
 * @param occasion a kind of the service's occasions, or "between"
 * @param score null where there is none
 * @param replaces the response this one corrects
 */
public record Response(UUID id, String occasion, String instrument, int version, int scoringVersion, LocalDate on,
        Answers answers, @Nullable BigDecimal score, @Nullable String band, By by, @Nullable UUID replaces,
        String recordedBy, Instant recordedAt) {

    /** Who filled it in. */
    public enum By {
        STAFF, PERSON
    }

    /** On its way in. @param ref what it came with */
    public record New(UUID id, String occasion, Instrument instrument, LocalDate on, Answers answers, By by, @Nullable UUID ref) {}
}
