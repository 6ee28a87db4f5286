package no.fotfeste.medication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.timeline.Line;
import org.jspecify.annotations.Nullable;

/**
 * Everything the person has told of medicines and substances.
 *
 * @param due when it ought to be gone through, where a day is set
 * @param substances the newest first; what was told before stands
 */
record Overview(Case shown, List<Medicine> medicines, List<Substance> substances, List<Review> reviews, @Nullable Line due) {

    List<Medicine> taken() {
        return medicines.stream().filter(Medicine::taken).toList();
    }

    List<Medicine> stopped() {
        return medicines.stream().filter(medicine -> !medicine.taken()).toList();
    }

    boolean nothing() {
        return medicines.isEmpty() && substances.isEmpty() && reviews.isEmpty();
    }

    /** What was told of one substance, in the person's words; no score is made of it. */
    record Substance(UUID id, Kind kind, Use use, String words, LocalDate toldOn, String by, Instant at) {

        enum Kind {
            ALCOHOL, TOBACCO, SNUS, OTHER
        }

        enum Use {
            NOW, BEFORE, NEVER, NOT_SAID
        }
    }

    /** Somebody with the competence went through it. @param medicines how many it was about */
    record Review(UUID id, LocalDate on, String conclusion, LocalDate nextOn, int medicines, String by, Role role, Instant at) {}
}
