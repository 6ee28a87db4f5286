package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import no.fotfeste.plan.Measure.Arena;
import org.jspecify.annotations.Nullable;

/** Every version there has been of everything in a plan, oldest first. */
public record History(List<Step<Goal>> goals, List<Step<Measure>> measures, List<Step<Note>> notes, List<Step<Milestone>> milestones) {

    History(List<Step<Goal>> goals, List<Step<Measure>> measures, List<Step<Note>> notes) {
        this(goals, measures, notes, List.of());
    }

    /** One version of a thing. @param order over the whole plan; @param by the name of whoever made it */
    public record Step<T>(T thing, LocalDate on, String by, long order) {}

    /** An answer to whether anything is needed in an arena. */
    public record Note(Arena arena, boolean notRelevant) {}

    /** One change in words' reach. @param before what stood, where that tells something */
    public record Change(LocalDate on, String by, long order, What what, String text, String before) {}

    public enum What {
        GOAL_ADDED, GOAL_REWORDED, GOAL_CHANGED, GOAL_MAIN, GOAL_ACTIVE, GOAL_REACHED, GOAL_PARTLY, GOAL_NOT_REACHED,
        GOAL_DROPPED, MEASURE_ADDED, MEASURE_REWORDED, MEASURE_CHANGED, MEASURE_OPEN, MEASURE_DONE, MEASURE_DROPPED,
        ARENA_NOT_RELEVANT, ARENA_RELEVANT, MILESTONE_ADDED, MILESTONE_CHANGED, MILESTONE_OPEN, MILESTONE_REACHED,
        MILESTONE_DROPPED
    }

    /** The plan at the end of that day. */
    public Plan asOf(LocalDate day) {
        return when(step -> !step.on().isAfter(day));
    }

    /** The plan as the person agreed to it, whatever else was done that day. */
    public Plan asOf(Agreement agreement) {
        return when(step -> step.order() < agreement.order());
    }

    /** The steps to the goals as they stood at the end of that day. */
    public List<Milestone> milestones(LocalDate day) {
        return last(milestones, Milestone::id, step -> !step.on().isAfter(day));
    }

    public List<Milestone> milestones(Agreement agreement) {
        return last(milestones, Milestone::id, step -> step.order() < agreement.order());
    }

    private Plan when(Predicate<Step<?>> counts) {
        Map<Arena, LocalDate> notRelevant = new EnumMap<>(Arena.class);
        for (Step<Note> step : notes) {
            if (!counts.test(step)) continue;
            if (step.thing().notRelevant()) notRelevant.put(step.thing().arena(), step.on());
            else notRelevant.remove(step.thing().arena());
        }
        return new Plan(last(goals, Goal::id, counts), last(measures, Measure::id, counts), notRelevant);
    }

    /** Days on which something changed, newest first. */
    public List<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
        goals.forEach(step -> days.add(step.on()));
        measures.forEach(step -> days.add(step.on()));
        notes.forEach(step -> days.add(step.on()));
        milestones.forEach(step -> days.add(step.on()));
        return List.copyOf(days);
    }

    /** What has changed after that day, newest first. */
    public List<Change> since(LocalDate day) {
        return changes().stream().filter(change -> change.on().isAfter(day)).toList();
    }

    public List<Change> since(Agreement agreement) {
        return changes().stream().filter(change -> change.order() > agreement.order()).toList();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Map<UUID, Goal> goal = new HashMap<>();
        for (Step<Goal> step : goals) changes.add(change(step, goal.put(step.thing().id(), step.thing())));
        Map<UUID, Measure> measure = new HashMap<>();
        for (Step<Measure> step : measures) changes.add(changeOf(step, measure.put(step.thing().id(), step.thing())));
        Map<UUID, Milestone> milestone = new HashMap<>();
        for (Step<Milestone> step : milestones) changes.add(changeTo(step, milestone.put(step.thing().id(), step.thing())));
        for (Step<Note> step : notes) {
            changes.add(new Change(step.on(), step.by(), step.order(),
                    step.thing().notRelevant() ? What.ARENA_NOT_RELEVANT : What.ARENA_RELEVANT, step.thing().arena().name(), ""));
        }
        return changes.stream().sorted(Comparator.comparing(Change::order).reversed()).toList();
    }

    private static Change change(Step<Goal> step, @Nullable Goal before) {
        Goal now = step.thing();
        What what = before == null ? What.GOAL_ADDED
                : before.state() != now.state() ? What.valueOf("GOAL_" + now.state())
                : !before.words().equals(now.words()) ? What.GOAL_REWORDED
                : !before.main() && now.main() ? What.GOAL_MAIN : What.GOAL_CHANGED;
        return new Change(step.on(), step.by(), step.order(), what, now.shortWords(),
                what == What.GOAL_REWORDED && before != null ? before.shortWords() : "");
    }

    private static Change changeOf(Step<Measure> step, @Nullable Measure before) {
        Measure now = step.thing();
        What what = before == null ? What.MEASURE_ADDED
                : before.state() != now.state() ? What.valueOf("MEASURE_" + now.state())
                : !before.text().equals(now.text()) ? What.MEASURE_REWORDED : What.MEASURE_CHANGED;
        return new Change(step.on(), step.by(), step.order(), what, now.text(),
                what == What.MEASURE_REWORDED && before != null ? before.text() : "");
    }

    private static Change changeTo(Step<Milestone> step, @Nullable Milestone before) {
        Milestone now = step.thing();
        What what = before == null ? What.MILESTONE_ADDED
                : before.state() != now.state() ? What.valueOf("MILESTONE_" + now.state()) : What.MILESTONE_CHANGED;
        return new Change(step.on(), step.by(), step.order(), what, now.text(),
                before == null || before.text().equals(now.text()) ? "" : before.text());
    }

    /** What stands of each. */
    static <T> List<T> last(List<Step<T>> steps, Function<T, UUID> id) {
        return last(steps, id, step -> true);
    }

    private static <T> List<T> last(List<Step<T>> steps, Function<T, UUID> id, Predicate<Step<?>> counts) {
        Map<UUID, T> last = new LinkedHashMap<>();
        for (Step<T> step : steps) if (counts.test(step)) last.put(id.apply(step.thing()), step.thing());
        return List.copyOf(last.values());
    }
}
