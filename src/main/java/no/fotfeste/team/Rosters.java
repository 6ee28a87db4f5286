package no.fotfeste.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Reach;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has the watch over what cannot wait. */
@UseCase
class Rosters {

    private final Access access;
    private final Providers providers;
    private final Services services;
    private final Staff staff;
    private final StandIns standIns;
    private final RosterStore store;

    Rosters(Access access, Providers providers, Services services, Staff staff, StandIns standIns, RosterStore store) {
        this.access = access;
        this.providers = providers;
        this.services = services;
        this.staff = staff;
        this.standIns = standIns;
        this.store = store;
    }

    Roster show(Caller caller, LocalDate monday) {
        return roster(access.enter(caller, TeamAction.SHOW_ROSTER), monday);
    }

    /** The whole week as it should be; null for nobody. Errors: NotFound for one who cannot have the watch. */
    void save(Caller caller, UUID requestKey, LocalDate monday, Map<Roster.Slot, StaffId> duties) {
        Entered entered = access.enter(caller, TeamAction.SET_ROSTER, requestKey);
        Roster now = roster(entered, monday);
        for (StaffId id : duties.values()) {
            if (now.members().stream().noneMatch(member -> member.id().equals(id))) throw new NotFound("staff");
        }
        now.services().forEach(service -> now.days().forEach(day -> {
            Roster.Slot slot = new Roster.Slot(service.code(), day);
            store.save(entered, slot, duties.get(slot), duties.get(slot.instead()));
        }));
    }

    /** As the week before. */
    void copy(Caller caller, UUID requestKey, LocalDate monday) {
        Entered entered = access.enter(caller, TeamAction.SET_ROSTER, requestKey);
        Roster before = roster(entered, monday.minusWeeks(1));
        before.services().forEach(service -> before.days().forEach(day -> {
            Roster.Slot slot = new Roster.Slot(service.code(), day);
            if (before.who(slot) == null && before.who(slot.instead()) == null) return;
            store.save(entered, slot.weekLater(), before.who(slot), before.who(slot.instead()));
        }));
    }

    /** Today's watches, one for each service the provider runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Watch> today(Entered entered) {
        Map<StaffId, StaffMember> byId = staff.byId(entered);
        Map<StaffId, StaffId> instead = new HashMap<>();
        standIns.today(entered).stream().filter(StandIn::everything).forEach(each -> instead.put(each.absent(), each.standIn()));
        Map<Roster.Slot, StaffId> duties = store.duties(entered, entered.today(), entered.today());
        List<Watch> watches = new ArrayList<>();
        for (ServiceDefinition service : services.newest(providers.services(entered))) {
            StaffId onDuty = duties.get(new Roster.Slot(service.code(), entered.today()));
            watches.add(new Watch(service.code(), service.shortName(), who(byId, onDuty), onDuty == null ? null : who(byId, instead.get(onDuty))));
        }
        return watches;
    }

    /** Who is told when nobody on duty has answered, as the roster says. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable StaffId second(Entered entered, String service) {
        return store.duties(entered, entered.today(), entered.today()).get(new Roster.Slot(service, entered.today(), true));
    }

    private Roster roster(Entered entered, LocalDate monday) {
        // the watch is over answers about health
        List<StaffMember> able = staff.list(entered).stream()
                .filter(member -> member.roles().stream().anyMatch(role -> Role.CLINICAL.contains(role) && role != Role.STUDENT)).toList();
        Map<StaffId, Reach> reaches = staff.reaches(entered);
        List<String> unreachable = able.stream().filter(member -> reaches.getOrDefault(member.id(), Reach.NONE).isNone())
                .map(StaffMember::name).toList();
        return new Roster(monday, services.newest(providers.services(entered)), able, store.duties(entered, monday, monday.plusDays(4)), unreachable);
    }

    private static Watch.@Nullable Who who(Map<StaffId, StaffMember> byId, @Nullable StaffId id) {
        StaffMember member = id == null ? null : byId.get(id);
        return member == null ? null : new Watch.Who(member.id(), member.name());
    }
}
