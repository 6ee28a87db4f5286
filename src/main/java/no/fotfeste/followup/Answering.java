package no.fotfeste.followup;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;

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
    record Questions(String token, String provider, String contact, int minutes, List<Instrument> instruments) {}

    public Questions questions(Caller caller, Link link, String token) {
        return questions(access.enter(caller, link.person(), FollowUpAction.QUESTIONS), link, token);
    }

    /** The same, for somebody who tries to answer; a link that is tried too often opens nothing more. */
    public Questions tried(Caller caller, Link link, String token) {
        Entered entered = access.enter(caller, link.person(), FollowUpAction.QUESTIONS);
        store.tried(entered, link.survey());
        return questions(entered, link, token);
    }

    /**
     * Errors: Repeated where just this has been sent before; NotFound where the link opens nothing any more.
     *
     * @param reply null where the link was dead when it was sent, which may still be a repeat
     */
    public void answer(Caller caller, Link link, UUID requestKey, @Nullable Reply reply) {
        Entered entered = access.enter(caller, link.person(), FollowUpAction.ANSWER, requestKey);
        Survey survey = asking.hold(entered, link.survey());
        if (reply == null || !link.open(caller.now()) || !survey.open(entered.today())) throw new NotFound("survey");
        asking.answered(entered, timeline.course(entered, link.course()), survey, reply, true);
    }

    private Questions questions(Entered entered, Link link, String token) {
        Course course = timeline.course(entered, link.course());
        int minutes = course.service().occasion(link.occasion()).map(o -> o.minutes()).orElse(0);
        var provider = providers.get(entered);
        return new Questions(token, provider.name(), provider.contact(), minutes,
                asking.instruments(entered, course, link.occasion()));
    }
}
