package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.assessment.Invitation.Part;
import no.fotfeste.assessment.Invitation.Way;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.notify.Outbox;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * By a personal link, without a login: the questions, what is written so far, and the answers, each form once.
 *
 * <p>Where two have answered the same form at the same time of the course, nothing is lost and nothing is overwritten
 * unseen. The person who comes after the staff is the one the form asks: their answer stands as a correction, the
 * staff's stands in its history, and both are named on the assessment tab until somebody has read them. The staff member
 * who comes after the person is shown the person's answer before anything is saved. The person who sends the same form
 * from two devices is told that it has been sent.
 */
@UseCase
class Alone {

    /** All that is written in one form together. */
    static final int LONGEST = 400_000;

    private final Access access;
    private final Providers providers;
    private final Timeline timeline;
    private final Instruments instruments;
    private final Assessments assessments;
    private final AssessmentStore responses;
    private final InvitationStore store;
    private final Outbox outbox;

    Alone(Access access, Providers providers, Timeline timeline, Instruments instruments, Assessments assessments,
            AssessmentStore responses, InvitationStore store, Outbox outbox) {
        this.access = access;
        this.providers = providers;
        this.timeline = timeline;
        this.instruments = instruments;
        this.assessments = assessments;
        this.responses = responses;
        this.store = store;
        this.outbox = outbox;
    }

    /** All that the link asks: who asks, and nothing about the person. Errors: NotFound where it opens nothing. */
    public Asked asked(Caller caller, InvitationLink link) {
        return asked(access.enter(caller, link.person(), AssessmentAction.ASKED), link);
    }

    /**
     * One of its forms, in the edition it was begun in.
     *
     * @param edition that the questions were shown in, where it is not begun; empty for the newest
     * @param language asked for; null for the one last chosen, {@link Asked#ORIGINAL} for the one the form is written in
     */
    public Asked.One one(Caller caller, InvitationLink link, int place, String edition, @Nullable String language) {
        Entered entered = access.enter(caller, link.person(), AssessmentAction.ASKED);
        Asked asked = asked(entered, link);
        Part part = asked.invitation().part(place);
        Instrument instrument = instrument(part, edition);
        String chosen = asked.language(instrument, language == null ? part.language() : language);
        Instrument newest = instruments.get(part.instrument());
        boolean older = newest.version() != instrument.version() || newest.rules().version() != instrument.rules().version();
        return new Asked.One(asked, part, instruments.in(instrument, chosen), chosen, older);
    }

    private Asked asked(Entered entered, InvitationLink link) {
        Invitation invitation = open(entered, store.find(entered, link.invitation()).orElse(null));
        Course course = timeline.course(entered, invitation.course());
        var provider = providers.get(entered);
        Map<Integer, Instrument> forms = new HashMap<>();
        invitation.parts().forEach(part -> forms.put(part.place(), instrument(part, "")));
        return new Asked(invitation, provider.name(), provider.contact(), forms,
                readBy(entered, course, invitation), course.service().occasion(invitation.occasion()).map(Occasion::minutes).orElse(0));
    }

    /** The person has pressed to begin. */
    public void begin(Caller caller, InvitationLink link, UUID requestKey) {
        Entered entered = access.enter(caller, link.person(), AssessmentAction.ASKED, requestKey);
        store.opened(entered, hold(entered, link).id());
    }

    /**
     * Keeps what stands in these fields together with what is kept from before: from here or from another device.
     *
     * @param edition that the questions were shown in
     */
    public void keep(Caller caller, InvitationLink link, int place, Instrument edition, String language,
            Map<String, List<String>> fields) {
        Entered entered = access.enter(caller, link.person(), AssessmentAction.KEEP);
        Invitation invitation = hold(entered, link);
        Part part = invitation.part(place);
        if (part.answered()) throw new Refused("assessment.alone.sent-before");
        Map<String, List<String>> draft = new HashMap<>(part.begun() ? part.draft()
                : AnswerFields.form("", 0, edition, AnswerFields.initial(edition)).values());
        fields.forEach((field, values) -> {
            List<String> written = values.stream().filter(value -> !value.isEmpty()).toList();
            if (written.isEmpty()) draft.remove(field);
            else draft.put(field, written);
        });
        if (draft.values().stream().flatMap(List::stream).mapToInt(String::length).sum() > LONGEST) throw new Invalid("", "ui.too-long");
        store.opened(entered, invitation.id());
        store.tried(entered, invitation.id());
        store.keep(entered, invitation.id(), place, begun(part, edition), language, draft);
    }

