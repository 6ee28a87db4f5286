package no.fotfeste.assessment;

import java.util.List;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.timeline.Timeline;

/** Everything measured in the newest course, on one line of time. */
@UseCase
class Pictures {

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final Instruments instruments;
    private final AssessmentStore store;

    Pictures(Access access, Cases cases, Timeline timeline, Instruments instruments, AssessmentStore store) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.instruments = instruments;
        this.store = store;
    }

    Picture show(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, AssessmentAction.SHOW);
        Case shown = cases.get(entered);
        EpisodeId course = shown.course().id();
        List<String> occasions = shown.course().service().occasions().stream().map(Occasion::kind).toList();
        return Picture.of(shown, timeline.line(entered, course), timeline.gone(entered, course, occasions), store.standing(entered, course), instruments);
    }
}
