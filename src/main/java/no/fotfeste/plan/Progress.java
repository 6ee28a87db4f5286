package no.fotfeste.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How it goes with the goals: steps on the way, reviews, and the person's own scales. Reviews and scales newest first. */
public record Progress(List<Milestone> milestones, List<GoalReview> reviews, List<Scale> scales) {

    public static final Progress NONE = new Progress(List.of(), List.of(), List.of());

    public Progress {
        milestones = List.copyOf(milestones);
        reviews = List.copyOf(reviews);
        scales = List.copyOf(scales);
    }

    /** What stands of the steps to a goal, in the order they were written. */
    public List<Milestone> of(UUID goal) {
        return milestones.stream().filter(each -> each.goal().equals(goal) && each.state() != Milestone.State.DROPPED).toList();
    }

    /** The step that comes next: the one due first. */
    public @Nullable Milestone next(UUID goal) {
        return of(goal).stream().filter(Milestone::open)
                .min(Comparator.comparing(Milestone::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))).orElse(null);
    }

    public List<GoalReview> reviews(UUID goal) {
        return reviews.stream().filter(each -> each.goal().equals(goal)).toList();
    }

    public @Nullable Scale scale(UUID goal) {
        return scales.stream().filter(each -> each.goal().equals(goal)).findFirst().orElse(null);
    }

    /** Where on the scale the person is now, by whatever was said last; empty where the goal has none. */
    public Optional<Integer> level(UUID goal) {
        Scale scale = scale(goal);
        if (scale == null) return Optional.empty();
        return Optional.of(reviews(goal).stream().filter(each -> each.order() > scale.order()).map(GoalReview::level)
                .filter(java.util.Objects::nonNull).findFirst().orElse(scale.now()));
    }

    /** All these goals' scales in one number, and how many of them have one. */
    public Sum sum(List<Goal> goals) {
        List<Integer> levels = goals.stream().flatMap(goal -> level(goal.id()).stream()).toList();
        return new Sum(Scale.tScore(levels), levels.size(), goals.size());
    }

    /** @param scaled goals with a scale, out of {@code goals} */
    public record Sum(OptionalDouble tScore, int scaled, int goals) {}
}
