package no.fotfeste.sharing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has left: what, to whom, on which basis.
 *
 * @param document the letter, where it was one
 * @param because the consent or the request it rests on; null by duty
 */
public record Disclosure(UUID id, String what, @Nullable UUID document, Party party, Basis basis, @Nullable UUID because,
        LocalDate on, Way way, String by) {

    public enum Way {
        LETTER, ELECTRONICALLY, HANDED_OVER, TOLD
    }
}
