package no.fotfeste.workanalysis;

import java.util.List;
import no.fotfeste.access.Entered;
import no.fotfeste.finding.Found;
import no.fotfeste.finding.FoundSource;
import no.fotfeste.timeline.Course;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;

/** Where a job asks for more than goes well: a goal can answer that too (A23). */
@Component
class FoundGaps implements FoundSource {

    private final WorkAnalysisStore store;
    private final Words words;

    FoundGaps(WorkAnalysisStore store, Words words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public List<Found> found(Entered entered, Course course) {
        return store.list(entered).stream().flatMap(analysis -> store.demands(entered, analysis.id()).stream()
                .filter(demand -> demand.gap().isPresent()).map(demand -> found(analysis, demand))).toList();
    }

    private Found found(Analysis analysis, Demand demand) {
        Judged now = java.util.Objects.requireNonNull(demand.now());
        return new Found("work-gap", demand.id().toString(), analysis.told().job() + ": " + demand.name(), AnalysisWords.told(words::say, now),
                now.on(), demand.gap().orElse(0) > 0, "/arbeidsanalyse/" + analysis.id());
    }
}
