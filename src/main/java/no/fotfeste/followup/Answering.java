package no.fotfeste.followup;

import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Timeline;

/** By a personal link, without a login: the questions, and the answer, once. */
@UseCase
class Answering {

    private final Access access;
    private final Providers providers;
    private final Timeline timeline;
    private final SurveyStore store;
    private final Asking asking;

    Answering(Access access, Providers providers, Timeline timeline, SurveyStore store, Asking asking) {
        this.access = access;
        this.providers = providers;
        this.timeline = timeline;
        this.store = store;
        this.asking = asking;
    }

    /** What the person sees: who asks, and nothing about the person. */
    record Questions(String token, String provider, String contact, int minutes) {}

    public Questions questions(Caller caller, Link link, String token) {
        Entered entered = access.enter(caller, link.person(), FollowUpAction.QUESTIONS);
        var occasion = timeline.course(entered, link.course()).service().occasion(link.occasion());
        var provider = providers.get(entered);
        return new Questions(token, provider.name(), provider.contact(), occasion.map(o -> o.minutes()).orElse(0));
    }

    /** Somebody has tried to answer; a link that is tried too often opens nothing more. */
    public void tried(Caller caller, Link link) {
        store.tried(access.enter(caller, link.person(), FollowUpAction.QUESTIONS), link.survey());
    }

    /** Errors: Repeated where just this has been sent before; NotFound where the link opens nothing any more. */
    public void answer(Caller caller, Link link, UUID requestKey, WorkAnswer answer) {
        Entered entered = access.enter(caller, link.person(), FollowUpAction.ANSWER, requestKey);
        Survey survey = asking.hold(entered, link.survey());
        if (!link.open(caller.now()) || !survey.open(entered.today())) throw new NotFound("survey");
        asking.answered(entered, timeline.course(entered, link.course()), survey, answer, true);
    }
}
