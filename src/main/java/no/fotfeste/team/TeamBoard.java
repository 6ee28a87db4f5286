package no.fotfeste.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Teams;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;

/** Gives out the cases that nobody has, and keeps an eye on how much each has. */
@UseCase
class TeamBoard {

    static final int MOST_WAITING = 50;
    private static final int MOST_ALERTS = 500;

    private final Access access;
    private final Staff staff;
    private final Cases cases;
    private final Teams teams;
    private final Timeline timeline;
    private final StandIns standIns;
    private final BoardStore store;

    TeamBoard(Access access, Staff staff, Cases cases, Teams teams, Timeline timeline, StandIns standIns, BoardStore store) {
        this.access = access;
        this.staff = staff;
        this.cases = cases;
        this.teams = teams;
        this.timeline = timeline;
        this.standIns = standIns;
        this.store = store;
    }

    /** For the coordinator the cases and the members; for the leader the numbers alone. */
    Board show(Caller caller) {
        if (!caller.is(Role.COORDINATOR)) {
            Entered counting = access.enter(caller, TeamAction.COUNT);
            return new Board(List.of(), false, members(counting), late(counting), false);
        }
        Entered entered = access.enter(caller, TeamAction.BOARD);
        List<Board.Waiting> waiting = store.waiting(entered, MOST_WAITING + 1);
        List<Board.Waiting> shown = waiting.stream().limit(MOST_WAITING).toList();
        access.listed(entered, shown.stream().map(Board.Waiting::person).toList(), TeamAction.BOARD);
        return new Board(shown, waiting.size() > MOST_WAITING, members(entered), late(entered), true);
    }

    /** What one member has, as the coordinator sees it. Errors: NotFound. */
    Caseload load(Caller caller, StaffId who) {
        Entered entered = access.enter(caller, TeamAction.BOARD);
        Caseload load = store.loads(entered).get(who);
        if (load == null) throw new NotFound("staff");
        return load;
    }

    /**
     * This member answers for the case from now on. Errors: Refused where they do already, where the case has ended,
     * or for a job specialist.
     *
     * @param reason why although they have as many as they should; empty where they have not. It is counted.
     */
    void give(Caller caller, PersonId person, EpisodeId id, UUID requestKey, StaffId to, String reason) {
        Entered entered = access.enter(caller, person, TeamAction.GIVE, requestKey);
        Case shown = cases.get(entered, id);
        if (!running(shown)) throw new Refused("team.not-running");
        Course course = shown.course();
        teams.give(entered, id, requestKey, to);
        if (!reason.isEmpty()) timeline.departed(entered, course, "caseload over limit", reason, entered.today());
        standIns.cover(entered, to);
    }

    void setLimit(Caller caller, UUID requestKey, StaffId who, int most) {
        Entered entered = access.enter(caller, TeamAction.SET_LIMIT, requestKey);
        if (!staff.byId(entered).containsKey(who)) throw new NotFound("staff");
        store.saveLimit(entered, who, most);
    }

    int late(Entered entered) {
        return (int) store.alerts(entered, MOST_ALERTS).stream()
                .filter(alert -> alert.late(entered.caller().now())).count();
    }

    static boolean running(Case shown) {
        return shown.phase() == no.fotfeste.episode.Phase.ACCEPTED || shown.phase().running();
    }

    private List<Board.Member> members(Entered entered) {
        Map<StaffId, Caseload> loads = store.loads(entered);
        Map<StaffId, LocalDate> back = standIns.away(entered);
        return staff.list(entered).stream().filter(member -> member.roles().stream().anyMatch(Role.TEAM::contains))
                .map(member -> new Board.Member(member, loads.getOrDefault(member.id(), Caseload.NOTHING), back.get(member.id())))
                .toList();
    }
}
