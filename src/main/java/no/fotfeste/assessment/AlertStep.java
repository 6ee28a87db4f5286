package no.fotfeste.assessment;

import java.time.Instant;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told of what cannot wait, or ought to have been.
 *
 * @param staff null where there was nobody to tell; then {@code name} is empty
 * @param mail and {@code sms}: how; neither where no address was known
 */
public record AlertStep(To to, @Nullable StaffId staff, String name, boolean mail, boolean sms, Instant at) {

    /** In what capacity. */
    public enum To {
        ON_DUTY, STAND_IN, LEADER
    }

    public boolean reached() {
        return mail || sms;
    }
}
