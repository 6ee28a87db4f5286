package no.fotfeste.assessment;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.notify.NewMessage;
import no.fotfeste.notify.Outbox;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Token;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;

/** The staff asks the person to fill in alone, by a link or on a tablet, and reads what came. */
@UseCase
class Invitations {

    static final Duration LINK_LIVES = Duration.ofDays(14);
    static final Duration TABLET_LIVES = Duration.ofHours(2);
    static final String ADDRESS = "/svar/skjema/";

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final Instruments instruments;
    private final AssessmentStore responses;
    private final InvitationStore store;
    private final Outbox outbox;

    Invitations(Access access, Cases cases, Timeline timeline, Instruments instruments, AssessmentStore responses,
            InvitationStore store, Outbox outbox) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.instruments = instruments;
        this.responses = responses;
        this.store = store;
        this.outbox = outbox;
    }

    /** What can be asked at this time of the course, and how it goes with what has been. Errors: NotFound. */
    public Offer offer(Caller caller, PersonId person, String occasion) {
        return offer(access.enter(caller, person, AssessmentAction.SHOW), occasion);
    }

    /** Sends a link by e-mail. Errors: Refused where there is no address, or none of the forms can be sent. */
    public void send(Caller caller, PersonId person, UUID requestKey, String occasion, Set<String> codes, boolean unapproved) {
        Entered entered = access.enter(caller, person, AssessmentAction.INVITE, requestKey);
        Offer offer = offer(entered, occasion);
        if (offer.email().isBlank()) throw new Refused("assessment.alone.no-email");
        Course course = offer.shown().course();
        store.insert(entered, requestKey, course.id(), occasion, Invitation.Way.LINK, unapproved,
                caller.now().plus(LINK_LIVES), chosen(offer, codes));
        link(entered, requestKey, offer.email(), false);
        timeline.happened(entered, course, Happened.of(Kinds.FORM_SENT, entered.today(), requestKey, offer.occasionName()));
    }

    /**
     * For a tablet that is handed over now.
     *
     * @return the secret that opens it
     */
    public String handOver(Caller caller, PersonId person, UUID requestKey, String occasion, Set<String> codes, boolean unapproved) {
        Entered entered = access.enter(caller, person, AssessmentAction.HAND_OVER, requestKey);
        Offer offer = offer(entered, occasion);
        store.insert(entered, requestKey, offer.shown().course().id(), occasion, Invitation.Way.TABLET, unapproved,
                caller.now().plus(TABLET_LIVES), chosen(offer, codes));
        String token = Token.fresh();
        store.insertLink(entered, requestKey, Token.hash(token));
        timeline.happened(entered, offer.shown().course(), Happened.of(Kinds.FORM_SENT, entered.today(), requestKey, offer.occasionName()));
        return token;
    }

    /** Once more; what was written on the first link is there on the new one. Errors: Refused. */
    public void remind(Caller caller, PersonId person, UUID requestKey, UUID id) {
        Entered entered = access.enter(caller, person, AssessmentAction.INVITE, requestKey);
        Invitation invitation = hold(entered, id);
        String email = cases.get(entered).person().contact().email();
        if (email.isBlank()) throw new Refused("assessment.alone.no-email");
        if (!invitation.remindable(caller.now(), entered.today())) throw new Refused("assessment.alone.not-now");
        link(entered, id, email, true);
        store.reminded(entered, id);
    }

    /** The link opens nothing from now on; what was written and not sent is gone. What was sent stands. */
    public void revoke(Caller caller, PersonId person, UUID requestKey, UUID id) {
        Entered entered = access.enter(caller, person, AssessmentAction.INVITE, requestKey);
        Invitation invitation = hold(entered, id);
        if (!invitation.open(caller.now())) throw new Refused("assessment.alone.not-open");
        store.end(entered, id, true);
        outbox.cancel(entered, keys(id));
    }

    /** Somebody has read what the person sent. */
    public void read(Caller caller, PersonId person, UUID requestKey, UUID id) {
        Entered entered = access.enter(caller, person, AssessmentAction.READ_ANSWERS, requestKey);
        Invitation invitation = hold(entered, id);
        if (!invitation.unread()) return;
        store.read(entered, id);
        timeline.settled(entered, timeline.course(entered, invitation.course()), Kinds.FORM_ANSWERED, id);
    }

    private void link(Entered entered, UUID id, String email, boolean reminder) {
        String token = Token.fresh();
        store.insertLink(entered, id, Token.hash(token));
        outbox.put(entered, new NewMessage(keys(id) + UUID.randomUUID(), email, ADDRESS + token, reminder));
    }

    private Offer offer(Entered entered, String occasion) {
        Case shown = cases.get(entered);
        Course course = shown.course();
        List<Instrument> all = occasion.equals(Occasion.BETWEEN) ? List.copyOf(instruments.all())
                : course.service().occasion(occasion).filter(each -> !course.service().asks(each.kind())).map(Occasion::instruments)
                        .orElseThrow(() -> new NotFound("occasion")).stream().flatMap(code -> instruments.find(code).stream()).toList();
        return Offer.of(shown, occasion, all, responses.standing(entered, course.id()),
                Invited.of(shown, store.list(entered, course.id()), instruments));
    }

    private static List<String> chosen(Offer offer, Set<String> codes) {
        List<String> chosen = offer.instruments().stream().map(Instrument::code).filter(codes::contains).toList();
        if (chosen.isEmpty() || chosen.size() < codes.size()) throw new Refused("assessment.alone.choose");
        return chosen;
    }

    private Invitation hold(Entered entered, UUID id) {
        return store.hold(entered, id).orElseThrow(() -> new NotFound("invitation"));
    }

    static String keys(UUID id) {
        return id + ":";
    }
}
