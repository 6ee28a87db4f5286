package no.fotfeste.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.fotfeste.access.Information;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Plan;
import no.fotfeste.ui.Show;

/** What letters can say of the plan: the person's goals, the steps to them, and who does what (B29, §1.5). */
final class PlanFields {

    private final DocumentComposer.Say say;

    PlanFields(DocumentComposer.Say say) {
        this.say = say;
    }

    /** @param holds whether the letter may hold something of that class */
    Map<String, String> of(DocumentComposer.Record from, Predicate<Information> holds) {
        Plan plan = from.plan();
        List<Measure> open = plan.measures().stream().filter(Measure::open).filter(measure -> holds.test(measure.information())).toList();
        Map<String, String> fields = new HashMap<>();
        fields.put("mine-mål", lines(plan.standing().stream().filter(goal -> !goal.main() && holds.test(goal.information()))
                .map(goal -> "«" + goal.words() + "»").toList()));
        fields.put("stegene", lines(plan.standing().stream().filter(goal -> holds.test(goal.information()))
                .flatMap(goal -> steps(from, goal).stream()).toList()));
        fields.put("jeg-gjør", lines(open, from, Measure.By.SELF));
        fields.put("jeg-får-hjelp-til", lines(open, from, Measure.By.SELF_WITH_HELP));
        fields.put("andre-gjør", lines(open, from, Measure.By.STAFF, Measure.By.PARTY));
        return fields;
    }

    private List<String> steps(DocumentComposer.Record from, Goal goal) {
        return from.progress().of(goal.id()).stream().map(step -> step.reached()
                ? say.say("journal.compose.step-reached", step.text(), Show.typed(step.on()))
                : step.dueOn() == null ? step.text() : say.say("journal.compose.until", step.text(), Show.typed(step.dueOn()))).toList();
    }

    private String lines(List<Measure> open, DocumentComposer.Record from, Measure.By... by) {
        return lines(open.stream().filter(measure -> List.of(by).contains(measure.doer().by()))
                .map(measure -> line(from, measure)).toList());
    }

    private String line(DocumentComposer.Record from, Measure measure) {
        String dose = measure.effort().dose();
        String text = dose.isEmpty() ? measure.text() : measure.text() + " (" + dose + ")";
        String what = measure.dueOn() == null ? text : say.say("journal.compose.until", text, Show.typed(measure.dueOn()));
        StaffMember staff = measure.doer().staff() == null ? null : from.staff().get(measure.doer().staff());
        String who = java.util.stream.Stream.of(staff == null ? "" : staff.name(), measure.doer().party())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return who.isEmpty() ? what : say.say("journal.compose.whose", who, what);
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "– " + line.replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }
}
