package no.fotfeste.workanalysis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.plan.Measure;
import no.fotfeste.work.Employer;
import org.jspecify.annotations.Nullable;

/** One analysis as its pages show it. @param measures of the plan, as far as the caller may see them */
public record ShownAnalysis(Case shown, Analysis analysis, List<Analysis.Task> tasks, List<Demand> demands, List<Answer> answers,
        Map<UUID, Measure> measures, List<Employer> employers, List<StaffMember> staff) {

    String address() {
        return shown.address() + "/arbeidsanalyse/" + analysis.id();
    }

    public Gaps gaps() {
        return Gaps.of(demands);
    }

    List<Demand> of(Analysis.Task task) {
        return demands.stream().filter(demand -> demand.task().equals(task.id())).toList();
    }

    /** What a task asks for, in one line. */
    String asked(Analysis.Task task) {
        return of(task).stream().map(Demand::name).collect(Collectors.joining(", "));
    }

    String task(Demand demand) {
        return tasks.stream().filter(task -> task.id().equals(demand.task())).findFirst().map(Analysis.Task::words).orElse("");
    }

    /** What is done about it: a measure taken out of the plan answers nothing any more. One the caller may not see still does. */
    List<Answer> answers(Demand demand) {
        return answers.stream().filter(answer -> answer.demand().equals(demand.id()) && !answer.withdrawn())
                .filter(answer -> {
                    Measure measure = measure(answer);
                    return measure == null || !measure.dropped();
                }).toList();
    }

    @Nullable Measure measure(Answer answer) {
        return answer.measure() == null ? null : measures.get(answer.measure());
    }

    List<Demand> unanswered() {
        return gaps().gaps().stream().filter(demand -> answers(demand).isEmpty()).toList();
    }

    /** Those that have been judged twice or more and were not easy all along, so that there is something to compare. */
    List<Demand> compared() {
        return demands.stream().filter(demand -> demand.change().isPresent())
                .filter(demand -> demand.gap().orElse(0) > 0 || demand.change().getAsInt() != 0).toList();
    }

    /** What has been agreed to change at work, in words that everyone who follows up may read. */
    List<Measure> adaptations() {
        return answers.stream().filter(answer -> !answer.withdrawn() && answer.kind() == Answer.Kind.ADAPTATION).map(this::measure)
                .filter(java.util.Objects::nonNull).filter(measure -> !measure.closed() && !measure.dropped()).toList();
    }

    @Nullable LocalDate judgedOn() {
        return demands.stream().map(Demand::now).filter(java.util.Objects::nonNull).map(Judged::on).max(LocalDate::compareTo).orElse(null);
    }

    /** Where: the employer we know, otherwise as written. */
    String place() {
        UUID employer = analysis.told().employer();
        return employers.stream().filter(each -> each.id().equals(employer)).findFirst().map(Employer::name).orElse(analysis.told().place());
    }

    Map<String, String> staffNames() {
        Map<String, String> names = new LinkedHashMap<>();
        staff.stream().filter(member -> !member.is(Role.ADMINISTRATOR))
                .forEach(member -> names.put(member.id().toString(), member.name() + " (" + member.title() + ")"));
        return names;
    }

    static Map<String, String> employers(List<Employer> employers) {
        return employers.stream().collect(Collectors.toMap(each -> each.id().toString(), Employer::name, (a, b) -> a, LinkedHashMap::new));
    }
}
