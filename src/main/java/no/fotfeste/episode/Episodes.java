package no.fotfeste.episode;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Gate;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A course from its start to its end. */
@UseCase
public class Episodes {

    private static final Set<Information> ALL = EnumSet.allOf(Information.class);
    private static final List<String> ONLY_A_SPECIALISTS = List.of("joint-visit", Kinds.JOB_SPECIALIST_CALL);
    private static final int DAYS_TO_TALK = 7;

    private final Access access;
    private final Grants grants;
    private final Staff staff;
    private final Timeline timeline;
    private final EpisodeStore store;
    private final Words words;

    Episodes(Access access, Grants grants, Staff staff, Timeline timeline, EpisodeStore store, Words words) {
        this.access = access;
        this.grants = grants;
        this.staff = staff;
        this.timeline = timeline;
        this.store = store;
        this.words = words;
    }

    /** It begins: the usual duration of the service counts from here. Errors: Refused where it has begun or was not accepted. */
    public void start(Caller caller, PersonId person, EpisodeId id, UUID requestKey, LocalDate on, List<Departure> departures) {
        Entered entered = access.enter(caller, person, EpisodeAction.START, requestKey);
        start(entered, id, on, null, departures);
    }

    /** It begins with another module's doing, such as a stay. @param plannedEnd null for the service's usual duration */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(Entered entered, EpisodeId id, LocalDate on, @org.jspecify.annotations.Nullable LocalDate plannedEnd,
            List<Departure> departures) {
        Course course = timeline.course(entered, id);
        Set<String> happened = timeline.kinds(entered, course);
        if (!happened.contains(Kinds.REFERRAL_ACCEPTED)) throw new Refused("episode.not-accepted");
        if (happened.contains(Kinds.STARTED)) throw new Refused("episode.already-started");
        depart(entered, course, Kinds.STARTED, departures, on);
        LocalDate end = plannedEnd != null ? plannedEnd : course.service().plannedEnd(on, happened);
        String why = course.service().duration(happened).name();
        store.insert(entered, id, on, end, why);
        timeline.happened(entered, course, Happened.of(Kinds.STARTED, on, id.value(), ""));
        expectEnd(entered, course, end, why);
    }

