package no.fotfeste.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;

/** One case in the team's meetings. */
@UseCase
public class CaseMeetings {

    private static final int DECISIONS = 12;

    private final Access access;
    private final Cases cases;
    private final Staff staff;
    private final Timeline timeline;
    private final Measures measures;
    private final Rooms rooms;
    private final MeetingStore meetings;
    private final CaseStore store;
    private final Words words;

    CaseMeetings(Access access, Cases cases, Staff staff, Timeline timeline, Measures measures, Rooms rooms,
            MeetingStore meetings, CaseStore store, Words words) {
        this.access = access;
        this.cases = cases;
        this.staff = staff;
        this.timeline = timeline;
        this.measures = measures;
        this.rooms = rooms;
        this.meetings = meetings;
        this.store = store;
        this.words = words;
    }

    /** The case as it is taken up in a meeting. @param before when it was discussed the time before; @param owners who of the staff may read of the person, and so may be given a task */
    record Shown(Case shown, Meeting meeting, boolean taken, @Nullable LocalDate before, List<Decision> decisions, List<Line> line,
            List<StaffMember> owners, Map<StaffId, StaffMember> staff) {

        /** What somebody asked since it was last discussed. */
        List<Line> questions() {
            return since(true);
        }

        /** What has happened since then but for questions and what meetings said themselves. */
        List<Line> changes() {
            return since(false);
        }

        private List<Line> since(boolean questions) {
            LocalDate from = before;
            return line.stream().filter(entry -> entry.state() == Line.State.HAPPENED)
                    .filter(entry -> entry.kind().equals(Kinds.FOR_MEETING) == questions)
                    .filter(entry -> !entry.kind().equals(Kinds.MEETING_DECISION) && !entry.kind().equals(Kinds.DISCUSSED))
                    .filter(entry -> from == null || !entry.on().isBefore(from)).limit(25).toList();
        }

        /** Whom the screen is shared with, by name. */
        String inRoom() {
            StaffId id = meeting.room().staff();
            StaffMember member = id == null ? null : staff.get(id);
            return member == null ? meeting.room().guest() : member.employer().isEmpty() ? member.name() : member.name() + ", " + member.employer();
        }

        String address() {
            return shown.address() + meeting.address();
        }
    }

    /** Everything that meetings have said about the case, and what is to be taken up. @param running today's meeting */
    record History(Case shown, List<Meeting> running, List<CaseStore.Time> times, List<Decision> decisions,
            List<CaseStore.Addition> additions, List<Line> asked, List<Line> tasks, Map<StaffId, StaffMember> staff) {

        /** Whether a decision is still to be carried out by the one of the staff who has it. */
        boolean waits(Decision decision) {
            return tasks.stream().anyMatch(task -> decision.id().equals(task.ref()));
        }

        List<Decision> of(CaseStore.Time time) {
            return decisions.stream().filter(decision -> decision.meeting().equals(time.meeting())).toList();
        }

        List<CaseStore.Addition> addedTo(CaseStore.Time time) {
            return additions.stream().filter(addition -> addition.meeting().equals(time.meeting())).toList();
        }
    }

