package no.fotfeste.team;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Whose;

/** What the team has for one member today; my day shows it first. */
@UseCase
public class MyTeam {

    private static final int AHEAD = 7;
    private static final int MOST = 30;
    /** Those who may be told of what cannot wait. */
    private static final Set<Role> ABLE = EnumSet.of(Role.COORDINATOR, Role.PHYSICIAN, Role.PHYSIOTHERAPIST, Role.OCCUPATIONAL_THERAPIST, Role.NURSE);

    private final Access access;
    private final Staff staff;
    private final AlertCalls calls;
    private final StandIns standIns;
    private final Rosters rosters;
    private final BoardStore cases;
    private final StandInStore tasks;
    private final HandoverStore handovers;

    MyTeam(Access access, Staff staff, AlertCalls calls, StandIns standIns, Rosters rosters, BoardStore cases, StandInStore tasks,
            HandoverStore handovers) {
        this.access = access;
        this.staff = staff;
        this.calls = calls;
        this.standIns = standIns;
        this.rosters = rosters;
        this.cases = cases;
        this.tasks = tasks;
        this.handovers = handovers;
    }

    /** For those who open no person's record: a leader gets numbers, others nothing. */
    public TeamDay day(Caller caller) {
        if (caller.isAny(Role.STAFF)) return staffDay(caller);
        return new TeamDay(caller.staff(), List.of(), List.of(), List.of(), Map.of(), 0, 0, false, false);
    }

    /** What a leader is told of alerts: that there is one, where, and who has been told; never whom it is about. */
    public List<UrgentHere> urgent(Caller caller) {
        return caller.is(Role.LEADER) ? calls.here(access.enter(caller, TeamAction.COUNT)) : List.of();
    }

    private TeamDay staffDay(Caller caller) {
        Entered entered = access.enter(caller, TeamAction.DAY);
        boolean coordinates = caller.is(Role.COORDINATOR);
        List<Watch> watches = rosters.today(entered);
        Map<PersonId, TeamDay.Turn> alerts = new HashMap<>();
        for (BoardStore.OpenAlert alert : cases.alerts(entered, 100)) {
            Watch watch = watches.stream().filter(each -> each.service().equals(alert.service().code())).findFirst()
                    .orElseGet(() -> new Watch(alert.service().code(), alert.service().shortName(), null, null));
            alerts.putIfAbsent(alert.person(), new TeamDay.Turn(watch, alert.late(caller.now())));
        }
        TeamDay day = new TeamDay(caller.staff(), handovers.to(entered, caller.staff()), instead(entered), watches, alerts,
                coordinates ? cases.waiting(entered, TeamBoard.MOST_WAITING).size() : 0,
                (int) alerts.values().stream().filter(TeamDay.Turn::late).count(), coordinates,
                caller.isAny(ABLE) && staff.reach(entered, caller.staff()).isNone());
        Set<PersonId> shown = new HashSet<>();
        day.handovers().forEach(each -> shown.add(each.person()));
        day.instead().forEach(each -> each.tasks().forEach(task -> shown.add(task.person())));
        access.listed(entered, shown, TeamAction.DAY);
        return day;
    }

    private List<TeamDay.Instead> instead(Entered entered) {
        Map<StaffId, StaffMember> byId = staff.byId(entered);
        List<TeamDay.Instead> all = new ArrayList<>();
        for (StandIn standIn : standIns.mine(entered)) {
            StaffMember absent = byId.get(standIn.absent());
            if (absent == null) continue;
            Set<String> whose = Whose.of(absent.roles());
            // what is mine by my own roles stands in my own list
            whose.removeAll(Whose.of(entered.caller().roles()));
            all.add(new TeamDay.Instead(standIn, absent.name(), tasks.tasks(entered, standIn, List.copyOf(whose), AHEAD, MOST)));
        }
        return all;
    }
}
