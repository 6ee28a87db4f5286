package no.fotfeste.assessment;

import java.util.Comparator;
import java.util.Optional;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.finding.Stage;
import no.fotfeste.finding.StageSource;
import no.fotfeste.instrument.Response;
import no.fotfeste.timeline.Course;
import org.springframework.stereotype.Component;

/** The last judgement that has not been corrected. */
@Component
class JudgedStage implements StageSource {

    private final AssessmentStore store;

    JudgedStage(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public Optional<Stage> stage(Entered entered, Course course) {
        if (!entered.sees(Information.HEALTH)) return Optional.empty();
        return store.standing(entered, course.id()).stream()
                .filter(each -> each.instrument().equals(Readiness.STAGE_OF_CHANGE) && each.answers().has(Readiness.STAGE))
                .max(Comparator.comparing(Response::on))
                .map(each -> Stage.values()[each.answers().number(Readiness.STAGE).orElseThrow() - 1]);
    }
}