    /** Errors: NotFound where the case has no part in that meeting's service, or is not for everybody in the room. */
    Shown show(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, MeetingAction.SHOW_CASE);
        Meeting meeting = meetings.find(entered, id).orElseThrow(() -> new NotFound("meeting"));
        Entered shown = rooms.narrow(entered, meeting, MeetingAction.SHOW_CASE);
        Course course = course(shown, meeting);
        return new Shown(cases.get(shown, course.id()), meeting, store.taken(shown, course.id(), id),
                store.before(shown, course.id(), id).orElse(null),
                store.decisions(shown, course.id(), DECISIONS), timeline.line(shown, course.id()),
                staff.list(shown).stream().filter(member -> access.opensFor(member.id(), member.roles(), Information.PLAN)).toList(),
                staff.byId(shown));
    }

    History history(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, MeetingAction.HISTORY);
        Case shown = cases.get(entered);
        Course course = shown.course();
        CaseStore.Last last = store.last(entered, course.id());
        List<Line> line = timeline.line(entered, course.id());
        return new History(shown, meetings.open(entered, course.service().code()).stream()
                .filter(meeting -> meeting.on().equals(entered.today())).toList(), store.times(entered, course.id()), store.decisions(entered, course.id(), 500),
                store.additions(entered, course.id()),
                line.stream().filter(entry -> entry.kind().equals(Kinds.FOR_MEETING) && (last.on() == null || !entry.on().isBefore(last.on()))).toList(),
                line.stream().filter(entry -> entry.open() && entry.kind().equals(Kinds.MEETING_TASK)).toList(), staff.byId(entered));
    }

    /** The case is to be taken up with this question. @param closed only clinicians read it */
    public void ask(Caller caller, PersonId person, UUID requestKey, String question, boolean closed) {
        Entered entered = access.enter(caller, person, MeetingAction.ASK, requestKey);
        Case shown = cases.get(entered);
        if (shown.course().service().meeting() == null) throw new Refused("meeting.none-here");
        boolean health = closed && entered.sees(Information.HEALTH);
        timeline.happened(entered, shown.course(), Happened.of(Kinds.FOR_MEETING, entered.today(), requestKey, question)
                .as(health ? Information.HEALTH : Information.PLAN));
    }

    /**
     * Decides: it lands in the plan, on the line and on the owner's day at once. The request key becomes its id. Two who
     * decide about the same case at once have both decided. Errors: Refused where the meeting is closed; Invalid where
     * whoever does it may not read of the person.
     */
    public void decide(Caller caller, PersonId person, UUID id, UUID requestKey, Decision.Wish wish) {
        Entered all = access.enter(caller, person, MeetingAction.DECIDE, requestKey);
        Meeting meeting = touch(all, id);
        Entered entered = rooms.narrow(all, meeting, MeetingAction.DECIDE);
        Course course = course(entered, meeting);
        Information information = information(entered, wish);
        boolean inPlan = inPlan(entered, course);
        Decision decision = new Decision(requestKey, id, information, wish.text(), wish.owner(), wish.dueOn(), inPlan, caller.name(), caller.now());
        store.insert(entered, course.id(), decision, meeting.version());
        take(entered, course, meeting, false);
        if (inPlan) {
            measures.add(entered, requestKey, new Measure.Wish(wish.arena(information), null, wish.text(), wish.owner().doer(),
                    wish.dueOn(), information == Information.HEALTH));
        }
        onLine(entered, course, decision);
    }

    /** Discussed, without a decision. Said twice, it is said once. */
    public void discussed(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered all = access.enter(caller, person, MeetingAction.DISCUSS, requestKey);
        Meeting meeting = touch(all, id);
        Entered entered = rooms.narrow(all, meeting, MeetingAction.DISCUSS);
        Course course = course(entered, meeting);
        if (take(entered, course, meeting, false)) {
            timeline.happened(entered, course, Happened.of(Kinds.DISCUSSED, entered.today(), id, meeting.name()));
        }
    }

    /** Left for next time; it stands on that agenda. */
    public void carry(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered all = access.enter(caller, person, MeetingAction.DISCUSS, requestKey);
        Meeting meeting = touch(all, id);
        Entered entered = rooms.narrow(all, meeting, MeetingAction.DISCUSS);
        take(entered, course(entered, meeting), meeting, true);
    }

    /** The guest may be there when this case is taken up. Errors: Refused where no guest is in the room. */
    void letGuestSee(Caller caller, PersonId person, UUID id, UUID requestKey, CaseStore.GuestReason reason) {
        Entered entered = access.enter(caller, person, MeetingAction.GUEST_BASIS, requestKey);
        Meeting meeting = touch(entered, id);
        if (meeting.room().kind() != Meeting.Room.Kind.GUEST) throw new Refused("meeting.no-guest");
        store.insertGuestBasis(entered, course(entered, meeting).id(), meeting, reason);
    }

    /** What was decided has been done. */
    void done(Caller caller, PersonId person, UUID requestKey, UUID decision) {
        Entered entered = access.enter(caller, person, MeetingAction.TASK_DONE, requestKey);
        Course course = cases.get(entered).course();
        Decision found = store.decision(entered, course.id(), decision).orElseThrow(() -> new NotFound("decision"));
        if (found.inPlan()) measures.done(entered, decision);
        else timeline.settleOf(entered, course, decision, true);
    }

    /** Something to add to what signed minutes say of this person; they stand as they were. */
    void add(Caller caller, PersonId person, UUID requestKey, UUID id, String text, boolean closed) {
        Entered entered = access.enter(caller, person, MeetingAction.CORRECT, requestKey);
        Course course = cases.get(entered).course();
        if (store.times(entered, course.id()).stream().noneMatch(time -> time.meeting().equals(id))) throw new NotFound("meeting");
        store.insertAddition(entered, course.id(), requestKey, id,
                closed && entered.sees(Information.HEALTH) ? Information.HEALTH : Information.PLAN, text);
    }

    private boolean take(Entered entered, Course course, Meeting meeting, boolean carried) {
        boolean now = store.take(entered, course.id(), meeting.id(), carried, meeting.version()) > 0;
        if (!carried) meetings.witness(entered, meeting.id(), course.id().value());
        return now;
    }

    private void onLine(Entered entered, Course course, Decision decision) {
        StaffId owner = decision.owner().staff();
        StaffMember member = owner == null ? null : staff.byId(entered).get(owner);
        String who = member != null ? member.name() : decision.owner().kind() == Decision.Owner.Kind.PERSON
                ? words.say("meeting.owner.person") : decision.owner().party();
        timeline.happened(entered, course, Happened.of(Kinds.MEETING_DECISION, entered.today(), decision.id(),
                words.say("meeting.line.decision", decision.text(), who, Show.day(decision.dueOn(), entered.today())))
                .as(decision.information()));
        if (owner == null) return;
        timeline.expectOf(entered, course, new Expected(Kinds.MEETING_TASK, entered.today(), decision.dueOn(), Limit.PRACTICE,
                null, "team", false), decision.information(), owner, decision.id(), decision.text());
    }

    private Information information(Entered entered, Decision.Wish wish) {
        StaffId owner = wish.owner().staff();
        StaffMember member = owner == null ? null : staff.byId(entered).get(owner);
        if (owner != null && (member == null || !access.opensFor(owner, member.roles(), Information.PLAN))) {
            throw new Invalid("who", "meeting.owner-has-no-access");
        }
        boolean health = entered.sees(Information.HEALTH);
        return wish.information(health, member != null && health && access.opensFor(member.id(), member.roles(), Information.HEALTH),
                member != null && access.opensFor(member.id(), member.roles(), Information.WORK));
    }

    private boolean inPlan(Entered entered, Course course) {
        return timeline.courses(entered).getLast().id().equals(course.id())
                && timeline.kinds(entered, course).contains(Kinds.REFERRAL_ACCEPTED);
    }

    /** The person's newest course of the service whose meeting it is. */
    private Course course(Entered entered, Meeting meeting) {
        return timeline.courses(entered).reversed().stream().filter(each -> each.service().code().equals(meeting.service()))
                .findFirst().orElseThrow(() -> new NotFound("course"));
    }

    private Meeting touch(Entered entered, UUID id) {
        return meetings.touch(entered, id).orElseGet(() -> {
            if (meetings.find(entered, id).isEmpty()) throw new NotFound("meeting");
            throw new Refused("meeting.closed");
        });
    }
}