    /** It is planned to end another day. Errors: Refused without a reason, when it has ended, or before it began. */
    public void changePlannedEnd(Caller caller, PersonId person, EpisodeId id, UUID requestKey, LocalDate end, String why) {
        changePlannedEnd(access.enter(caller, person, EpisodeAction.CHANGE_END, requestKey), id, end, why);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changePlannedEnd(Entered entered, EpisodeId id, LocalDate end, String why) {
        Episode episode = store.find(entered, id).orElseThrow(() -> new Refused("episode.not-started"));
        Course course = timeline.course(entered, id);
        if (why.isBlank() && course.service().extensionNeedsReason()) throw new Refused("episode.end-reason-needed");
        if (end.isBefore(episode.startedOn())) throw new Refused("episode.end-before-start");
        if (store.updatePlannedEnd(entered, id, end, why) == 0) throw new Refused("episode.already-ended");
        expectEnd(entered, course, end, why);
    }

    /** Someone joins those who follow this person up, and gets the care relation. */
    public void addMember(Caller caller, PersonId person, EpisodeId id, UUID requestKey, StaffId who, Case.Part part) {
        Entered entered = access.enter(caller, person, EpisodeAction.CHANGE_TEAM, requestKey);
        StaffMember member = member(entered, who);
        if (member.is(Role.JOB_SPECIALIST)) throw new Refused("episode.specialist-by-consent");
        if (store.team(entered, id).stream().anyMatch(each -> each.staff().equals(who) && each.part() == part)) {
            throw new Refused("episode.already-a-member");
        }
        store.insertMember(entered, id, requestKey, member, part);
        grants.toStaff(entered, who, ALL, Grants.Basis.CARE, part.name());
        changed(entered, id, requestKey, member.name());
    }

    public void removeMember(Caller caller, PersonId person, EpisodeId id, UUID requestKey, StaffId who) {
        Entered entered = access.enter(caller, person, EpisodeAction.CHANGE_TEAM, requestKey);
        boolean specialist = store.team(entered, id).stream().anyMatch(m -> m.staff().equals(who) && m.part() == Case.Part.JOB_SPECIALIST);
        if (store.endMember(entered, id, who, null) == 0) throw new Refused("episode.not-a-member");
        if (specialist) leaves(entered, timeline.course(entered, id), who, requestKey);
        grants.end(entered, who, Grants.Basis.CARE);
        grants.end(entered, who, Grants.Basis.CONSENT);
        changed(entered, id, requestKey, member(entered, who).name());
    }

    /**
     * The person's answer to the offer of a job specialist. A yes opens work, plan and practical matters for that one
     * specialist, and the service's other duration counts from then on (B24, B33, B34). Taken back, the door closes.
     */
    public void answerJobSpecialist(Caller caller, PersonId person, EpisodeId id, UUID requestKey, JobSpecialistAnswer answer) {
        Entered entered = access.enter(caller, person, EpisodeAction.ANSWER_JOB_SPECIALIST, requestKey);
        Course course = timeline.course(entered, id);
        if (!course.service().jobSpecialist()) throw new Refused("episode.no-specialist-here");
        store.insertAnswer(entered, id, requestKey, answer);
        timeline.happened(entered, course, Happened.of(Kinds.JOB_SPECIALIST_ANSWER, answer.on(), requestKey, ""));
        switch (answer.answer()) {
            case ACCEPTED -> accept(entered, course, requestKey, answer);
            case DECLINED -> { }
            case WITHDRAWN -> store.team(entered, id).stream().filter(m -> m.part() == Case.Part.JOB_SPECIALIST).forEach(m -> {
                store.endMember(entered, id, m.staff(), Case.Part.JOB_SPECIALIST);
                grants.end(entered, m.staff(), Grants.Basis.CONSENT);
                leaves(entered, course, m.staff(), requestKey);
            });
        }
    }

    public List<JobSpecialistAnswer> answers(Entered entered, EpisodeId id) {
        return store.answers(entered, id);
    }

    /** Stable, or mastering the tasks of the job (B36). @param kind one of {@link Kinds#JUDGED_STABLE}, {@link Kinds#JUDGED_MASTERING} */
    public void judge(Caller caller, PersonId person, EpisodeId id, UUID requestKey, String kind, String why, LocalDate on) {
        Entered entered = access.enter(caller, person, EpisodeAction.JUDGE, requestKey);
        store.insertJudgement(entered, id, requestKey, kind, why, on);
        timeline.happened(entered, timeline.course(entered, id), Happened.of(kind, on, requestKey, ""));
    }

    /** Contacts grow fewer from here; the service file says how. */
    public void startTaper(Caller caller, PersonId person, EpisodeId id, UUID requestKey, LocalDate on, List<Departure> departures) {
        Entered entered = access.enter(caller, person, EpisodeAction.TAPER, requestKey);
        Course course = timeline.course(entered, id);
        if (!course.service().taper()) throw new Refused("episode.no-taper-here");
        depart(entered, course, Kinds.TAPER_STARTED, departures, on);
        if (store.taper(entered, id, on) == 0) throw new Refused("episode.taper-already");
        // the taper has a rhythm of its own
        timeline.drop(entered, course, List.of(Kinds.IN_WORK_CONTACT));
        timeline.happened(entered, course, Happened.of(Kinds.TAPER_STARTED, on, requestKey, ""));
    }

    /** The offer of a year's follow-up, and what came of it (A15). */
    public void offerFollowUp(Caller caller, PersonId person, EpisodeId id, UUID requestKey, FollowUpOffer offer) {
        Entered entered = access.enter(caller, person, EpisodeAction.OFFER_FOLLOW_UP, requestKey);
        if (offer.outcome() == FollowUpOffer.Outcome.NOT_POSSIBLE && offer.why().isBlank()) throw new Refused("episode.offer-why");
        Course course = timeline.course(entered, id);
        store.insertOffer(entered, id, requestKey, offer);
        timeline.happened(entered, course, Happened.of(Kinds.FOLLOW_UP_OFFER, offer.on(), requestKey, ""));
        if (offer.outcome() == FollowUpOffer.Outcome.ACCEPTED) {
            timeline.happened(entered, course, Happened.of(Kinds.FOLLOW_UP_ACCEPTED, offer.on(), requestKey, ""));
        }
    }

    /** Somebody has made sure that the person can be reached in the year to come (P12). */
    public void contactDetailsChecked(Caller caller, PersonId person, EpisodeId id, UUID requestKey) {
        Entered entered = access.enter(caller, person, EpisodeAction.OFFER_FOLLOW_UP, requestKey);
        timeline.happened(entered, timeline.course(entered, id),
                Happened.of(Kinds.CONTACT_DETAILS_CHECKED, entered.today(), requestKey, ""));
    }

    /** It ends: discharge, or the last follow-up. The year after is counted from here (T2). Errors: Refused when ended before. */
    public void end(Caller caller, PersonId person, EpisodeId id, UUID requestKey, LocalDate on, String why,
            List<Departure> departures) {
        end(access.enter(caller, person, EpisodeAction.END, requestKey), id, requestKey, on, why, departures);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Entered entered, EpisodeId id, UUID ref, LocalDate on, String why, List<Departure> departures) {
        Episode episode = store.find(entered, id).orElseThrow(() -> new Refused("episode.not-started"));
        if (on.isBefore(episode.startedOn())) throw new Refused("episode.end-before-start");
        Course course = timeline.course(entered, id);
        depart(entered, course, Kinds.ENDED, departures, on);
        if (store.end(entered, id, on, why) == 0) throw new Refused("episode.already-ended");
        timeline.dropAll(entered, course);
        timeline.happened(entered, course, Happened.of(Kinds.ENDED, on, ref, why));
    }

    /** What the person most wants, in their own words, for the top of the case; of the class of the goal itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void headline(Entered entered, EpisodeId id, String mainGoal, Information information) {
        store.saveHeadline(entered, id, mainGoal, information);
    }

    private void accept(Entered entered, Course course, UUID key, JobSpecialistAnswer answer) {
        StaffId id = java.util.Objects.requireNonNull(answer.specialist());
        StaffMember specialist = member(entered, id);
        if (!specialist.is(Role.JOB_SPECIALIST)) throw new Refused("episode.not-a-specialist");
        store.insertMember(entered, course.id(), key, specialist, Case.Part.JOB_SPECIALIST);
        grants.toStaff(entered, id, EnumSet.of(Information.IDENTITY, Information.PRACTICAL, Information.WORK, Information.PLAN),
                Grants.Basis.CONSENT, answer.words());
        timeline.happened(entered, course, Happened.of(Kinds.JOB_SPECIALIST_ACCEPTED, answer.on(), key, specialist.name()));
        store.find(entered, course.id()).ifPresent(episode -> {
            Set<String> happened = timeline.kinds(entered, course);
            LocalDate end = course.service().plannedEnd(episode.startedOn(), happened);
            if (end.isAfter(episode.plannedEnd())) changePlannedEnd(entered, course.id(), end, course.service().duration(happened).name());
        });
    }

    /** The coordinator has the next steps, and talks with the person about the way on; what only the specialist could do is not waited for. */
    private void leaves(Entered entered, Course course, StaffId specialist, UUID ref) {
        timeline.inherit(entered, course, specialist, Role.JOB_SPECIALIST.code(), Role.COORDINATOR.code(), ONLY_A_SPECIALISTS);
        timeline.expect(entered, course, new Expected(Kinds.CONTACT, entered.today(), entered.today().plusDays(DAYS_TO_TALK), Limit.PRACTICE,
                null, Role.COORDINATOR.code(), false), ref, words.say("episode.specialist-left"));
    }

    /** Each gate not passed takes a reason; with one it is a departure, counted. */
    private void depart(Entered entered, Course course, String before, List<Departure> departures, LocalDate on) {
        Map<String, String> reasons = new java.util.HashMap<>();
        departures.forEach(departure -> reasons.put(departure.rule(), departure.reason()));
        for (Gate gate : timeline.missing(entered, course, before)) {
            String reason = reasons.get(gate.needs());
            if (reason == null || reason.isBlank()) throw new Refused("episode.gate-reason-needed");
            timeline.departed(entered, course, before + " without " + gate.needs(), reason, on);
            timeline.drop(entered, course, List.of(gate.needs()));
        }
    }

    private void expectEnd(Entered entered, Course course, LocalDate end, String why) {
        timeline.expectInstead(entered, course,
                new Expected(Kinds.PLANNED_END, end, end, Limit.PRACTICE, null, "team", false), why);
    }

    private void changed(Entered entered, EpisodeId id, UUID ref, String name) {
        timeline.happened(entered, timeline.course(entered, id), Happened.of(Kinds.TEAM_CHANGED, entered.today(), ref, name));
    }

    private StaffMember member(Entered entered, StaffId id) {
        StaffMember member = staff.byId(entered).get(id);
        if (member == null) throw new NotFound("staff");
        return member;
    }
}
