package no.fotfeste.workanalysis;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand as judged on one day, on the same scale: 0 nothing, 4 very much.
 *
 * @param demanded how much the job asks; null where nobody knows yet
 * @param able how much goes well now; null where nobody knows yet, which is never zero (T12)
 * @param adapted what has been made easier already
 */
public record Judged(UUID demand, int round, LocalDate on, @Nullable Integer demanded, @Nullable Often often, @Nullable Integer able,
        String adapted, String by) {

    static final int MOST = 4;

    public enum Often {
        SELDOM, DAILY, MOST
    }

    /** On its way in. */
    public record New(UUID demand, @Nullable Integer demanded, @Nullable Often often, @Nullable Integer able, String adapted) {

        boolean empty() {
            return demanded == null && often == null && able == null && adapted.isEmpty();
        }
    }

    /** How much more the job asks than goes well; empty where one of them is not known. What is not asked for is no gap. */
    public OptionalInt gap() {
        if (demanded != null && demanded == 0) return OptionalInt.of(0);
        if (demanded == null || able == null) return OptionalInt.empty();
        return OptionalInt.of(Math.max(0, demanded - able));
    }
}
