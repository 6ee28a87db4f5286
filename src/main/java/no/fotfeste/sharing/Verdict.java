package no.fotfeste.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether something may leave to someone on a basis.
 *
 * @param because the consent or the request that it rests on, or the no that stands in the way
 * @param words the person's, or the paragraph asked under; empty where there are none
 */
public record Verdict(Outcome outcome, @Nullable UUID because, String words) {

    public enum Outcome {
        MAY, OBJECTED, NO_BASIS
    }

    public boolean may() {
        return outcome == Outcome.MAY;
    }
}
