package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How it went with a home task or training (A33). @param byPerson told by the person alone, not through staff */
public record SelfReport(UUID measure, LocalDate on, Done done, @Nullable Integer went, String words, boolean byPerson, String by) {

    public static final int WORST = 0;
    public static final int BEST = 10;

    public enum Done {
        DONE, PARTLY, NOT
    }

    /** As it is told. @param went how it felt, 0 to 10; null where nobody said */
    public record Said(LocalDate on, Done done, @Nullable Integer went, String words) {}
}
