package no.fotfeste.contact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who does what by when, agreed in a meeting and shown on the case until it is done (B30). */
@UseCase
public class MeetingActions {

    /** The person takes it on. */
    static final String PERSON = "person";

    private final Access access;
    private final Cases cases;
    private final Candidates candidates;
    private final Outsiders outsiders;
    private final Timeline timeline;
    private final AppointmentStore appointments;
    private final MeetingActionStore store;
    private final ActionsInPlan plan;

    MeetingActions(Access access, Cases cases, Candidates candidates, Outsiders outsiders, Timeline timeline,
            AppointmentStore appointments, MeetingActionStore store, ActionsInPlan plan) {
        this.access = access;
        this.cases = cases;
        this.candidates = candidates;
        this.outsiders = outsiders;
        this.timeline = timeline;
        this.appointments = appointments;
        this.store = store;
        this.plan = plan;
    }

    /**
     * One thing that one of them took on. One of ours finds it on their own day.
     *
     * @param who the id of a member of staff or of the person's contact outside, or {@code person}
     */
    public void add(Caller caller, PersonId person, AppointmentId id, UUID requestKey, String who, String what, LocalDate until) {
        add(caller, person, id, requestKey, who, what, until, "");
    }

    /** The same, and it becomes a measure in this lane of the plan; in none where {@code lane} is empty. */
    public void add(Caller caller, PersonId person, AppointmentId id, UUID requestKey, String who, String what, LocalDate until, String lane) {
        Entered entered = access.enter(caller, person, ContactAction.AGREE, requestKey);
        Appointment appointment = appointments.find(entered, id).orElseThrow(() -> new NotFound("appointment"));
        if (until.isBefore(appointment.on()) || until.isBefore(entered.today())) throw new Invalid("until", "contact.action.in-past");
        if (until.isAfter(entered.today().plusYears(1))) throw new Invalid("until", "contact.too-far-ahead");
        Course course = timeline.course(entered, appointment.course());
        MeetingAction.New action = taker(entered, appointment, who, what, until);
        store.insert(entered, requestKey, appointment, action, !lane.isEmpty());
        if (!lane.isEmpty()) plan.add(entered, requestKey, lane, new ActionsInPlan.Taker(who.equals(PERSON), action.staff(), action.who()), action);
        Expected expected = new Expected(Kinds.MEETING_ACTION, entered.today(), until, Limit.TARGET, null, "team", false);
        String text = Excerpt.of(action.who() + ": " + what);
        if (action.staff() == null) timeline.expect(entered, course, expected, requestKey, text);
        else timeline.expectOf(entered, course, expected, requestKey, text, action.staff());
    }

    /** Done; a second time changes nothing. */
    public void done(Caller caller, PersonId person, UUID requestKey, UUID action) {
        Entered entered = access.enter(caller, person, ContactAction.AGREE, requestKey);
        MeetingAction found = store.list(entered).stream().filter(one -> one.id().equals(action)).findFirst()
                .orElseThrow(() -> new NotFound("action"));
        if (store.done(entered, action) == 0) return;
        if (found.inPlan()) plan.done(entered, action);
        Appointment appointment = appointments.find(entered, found.appointment()).orElseThrow(() -> new NotFound("appointment"));
        timeline.settled(entered, timeline.course(entered, appointment.course()), Kinds.MEETING_ACTION, action);
    }

    /** Of one person, inside another use case; none for those who may not read of work. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<MeetingAction> of(Entered entered) {
        return entered.sees(Information.WORK) ? store.list(entered) : List.of();
    }

    /** The lanes it could go in, on a meeting's page. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, String> lanes(Entered entered, no.fotfeste.episode.Case shown, no.fotfeste.service.ServiceDefinition.Visit visit) {
        return plan.lanes(entered, shown, visit);
    }

    private MeetingAction.New taker(Entered entered, Appointment appointment, String who, String what, LocalDate until) {
        if (who.equals(PERSON)) return new MeetingAction.New(cases.get(entered, appointment.course()).person().name(), null, what, until);
        Map<String, MeetingAction.New> takers = new LinkedHashMap<>();
        for (StaffMember member : candidates.list(entered, cases.get(entered, appointment.course()))) {
            takers.put(member.id().toString(), new MeetingAction.New(member.name(), member.id(), what, until));
        }
        for (Outsider outsider : outsiders.of(entered)) {
            takers.put(outsider.id().toString(), new MeetingAction.New(outsider.name(), null, what, until));
        }
        MeetingAction.New taker = takers.get(who);
        if (taker == null) throw new Invalid("who", "contact.action.who-needed");
        return taker;
    }
}
