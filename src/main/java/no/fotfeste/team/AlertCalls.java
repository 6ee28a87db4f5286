package no.fotfeste.team;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Role;
import no.fotfeste.assessment.AlertRaised;
import no.fotfeste.assessment.AlertStep;
import no.fotfeste.assessment.AlertStep.To;
import no.fotfeste.assessment.Alerts;
import no.fotfeste.notify.Outbox;
import no.fotfeste.organisation.Reach;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.AlertRules;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told of an answer that cannot wait (T13): whoever is on duty at once, or when the day begins; and when nobody has
 * seen to it in time, the stand-in and the leader. Each is told once, and it is written down who was.
 */
@UseCase
class AlertCalls {

    private static final int MOST = 500;
    private static final String PURPOSE = "alert";
    /** A limit should nobody ever see to it; seen to, the access ends a day later. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Access access;
    private final Grants grants;
    private final Alerts alerts;
    private final Services services;
    private final Staff staff;
    private final Rosters rosters;
    private final Outbox outbox;

    AlertCalls(Access access, Grants grants, Alerts alerts, Services services, Staff staff, Rosters rosters, Outbox outbox) {
        this.access = access;
        this.grants = grants;
        this.alerts = alerts;
        this.services = services;
        this.staff = staff;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /** In the transaction of the answer itself: none is kept that nobody is told of. Outside working hours it waits for the day. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void raised(AlertRaised event) {
        Entered entered = event.entered();
        if (event.course().service().alert().hours().open(entered.caller().now())) {
            onDuty(entered, event.alert(), event.course().service().code(), Set.of());
        }
    }

    /** Those that somebody must be told of now. */
    List<Alerts.Open> due(Caller caller) {
        Entered entered = access.enter(caller, TeamAction.FIND_ALERTS);
        return alerts.open(entered, MOST).stream().filter(alert -> isDue(alert, caller.now())).toList();
    }

    /** Tells whoever is to be told by now. What another job did a moment ago, or somebody has seen to, is left. */
    void tell(Caller caller, Alerts.Open found) {
        Entered entered = access.enter(caller, found.person(), TeamAction.TELL);
        Alerts.Open alert = alerts.hold(entered, found.id()).orElse(null);
        if (alert == null || !isDue(alert, caller.now())) return;
        Set<StaffId> told = alerts.steps(entered, List.of(alert.id())).stream().map(AlertStep::staff)
                .filter(each -> each != null).collect(Collectors.toSet());
        told.addAll(onDuty(entered, alert.id(), alert.service(), told));
        if (!rules(alert).late(alert.raisedAt(), caller.now())) return;
        standIn(entered, alert, told);
        call(entered, alert.id(), To.LEADER, having(entered, Role.LEADER), false);
    }

    /** What the leader is told: where, since when, and who has been told. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UrgentHere> here(Entered entered) {
        Instant now = entered.caller().now();
        List<UrgentHere> all = new ArrayList<>();
        for (Alerts.Open alert : alerts.open(entered, MOST)) {
            List<AlertStep> steps = alerts.steps(entered, List.of(alert.id()));
            AlertRules rules = rules(alert);
            Set<StaffId> failed = outbox.unreached(entered, key(alert.id()));
            UrgentHere here = new UrgentHere(service(alert).shortName(), alert.raisedAt(), rules.hours().next(alert.raisedAt()),
                    rules.goesOn(alert.raisedAt()), rules.late(alert.raisedAt(), now), names(steps, failed, true), names(steps, failed, false),
                    steps.stream().anyMatch(step -> step.staff() == null && step.to() != To.LEADER), outbox.isOn());
            if (here.late() || here.problem()) all.add(here);
        }
        return all;
    }

    private boolean isDue(Alerts.Open alert, Instant now) {
        AlertRules rules = rules(alert);
        return rules.hours().open(now) && (!alert.onDuty() || !alert.goneOn() && rules.late(alert.raisedAt(), now));
    }

    /** Whoever has the watch today, or their stand-in; nobody has it, the coordinators. Answers with whom it was. */
    private Set<StaffId> onDuty(Entered entered, UUID alert, String service, Set<StaffId> told) {
        Watch watch = rosters.today(entered).stream().filter(each -> each.service().equals(service)).findFirst().orElse(null);
        Watch.Who holder = watch == null ? null : watch.holder();
        Set<StaffId> all = free(entered, holder == null ? having(entered, Role.COORDINATOR) : Set.of(holder.staff()));
        if (all.isEmpty()) all = free(entered, having(entered, Role.COORDINATOR));
        // on another day than it came, somebody else may have the watch
        Set<StaffId> fresh = all.stream().filter(each -> !told.contains(each)).collect(Collectors.toSet());
        if (!fresh.isEmpty() || told.isEmpty()) call(entered, alert, To.ON_DUTY, fresh, true);
        return all;
    }

    private void standIn(Entered entered, Alerts.Open alert, Set<StaffId> told) {
        StaffId second = rosters.second(entered, alert.service());
        Set<StaffId> all = second == null || told.contains(second) ? Set.of() : free(entered, Set.of(second));
        if (all.isEmpty()) {
            all = free(entered, having(entered, Role.COORDINATOR)).stream().filter(each -> !told.contains(each)).collect(Collectors.toSet());
        }
        call(entered, alert.id(), To.STAND_IN, all, true);
    }

    /** @param opens they see the case until the alert has been seen to, where they do not already */
    private void call(Entered entered, UUID alert, To to, Set<StaffId> whom, boolean opens) {
        Instant now = entered.caller().now();
        if (whom.isEmpty()) alerts.told(entered, alert, new AlertStep(to, null, "", false, false, now));
        Map<StaffId, StaffMember> byId = staff.byId(entered);
        Map<StaffId, Reach> reaches = staff.reaches(entered);
        for (StaffId each : whom) {
            StaffMember member = byId.get(each);
            if (member == null) continue;
            Outbox.Ways ways = outbox.urgent(entered, key(alert) + to + ":" + each, each, reaches.getOrDefault(each, Reach.NONE));
            alerts.told(entered, alert, new AlertStep(to, each, member.name(), ways.mail(), ways.sms(), now));
            if (opens) grants.forAWhile(entered, List.of(entered.person()),
                    new Grants.ForAWhile(alert, each, member.roles(), null, PURPOSE, now, now.plus(LONGEST)));
        }
    }

    private static String key(UUID alert) {
        return "alert:" + alert + ":";
    }

    /** Without those the person has said no to (sperring). */
    private Set<StaffId> free(Entered entered, Collection<StaffId> some) {
        Set<StaffId> free = new LinkedHashSet<>();
        for (StaffId each : some) {
            if (grants.blocked(entered, List.of(entered.person()), each).isEmpty()) free.add(each);
        }
        return free;
    }

    private Set<StaffId> having(Entered entered, Role role) {
        return staff.list(entered).stream().filter(member -> member.is(role)).map(StaffMember::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ServiceDefinition service(Alerts.Open alert) {
        return services.get(alert.service(), alert.version());
    }

    private AlertRules rules(Alerts.Open alert) {
        return service(alert).alert();
    }

    private static List<String> names(List<AlertStep> steps, Set<StaffId> failed, boolean reached) {
        return steps.stream().filter(step -> step.staff() != null && (step.reached() && !failed.contains(step.staff())) == reached).map(AlertStep::name).distinct().toList();
    }
}
