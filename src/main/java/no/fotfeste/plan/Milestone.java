package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Refused;
import org.jspecify.annotations.Nullable;

/** A step on the way to a goal (A31). @param on the day it became as it is; @param version counted up by every change */
public record Milestone(UUID id, UUID goal, Information information, int version, String text, @Nullable LocalDate dueOn, State state,
        LocalDate on) {

    public enum State {
        OPEN, REACHED, DROPPED
    }

    static Milestone first(UUID id, Goal goal, String text, @Nullable LocalDate dueOn, LocalDate on) {
        return new Milestone(id, goal.id(), goal.information(), 1, text, dueOn, State.OPEN, on);
    }

    /** Errors: Conflict where it has changed since {@code seen}; Refused where it is dropped. */
    Milestone change(int seen, String next, @Nullable LocalDate due, LocalDate today) {
        if (seen != version) throw new Conflict(version, Map.of("text", text));
        if (state == State.DROPPED) throw new Refused("plan.milestone-is-dropped");
        return new Milestone(id, goal, information, version + 1, next, due, state, today);
    }

    /** Marking it twice is marking it once. */
    Milestone mark(State next, LocalDate today) {
        return next == state ? this : new Milestone(id, goal, information, version + 1, text, dueOn, next, today);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean reached() {
        return state == State.REACHED;
    }

    public boolean overdue(LocalDate today) {
        return open() && dueOn != null && dueOn.isBefore(today);
    }
}
