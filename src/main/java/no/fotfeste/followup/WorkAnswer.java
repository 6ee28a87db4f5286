package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.Set;
import no.fotfeste.work.WorkState;
import org.jspecify.annotations.Nullable;

/** What someone says of their work now. @param percent of a full position; null where not said */
public record WorkAnswer(Set<WorkState> states, @Nullable Integer percent, String text) {

    public WorkAnswer {
        states = Set.copyOf(states);
    }

    WorkState primary() {
        return WorkState.primary(states).orElseThrow();
    }

    /** As it stands. @param by the person by link, or the member of staff who wrote it down; @param readOn null until read */
    record Given(String occasion, WorkAnswer answer, LocalDate on, boolean byPerson, String by, @Nullable LocalDate readOn) {}
}
