package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.plan.Measure.Arena;

/** The plan as it stands, or stood. @param notRelevant arenas where nothing is needed, and since when that is known (A32) */
public record Plan(List<Goal> goals, List<Measure> measures, Map<Arena, LocalDate> notRelevant) {

    private static final int DAYS_SHOWN_WHEN_DONE = 28;

    public Plan {
        goals = List.copyOf(goals);
        measures = List.copyOf(measures);
        notRelevant = Map.copyOf(notRelevant);
    }

    public boolean empty() {
        return goals.isEmpty() && measures.isEmpty();
    }

    /** Not dropped: the main goal first, then those that are being worked for. */
    public List<Goal> standing() {
        return goals.stream().filter(goal -> !goal.dropped())
                .sorted(Comparator.comparing((Goal goal) -> !goal.main()).thenComparing(Goal::state)).toList();
    }

    public Optional<Goal> main() {
        return goals.stream().filter(Goal::main).findFirst();
    }

    public Optional<Goal> goal(UUID id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /** Somebody works for work or education now. */
    public boolean worksForWork() {
        return goals.stream().anyMatch(goal -> goal.domain().work() && goal.state() == Goal.State.ACTIVE);
    }

    public List<Measure> openOf(UUID goal) {
        return measures.stream().filter(measure -> measure.open() && goal.equals(measure.goal())).toList();
    }

    /** What is open, what is due first on top; then what was done lately. */
    public List<Measure> lane(Arena arena, LocalDate today) {
        return measures.stream().filter(measure -> measure.arena() == arena && !measure.dropped())
                .filter(measure -> measure.open() || lately(measure, today))
                .sorted(Comparator.comparing((Measure measure) -> !measure.open())
                        .thenComparing(Measure::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    public List<Measure> doneEarlier(Arena arena, LocalDate today) {
        return measures.stream().filter(measure -> measure.arena() == arena && measure.state() == Measure.State.DONE)
                .filter(measure -> !lately(measure, today)).toList();
    }

    /** There is a work goal, and nobody has said what is done here, or that nothing is needed. */
    public boolean asks(Arena arena) {
        return worksForWork() && !notRelevant.containsKey(arena)
                && measures.stream().noneMatch(measure -> measure.arena() == arena && !measure.dropped());
    }

    public List<Goal> droppedGoals() {
        return goals.stream().filter(Goal::dropped).toList();
    }

    public List<Measure> droppedMeasures() {
        return measures.stream().filter(Measure::dropped).toList();
    }

    private static boolean lately(Measure measure, LocalDate today) {
        return !measure.stateOn().isBefore(today.minusDays(DAYS_SHOWN_WHEN_DONE));
    }
}
