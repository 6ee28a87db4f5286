package no.fotfeste.workanalysis;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.plan.Measure;
import org.jspecify.annotations.Nullable;

/** What is done about a gap. @param measure in the plan; null where it is accepted as it is, which has a reason */
public record Answer(UUID id, UUID demand, Kind kind, @Nullable UUID measure, String why, LocalDate on, String by, boolean withdrawn) {

    public enum Kind {
        TRAINING, ADAPTATION, ACCEPTED;

        /** Where in the plan it belongs. */
        Measure.Arena arena() {
            return this == ADAPTATION ? Measure.Arena.WORKPLACE : Measure.Arena.PERSON;
        }
    }
}
