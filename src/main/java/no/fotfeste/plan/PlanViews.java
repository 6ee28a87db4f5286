package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.finding.Stage;
import no.fotfeste.finding.StageSource;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** What the pages beside the plan show: suggestions, the effort week by week, what changed between two days, the catalogue. */
@UseCase
class PlanViews {

    private final Access access;
    private final PlanDesk desk;
    private final Interventions interventions;
    private final List<StageSource> stages;

    PlanViews(Access access, PlanDesk desk, Interventions interventions, List<StageSource> stages) {
        this.access = access;
        this.desk = desk;
        this.interventions = interventions;
        this.stages = stages;
    }

    /** @param stage that was chosen, or is known */
    record Suggested(PlanDesk.Shown all, @Nullable Stage stage, List<Suggestion> suggestions) {

        /** Where something is suggested, the empty ones first. */
        List<Measure.Arena> arenas() {
            return suggestions.stream().map(each -> each.intervention().arena()).distinct().toList();
        }

        List<Suggestion> in(Measure.Arena arena) {
            return suggestions.stream().filter(each -> each.intervention().arena() == arena).toList();
        }
    }

    record Effort(PlanDesk.Shown all, Weeks weeks) {}

    record Compared(PlanDesk.Shown all, LocalDate from, LocalDate to, Comparison comparison, List<Agreement> agreements) {}

    /** @param intervention null for a measure that comes from nowhere */
    record Fresh(PlanDesk.Shown all, @Nullable Intervention intervention, @Nullable UUID goal) {}

    /** For the stage asked about; where none is, and not for any, for the one that was judged last. */
    Suggested suggestions(Caller caller, PersonId person, @Nullable Stage chosen, boolean any) {
        Entered entered = access.enter(caller, person, PlanAction.SHOW);
        PlanDesk.Shown all = desk.shown(entered);
        Stage stage = any || chosen != null ? chosen : stages.stream()
                .flatMap(source -> source.stage(entered, all.shown().course()).stream()).findFirst().orElse(null);
        return new Suggested(all, stage, Suggestion.of(interventions.all(), all.plan(), stage));
    }

    /** Errors: NotFound where nothing in the catalogue has that code. */
    Fresh fresh(Caller caller, PersonId person, String code, @Nullable UUID goal) {
        PlanDesk.Shown all = desk.shown(access.enter(caller, person, PlanAction.SHOW));
        Optional<Intervention> found = interventions.find(code);
        if (found.isEmpty() && !code.isEmpty()) throw new NotFound("intervention");
        return new Fresh(all, found.orElse(null), goal);
    }

    Effort effort(Caller caller, PersonId person) {
        PlanDesk.ShownHistory history = desk.history(caller, person);
        return new Effort(history.all(), Weeks.of(history.history(), caller.today()));
    }

    Compared compare(Caller caller, PersonId person, LocalDate from, LocalDate to) {
        PlanDesk.ShownHistory history = desk.history(caller, person);
        boolean turned = to.isBefore(from);
        LocalDate first = turned ? to : from;
        LocalDate last = turned ? from : to;
        return new Compared(history.all(), first, last, Comparison.between(history.history(), first, last), history.agreements());
    }

    List<Intervention> catalogue(Caller caller) {
        access.enter(caller, PlanAction.CATALOGUE);
        return interventions.all();
    }
}
