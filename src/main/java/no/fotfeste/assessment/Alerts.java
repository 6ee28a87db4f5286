package no.fotfeste.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers that must not wait: raised, told of, and seen to (T13). Who is told is the team's. */
@UseCase
public class Alerts {

    /** Whoever was called in keeps the case this long after it has been seen to, to follow it up. */
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private final Access access;
    private final Grants grants;
    private final Timeline timeline;
    private final AlertStore store;
    private final Words words;
    private final ApplicationEventPublisher events;

    Alerts(Access access, Grants grants, Timeline timeline, AlertStore store, Words words, ApplicationEventPublisher events) {
        this.access = access;
        this.grants = grants;
        this.timeline = timeline;
        this.store = store;
        this.words = words;
        this.events = events;
    }

    /**
     * Nobody has seen to it yet.
     *
     * @param onDuty somebody on duty has been told, or there was nobody; {@code goneOn} likewise the stand-in and the leader
     */
    public record Open(UUID id, PersonId person, EpisodeId course, String service, int version, Instant raisedAt, boolean onDuty,
            boolean goneOn) {}

    /** The oldest first, among those the transaction may see. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Open> open(Entered entered, int most) {
        return store.open(entered, most);
    }

    /** The same for one, and held until the transaction ends; empty where somebody has seen to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Open> hold(Entered entered, UUID alert) {
        return store.hold(entered, alert);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<AlertStep> steps(Entered entered, List<UUID> alerts) {
        return store.steps(entered, alerts).values().stream().flatMap(List::stream).toList();
    }

    /** Once for each and each capacity. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void told(Entered entered, UUID alert, AlertStep step) {
        store.insertStep(entered, alert, step);
    }

    /** Stands first on my day, on the line, and is told to whoever is on duty. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raise(Entered entered, Course course, UUID response, Instrument.Alert rule) {
        UUID alert = UUID.randomUUID();
        store.insert(entered, course.id(), alert, response, rule);
        timeline.happened(entered, course, Happened.of(Kinds.ALERT, entered.today(), response, rule.text()));
        events.publishEvent(new AlertRaised(entered, course, alert));
    }

    /** Somebody has seen to it, and says what was done. Errors: Refused where a colleague has. */
    public void acknowledge(Caller caller, PersonId person, UUID requestKey, UUID alert, String done) {
        Entered entered = access.enter(caller, person, AssessmentAction.ACKNOWLEDGE, requestKey);
        EpisodeId course = store.course(entered, alert).orElseThrow(() -> new NotFound("alert"));
        if (store.acknowledge(entered, alert, done) == 0) throw new Refused("assessment.already-acknowledged");
        grants.endSource(entered, alert, caller.now().plus(AFTERWARDS));
        timeline.happened(entered, timeline.course(entered, course),
                Happened.of(Kinds.ALERT, entered.today(), alert, words.say("assessment.line.acknowledged", done)));
    }
}
