package no.fotfeste.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.finding.Found;
import no.fotfeste.finding.FoundSource;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.timeline.Course;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Findings and the goals that answer them (A23). Whoever does not see health gets nothing, and changes nothing. */
@Component
class GoalFindings {

    private final List<FoundSource> sources;
    private final GoalFindingStore store;

    GoalFindings(List<FoundSource> sources, GoalFindingStore store) {
        this.sources = sources;
        this.store = store;
    }

    /** @param found all that stands now, what is difficult first; @param chosen what the goal answers; @param version of that */
    record Shown(List<Found> found, List<GoalFinding> chosen, int version) {

        static final Shown NONE = new Shown(List.of(), List.of(), 0);

        boolean isChosen(Found each) {
            return chosen.stream().anyMatch(finding -> finding.key().equals(each.key()));
        }

        /** What is difficult now, and what is chosen already. */
        List<Found> offered() {
            return found.stream().filter(each -> each.asks() || isChosen(each)).toList();
        }
    }

    /** What a new goal can answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Shown offered(Entered entered, Course course) {
        return entered.sees(Information.HEALTH) ? new Shown(found(entered, course), List.of(), 0) : Shown.NONE;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Shown of(Entered entered, Course course, UUID goal) {
        if (!entered.sees(Information.HEALTH)) return Shown.NONE;
        List<Found> found = found(entered, course);
        Map<String, Found> now = found.stream().collect(Collectors.toMap(Found::key, each -> each, (a, b) -> b));
        List<GoalFinding> chosen = store.of(entered, course.id(), goal).stream().map(each -> new GoalFinding(each.goal(), each.kind(),
                each.ref(), each.name(), each.value(), each.on(), now.get(each.key()))).toList();
        return new Shown(found, chosen, store.version(entered, course.id(), goal));
    }

    /** The goal answers these and no others. Errors: Conflict where somebody chose meanwhile; Invalid where it was not found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choose(Entered entered, Course course, UUID goal, int seen, Set<String> keys) {
        if (!entered.sees(Information.HEALTH)) return;
        Shown stands = of(entered, course, goal);
        Map<String, GoalFinding> before = stands.chosen().stream().collect(Collectors.toMap(GoalFinding::key, each -> each, (a, b) -> b, LinkedHashMap::new));
        if (stands.version() != seen) {
            throw new Conflict(stands.version(), Map.of("findings", stands.chosen().stream().map(GoalFinding::name).collect(Collectors.joining("\n"))));
        }
        for (String key : keys) {
            if (before.containsKey(key)) continue;
            Found found = stands.found().stream().filter(each -> each.key().equals(key)).findFirst()
                    .orElseThrow(() -> new Invalid("findings", "ui.choose-one"));
            store.insert(entered, course.id(), new GoalFinding(goal, found.kind(), found.ref(), found.name(), found.value(), found.on(), found), true);
        }
        before.forEach((key, finding) -> {
            if (!keys.contains(key)) store.insert(entered, course.id(), finding, false);
        });
    }

    private List<Found> found(Entered entered, Course course) {
        return sources.stream().flatMap(source -> source.found(entered, course).stream())
                .sorted(Comparator.comparing((Found each) -> !each.asks())).toList();
    }
}
