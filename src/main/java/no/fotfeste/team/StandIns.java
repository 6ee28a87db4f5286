package no.fotfeste.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.team.StandInStore.OwnCase;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after what is another's while they are away. The access ends by itself with the last day. */
@UseCase
class StandIns {

    static final String PURPOSE = "stand-in";

    private final Access access;
    private final Grants grants;
    private final Staff staff;
    private final StandInStore store;

    StandIns(Access access, Grants grants, Staff staff, StandInStore store) {
        this.access = access;
        this.grants = grants;
        this.staff = staff;
        this.store = store;
    }

    /**
     * What the page about absences shows.
     *
     * @param cases of the one it is about: the caller, or whom the coordinator asks about
     */
    record Overview(StaffMember about, List<StaffMember> members, List<StandIn> standing, List<OwnCase> cases, Map<StaffId, StaffMember> byId) {

        String name(StaffId id) {
            StaffMember member = byId.get(id);
            return member == null ? "" : member.name();
        }

        List<OwnCase> byConsent() {
            return cases.stream().filter(OwnCase::byConsent).toList();
        }

        List<OwnCase> coverable() {
            return cases.stream().filter(each -> !each.byConsent()).toList();
        }
    }

    /** @param course the cases named; empty where it is for all of them */
    record Wish(StaffId absent, StaffId standIn, LocalDate from, LocalDate to, boolean everything, Set<EpisodeId> courses) {}

    /** Errors: NotFound for another's cases where the caller does not coordinate. */
    Overview show(Caller caller, StaffId about) {
        Entered entered = access.enter(caller, TeamAction.SHOW_STAND_INS);
        mayAct(caller, about);
        Map<StaffId, StaffMember> byId = staff.byId(entered);
        StaffMember member = byId.get(about);
        if (member == null) throw new NotFound("staff");
        List<OwnCase> cases = store.cases(entered, about);
        access.listed(entered, cases.stream().map(OwnCase::person).toList(), TeamAction.SHOW_STAND_INS);
        return new Overview(member, eligible(entered), store.standing(entered).stream()
                .filter(each -> caller.is(Role.COORDINATOR) || each.absent().equals(caller.staff()) || each.standIn().equals(caller.staff()))
                .toList(), cases, byId);
    }

    /**
     * One looks after what is another's. Errors: Refused where the days clash with those of another stand-in, where a
     * stand-in would stand in for a stand-in, or where a person has said no to that colleague.
     */
    void register(Caller caller, UUID requestKey, Wish wish) {
        Entered entered = access.enter(caller, TeamAction.STAND_IN, requestKey);
        mayAct(caller, wish.absent());
        Map<StaffId, StaffMember> byId = staff.byId(entered);
        if (!byId.containsKey(wish.absent()) || !byId.containsKey(wish.standIn())) throw new NotFound("staff");
        if (wish.absent().equals(wish.standIn())) throw new Refused("team.stand-in-self");
        StaffMember member = byId.get(wish.standIn());
        StandIn standIn = new StandIn(requestKey, wish.absent(), wish.standIn(), wish.from(), wish.to(), wish.everything(), wish.courses());
        store.holdStaff(entered);
        standIn.clash(store.standing(entered)).ifPresent(key -> { throw new Refused(key); });
        List<OwnCase> covered = store.cases(entered, wish.absent()).stream()
                .filter(each -> wish.everything() || wish.courses().contains(each.course())).toList();
        if (!wish.everything() && covered.isEmpty()) throw new Refused("team.stand-in-which");
        List<PersonId> persons = covered.stream().filter(each -> !each.byConsent()).map(OwnCase::person).toList();
        if (!wish.everything() && !grants.blocked(entered, persons, wish.standIn()).isEmpty()) throw new Refused("team.blocked");
        store.insert(entered, standIn, wish.everything() ? List.of() : covered);
        give(entered, standIn, member, persons);
        access.listed(entered, persons, TeamAction.STAND_IN);
    }

    /** Back before time, or somebody else takes it. */
    void end(Caller caller, UUID requestKey, UUID id) {
        Entered entered = access.enter(caller, TeamAction.END_STAND_IN, requestKey);
        StandIn standIn = store.find(entered, id).orElseThrow(() -> new NotFound("stand-in"));
        if (!standIn.standIn().equals(caller.staff())) mayAct(caller, standIn.absent());
        store.end(entered, id);
        grants.endSource(entered, id);
    }

    /** A case that has just come to someone who is away is also their stand-in's. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cover(Entered entered, StaffId absent) {
        Map<StaffId, StaffMember> byId = staff.byId(entered);
        for (StandIn standIn : store.standing(entered)) {
            StaffMember member = byId.get(standIn.standIn());
            if (standIn.everything() && standIn.absent().equals(absent) && member != null) {
                give(entered, standIn, member, List.of(entered.person()));
            }
        }
    }

    /** Who is away today, and the first day they are back. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<StaffId, LocalDate> away(Entered entered) {
        Map<StaffId, LocalDate> away = new HashMap<>();
        store.standing(entered).stream().filter(each -> each.everything() && each.on(entered.today()))
                .forEach(each -> away.put(each.absent(), each.to().plusDays(1)));
        return away;
    }

    /** Today's: those where the caller stands in. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<StandIn> mine(Entered entered) {
        return store.standing(entered).stream()
                .filter(each -> each.standIn().equals(entered.caller().staff()) && each.on(entered.today())).toList();
    }

    /** Everyone's today. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<StandIn> today(Entered entered) {
        return new ArrayList<>(store.standing(entered).stream().filter(each -> each.on(entered.today())).toList());
    }

    /** NAV's employees see a person after the person's own yes, and never by standing in. */
    private void give(Entered entered, StandIn standIn, StaffMember member, List<PersonId> persons) {
        if (member.is(Role.JOB_SPECIALIST) || persons.isEmpty()) return;
        Instant from = standIn.begins().isBefore(entered.caller().now()) ? entered.caller().now() : standIn.begins();
        grants.forAWhile(entered, persons, new Grants.ForAWhile(standIn.id(), standIn.standIn(), member.roles(),
                standIn.absent(), PURPOSE, from, standIn.ends()));
    }

    private List<StaffMember> eligible(Entered entered) {
        return staff.list(entered).stream().filter(member -> member.roles().stream().anyMatch(Role.STAFF::contains)).toList();
    }

    static void mayAct(Caller caller, StaffId about) {
        if (!about.equals(caller.staff()) && !caller.is(Role.COORDINATOR)) throw new NotFound("staff");
    }
}
