package no.fotfeste.team;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Teams;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.team.StandInStore.OwnCase;

/** Cases go from one to another when the other has said yes; until then the one who asked has them. */
@UseCase
class Handovers {

    /** How long whoever is asked may read before they answer, where nothing else opens the case for them. */
    static final Duration TO_THINK = Duration.ofDays(14);

    private final Access access;
    private final Grants grants;
    private final Staff staff;
    private final Cases cases;
    private final Teams teams;
    private final StandIns standIns;
    private final StandInStore own;
    private final HandoverStore store;

    Handovers(Access access, Grants grants, Staff staff, Cases cases, Teams teams, StandIns standIns, StandInStore own, HandoverStore store) {
        this.access = access;
        this.grants = grants;
        this.staff = staff;
        this.cases = cases;
        this.teams = teams;
        this.standIns = standIns;
        this.own = own;
        this.store = store;
    }

    /** @param of whose cases; @param asked what they have asked others; @param received what waits for the caller's own answer */
    record Overview(StaffMember of, List<OwnCase> cases, List<StaffMember> colleagues, List<Handover> asked, List<Handover> received) {

        List<OwnCase> movable() {
            return cases.stream().filter(each -> !each.byConsent()).toList();
        }

        List<OwnCase> byConsent() {
            return cases.stream().filter(OwnCase::byConsent).toList();
        }
    }

    /** Errors: NotFound for another's where the caller does not coordinate. */
    Overview show(Caller caller, StaffId of) {
        Entered entered = access.enter(caller, TeamAction.SHOW_HANDOVERS);
        StandIns.mayAct(caller, of);
        StaffMember member = member(entered, of);
        Overview shown = new Overview(member, own.cases(entered, of), colleagues(entered, of), store.from(entered, of),
                store.to(entered, caller.staff()));
        access.listed(entered, java.util.stream.Stream.of(shown.cases().stream().map(OwnCase::person),
                        shown.asked().stream().map(Handover::person), shown.received().stream().map(Handover::person))
                .flatMap(all -> all).toList(), TeamAction.SHOW_HANDOVERS);
        return shown;
    }

    /**
     * Asks a colleague to take these over. Errors: Refused for a job specialist, and where one of the persons has said
     * no to that colleague.
     */
    void offer(Caller caller, UUID requestKey, StaffId from, StaffId to, Set<EpisodeId> courses, String note) {
        Entered entered = access.enter(caller, TeamAction.HAND_OVER, requestKey);
        StandIns.mayAct(caller, from);
        if (colleagues(entered, from).stream().noneMatch(each -> each.id().equals(to))) throw new NotFound("staff");
        StaffMember member = member(entered, to);
        List<OwnCase> chosen = own.cases(entered, from).stream()
                .filter(each -> !each.byConsent() && courses.contains(each.course())).toList();
        if (chosen.isEmpty()) throw new Refused("team.handover-which");
        List<PersonId> persons = chosen.stream().map(OwnCase::person).toList();
        if (!grants.blocked(entered, persons, to).isEmpty()) throw new Refused("team.blocked");
        // both must be able to read the note: of health where both may, otherwise as what is practical
        boolean health = caller.isAny(Role.CLINICAL) && member.roles().stream().anyMatch(Role.CLINICAL::contains);
        for (OwnCase each : chosen) {
            UUID id = UUID.nameUUIDFromBytes((requestKey + "/" + each.course()).getBytes(StandardCharsets.UTF_8));
            if (!store.insert(entered, id, each, from, to, health ? "health" : "practical", note)) continue;
            grants.forAWhile(entered, List.of(each.person()), new Grants.ForAWhile(id, to, member.roles(), null, "handover",
                    caller.now(), caller.now().plus(TO_THINK)));
        }
        access.listed(entered, persons, TeamAction.HAND_OVER);
    }

    /** The case is the caller's from now on. Errors: NotFound where somebody else was asked; Refused where it was answered. */
    void accept(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, person, TeamAction.ANSWER_HANDOVER, requestKey);
        Handover handover = mine(entered, id);
        if (!TeamBoard.running(cases.get(entered, handover.course()))) throw new Refused("team.not-running");
        if (store.answer(entered, id, Handover.State.ACCEPTED, "") == 0) throw new Refused("team.handover-answered");
        grants.endSource(entered, id);
        teams.passOn(entered, handover.course(), requestKey, handover.from(), handover.to());
        standIns.cover(entered, caller.staff());
    }

    /** No; the one who asked still has it. */
    void decline(Caller caller, PersonId person, UUID id, UUID requestKey, String reason) {
        Entered entered = access.enter(caller, person, TeamAction.ANSWER_HANDOVER, requestKey);
        mine(entered, id);
        if (store.answer(entered, id, Handover.State.DECLINED, reason) == 0) throw new Refused("team.handover-answered");
        grants.endSource(entered, id);
    }

    /** Whoever asked thinks better of it. */
    void withdraw(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, person, TeamAction.ANSWER_HANDOVER, requestKey);
        Handover handover = store.find(entered, id).orElseThrow(() -> new NotFound("handover"));
        StandIns.mayAct(caller, handover.from());
        if (store.answer(entered, id, Handover.State.WITHDRAWN, "") == 0) throw new Refused("team.handover-answered");
        grants.endSource(entered, id);
    }

    private Handover mine(Entered entered, UUID id) {
        return store.find(entered, id).filter(each -> each.to().equals(entered.caller().staff()))
                .orElseThrow(() -> new NotFound("handover"));
    }

    private StaffMember member(Entered entered, StaffId id) {
        StaffMember member = staff.byId(entered).get(id);
        if (member == null) throw new NotFound("staff");
        return member;
    }

    /** Those who can take a case over: a job specialist comes in by the person's own yes. */
    private List<StaffMember> colleagues(Entered entered, StaffId but) {
        return staff.list(entered).stream().filter(member -> !member.id().equals(but))
                .filter(member -> member.roles().stream().anyMatch(Role.TEAM::contains) && !member.is(Role.JOB_SPECIALIST)).toList();
    }
}
