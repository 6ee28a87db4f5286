package no.fotfeste.plan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** What ought to be so of a measure: it warns and takes a reason, which is counted; it never blocks. */
enum MeasureRule {
    /** Training serves something the person takes part in: work, education, family, community (A40). */
    TRAINING_WITHOUT_PARTICIPATION("training without goal of participation"),
    /** Some things are done by those who have learnt them (A53). */
    OTHER_PERFORMER("other performer than permitted");

    private final String counted;

    MeasureRule(String counted) {
        this.counted = counted;
    }

    /** As it is counted. */
    String counted() {
        return counted;
    }

    static Set<MeasureRule> broken(Measure measure, @Nullable Goal goal, @Nullable Intervention from, Collection<Role> roles) {
        Set<MeasureRule> broken = EnumSet.noneOf(MeasureRule.class);
        boolean training = measure.effort().kind() == Measure.Kind.TRAINING;
        if (training && (goal == null || goal.dropped() || goal.domain().health())) broken.add(TRAINING_WITHOUT_PARTICIPATION);
        if (from != null && !from.permits(measure.doer(), roles)) broken.add(OTHER_PERFORMER);
        return broken;
    }

    /** Errors: Invalid beside the field where a reason is needed and none of the service's was given. */
    static void explained(Set<MeasureRule> broken, List<String> reasons, String reason) {
        if (broken.isEmpty() || reasons.contains(reason)) return;
        throw new Invalid("reason", broken.size() > 1 ? "plan.rule.both"
                : broken.contains(OTHER_PERFORMER) ? "plan.rule.performer" : "plan.rule.training");
    }
}
