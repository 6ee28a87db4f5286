package no.fotfeste.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.fotfeste.finding.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Something from the catalogue that may be worth a thought, and why. It is a choice, never made by itself.
 *
 * @param goals that it answers; @param empty nothing goes on in its arena; @param stage it fits how ready the person is
 */
public record Suggestion(Intervention intervention, List<Goal> goals, boolean empty, boolean stage) {

    /** Those that answer a goal or an empty arena, the most telling first; what the plan has already is left out. */
    static List<Suggestion> of(List<Intervention> catalogue, Plan plan, @Nullable Stage stage) {
        List<Suggestion> all = new ArrayList<>();
        for (Intervention each : catalogue) {
            if (stage != null && !each.fits(stage)) continue;
            if (plan.measures().stream().anyMatch(measure -> !measure.dropped() && measure.effort().intervention().equals(each.code()))) continue;
            List<Goal> goals = plan.standing().stream().filter(goal -> goal.state() == Goal.State.ACTIVE)
                    .filter(goal -> each.domains().contains(goal.domain())).toList();
            boolean empty = plan.asks(each.arena());
            if (goals.isEmpty()) continue;
            all.add(new Suggestion(each, goals, empty, stage != null && !each.stages().isEmpty()));
        }
        all.sort(Comparator.comparing((Suggestion each) -> !each.empty()).thenComparing(each -> !each.stage())
                .thenComparing(each -> each.goals().stream().noneMatch(Goal::main)).thenComparing(each -> each.intervention().type()));
        return all;
    }
}
