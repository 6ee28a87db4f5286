package no.fotfeste.plan;

import java.util.List;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.finding.GoalSource;
import no.fotfeste.platform.EpisodeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the assessment which goals answer what was found. */
@Component
class GoalAnswers implements GoalSource {

    private final GoalFindingStore store;

    GoalAnswers(GoalFindingStore store) {
        this.store = store;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Answer> answers(Entered entered, EpisodeId course) {
        return entered.sees(Information.HEALTH) ? store.answers(entered, course) : List.of();
    }
}