    /**
     * One of the forms, sent: scored, on the line, and what must not wait raised, as when the staff fills it in. When it
     * was the last, the link opens nothing more.
     *
     * <p>Errors: Repeated where just this has been sent; Refused where it has been sent from another device; NotFound
     * where the link opens nothing any more.
     *
     * @return whether that was the last
     */
    public boolean send(Caller caller, InvitationLink link, UUID requestKey, int place, Instrument edition, Answers answers) {
        Entered entered = access.enter(caller, link.person(), AssessmentAction.ANSWER, requestKey);
        Invitation invitation = hold(entered, link);
        Part part = invitation.part(place);
        if (part.answered()) throw new Refused("assessment.alone.sent-before");
        Course course = timeline.course(entered, invitation.course());
        Instrument instrument = begun(part, edition);
        responses.oneAtATime(course.id());
        List<Response> versions = responses.versions(entered, course.id(), instrument.code(), invitation.occasion(), entered.today());
        UUID response = assessments.record(entered, course, invitation.occasion(), instrument, answers, true, invitation.id());
        store.opened(entered, invitation.id());
        store.answered(entered, invitation.id(), place, instrument, response, versions.isEmpty() ? null : versions.getFirst().id());
        expectReading(entered, course, invitation);
        boolean last = invitation.parts().stream().allMatch(each -> each.answered() || each.place() == place);
        if (last) end(entered, invitation);
        return last;
    }

    /** What comes after the link has died: a repeat of what was sent, or too late. Errors: Repeated, NotFound. */
    public void sentBefore(Caller caller, InvitationLink link, UUID requestKey) {
        access.enter(caller, link.person(), AssessmentAction.ANSWER, requestKey);
        throw new NotFound("invitation");
    }

    /** The tablet goes back to whoever handed it over; what was written and not sent is gone. */
    public void giveBack(Caller caller, InvitationLink link, UUID requestKey) {
        Entered entered = access.enter(caller, link.person(), AssessmentAction.ASKED, requestKey);
        Invitation invitation = hold(entered, link);
        if (invitation.way() == Way.TABLET) end(entered, invitation);
    }

    private void end(Entered entered, Invitation invitation) {
        store.end(entered, invitation.id(), false);
        outbox.cancel(entered, Invitations.keys(invitation.id()));
    }

    /** Whoever handed the tablet over reads it the same day; what came by a link, somebody in the team within the service's time. */
    private void expectReading(Entered entered, Course course, Invitation invitation) {
        if (invitation.unread()) return;
        Expected reading = new Expected(Kinds.FORM_ANSWERED, entered.today(), readBy(entered, course, invitation), Limit.TARGET, null, "clinical", false);
        String when = course.service().occasion(invitation.occasion()).map(Occasion::name).orElse("");
        if (invitation.way() == Way.LINK) timeline.expect(entered, course, reading, invitation.id(), when);
        else timeline.expectOf(entered, course, reading, invitation.id(), when, new StaffId(invitation.madeBy()));
    }

    private static LocalDate readBy(Entered entered, Course course, Invitation invitation) {
        return invitation.way() == Way.TABLET ? entered.today() : course.service().readBy(entered.today());
    }

    private Invitation hold(Entered entered, InvitationLink link) {
        return open(entered, store.hold(entered, link.invitation()).orElse(null));
    }

    private static Invitation open(Entered entered, @Nullable Invitation invitation) {
        if (invitation == null || !invitation.open(entered.caller().now())) throw new NotFound("invitation");
        return invitation;
    }

    /** The edition it was begun in, else the one the questions were shown in. */
    private Instrument begun(Part part, Instrument shown) {
        if (!shown.code().equals(part.instrument())) throw new NotFound("part");
        return part.begun() ? instruments.get(part.instrument(), part.version(), part.scoring())
                : instruments.get(shown.code(), shown.version(), shown.rules().version());
    }

    private Instrument instrument(Part part, String edition) {
        if (part.begun()) return instruments.get(part.instrument(), part.version(), part.scoring());
        return instruments.edition(part.instrument(), edition).orElseGet(() -> instruments.get(part.instrument()));
    }
}
