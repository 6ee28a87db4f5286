package no.fotfeste.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.MeetingRules;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;
import org.jspecify.annotations.Nullable;

/** The team's meeting over all its cases: the agenda, who is there, and the end of it. */
@UseCase
public class Meetings {

    private static final int EARLIER = 10;

    private final Access access;
    private final Providers providers;
    private final Services services;
    private final Staff staff;
    private final Rooms rooms;
    private final MeetingStore store;
    private final AgendaStore agendas;
    private final MinutesStore minutes;

    Meetings(Access access, Providers providers, Services services, Staff staff, Rooms rooms, MeetingStore store,
            AgendaStore agendas, MinutesStore minutes) {
        this.access = access;
        this.providers = providers;
        this.services = services;
        this.staff = staff;
        this.rooms = rooms;
        this.store = store;
        this.agendas = agendas;
        this.minutes = minutes;
    }

    /** What the office may know: which meetings there are, when, and who comes. */
    record Coming(List<Row> rows) {

        record Row(ServiceDefinition service, MeetingRules rules, java.time.LocalDate on, @Nullable Meeting meeting, List<String> names) {}
    }

    Coming coming(Caller caller) {
        Entered entered = access.enter(caller, MeetingAction.COMING);
        List<StaffMember> all = staff.list(entered);
        return new Coming(withMeeting(entered).stream().map(service -> {
            Meeting today = today(entered, service).orElse(null);
            List<String> names = today != null
                    ? store.present(entered, today.id()).stream().filter(Present::here).map(Present::name).toList()
                    : all.stream().filter(member -> member.roles().stream().anyMatch(role -> comes(service, role)))
                            .map(StaffMember::name).toList();
            MeetingRules rules = rules(service);
            return new Coming.Row(service, rules, today != null ? today.on() : rules.next(entered.today()), today, names);
        }).toList());
    }

    /** The agenda now: of today's meeting where it has begun. Empty where no service here has a meeting. @param code null for the first */
    Optional<Board> board(Caller caller, @Nullable String code) {
        Entered entered = access.enter(caller, MeetingAction.AGENDA);
        List<ServiceDefinition> all = withMeeting(entered);
        if (code == null && all.isEmpty()) return Optional.empty();
        ServiceDefinition service = all.stream().filter(each -> code == null || each.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound("service"));
        return Optional.of(board(entered, all, service, today(entered, service).orElse(null), null));
    }

    /** A meeting: its agenda while it is open, afterwards its minutes. @param name to find a case by; null for none */
    Object show(Caller caller, UUID id, @Nullable String name) {
        Entered entered = access.enter(caller, MeetingAction.AGENDA);
        Meeting meeting = find(entered, id);
        if (!meeting.open()) return minutes(entered, meeting, MeetingAction.AGENDA);
        List<ServiceDefinition> all = withMeeting(entered);
        return board(entered, all, service(entered, meeting), meeting, name);
    }

    /** Errors: NotFound where it is not closed. */
    Minutes minutes(Caller caller, UUID id) {
        Entered entered = access.enter(caller, MeetingAction.MINUTES);
        Meeting meeting = find(entered, id);
        if (meeting.open()) throw new NotFound("minutes");
        return minutes(entered, meeting, MeetingAction.MINUTES);
    }

    /** The next case to take up after this one, if any waits. */
    Optional<Agenda.Item> next(Caller caller, UUID id, @Nullable PersonId after) {
        Entered entered = access.enter(caller, MeetingAction.AGENDA);
        Meeting meeting = find(entered, id);
        if (!meeting.open()) return Optional.empty();
        Entered shown = rooms.narrow(entered, meeting, MeetingAction.AGENDA);
        MeetingRules rules = rules(service(entered, meeting));
        Optional<Agenda.Item> next = Agenda.of(rules, agendas.waiting(shown, service(entered, meeting), rules, id), 0).after(after);
        access.listed(shown, next.stream().map(Agenda.Item::person).toList(), MeetingAction.AGENDA);
        return next;
    }

    /** The meeting as other screens must know it. Nothing about any person: it is asked for every few seconds, and not logged. */
    Meeting state(Caller caller, UUID id) {
        if (!caller.isAny(Role.TEAM)) throw new Denied(MeetingAction.NEWS.code(), false);
        access.outside(caller);
        return store.find(caller.provider(), id).orElseThrow(() -> new NotFound("meeting"));
    }

    /** How many cases others have done something about since then, of those the reader and the room may see. */
    int news(Caller caller, UUID id, int since) {
        Entered entered = access.enter(caller, MeetingAction.NEWS);
        return agendas.news(rooms.narrow(entered, find(entered, id), MeetingAction.NEWS), id, since);
    }

    /** Begins today's meeting; where somebody has begun it already, it goes on. */
    void start(Caller caller, UUID requestKey, String code) {
        Entered entered = access.enter(caller, MeetingAction.START, requestKey);
        ServiceDefinition service = withMeeting(entered).stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound("service"));
        StaffMember chair = member(entered, caller.staff());
        store.insert(entered, requestKey, code, rules(service), chair);
        Meeting meeting = today(entered, service).orElseThrow(() -> new NotFound("meeting"));
        store.arrive(entered, meeting.id(), chair, meeting.id().equals(requestKey));
    }

    /** Who of the team is there now. @param fromStart those ticked now were there from the beginning */
    void present(Caller caller, UUID id, UUID requestKey, Set<StaffId> ticked, boolean fromStart) {
        Entered entered = access.enter(caller, MeetingAction.PRESENT, requestKey);
        Meeting meeting = touch(entered, id);
        List<Present> before = store.present(entered, id).stream().filter(Present::here).toList();
        StaffId inRoom = meeting.room().staff();
        before.stream().map(Present::staff).filter(Objects::nonNull).filter(who -> !ticked.contains(who) && !who.equals(inRoom))
                .forEach(who -> store.leave(entered, id, who));
        ticked.stream().filter(who -> before.stream().noneMatch(each -> who.equals(each.staff())))
                .forEach(who -> store.arrive(entered, id, member(entered, who), fromStart));
        store.witness(entered, id, null);
    }

    /** For whom the screen is from now on. Whoever comes is there from now, whoever goes until now. */
    void room(Caller caller, UUID id, UUID requestKey, Meeting.Room room) {
        Entered entered = access.enter(caller, MeetingAction.ROOM, requestKey);
        Meeting before = touch(entered, id);
        if (before.room().equals(room)) return;
        if (before.room().others()) store.leave(entered, id, before.room().staff());
        StaffId who = room.staff();
        if (who != null) {
            StaffMember member = member(entered, who);
            if (!member.is(Role.JOB_SPECIALIST)) throw new NotFound("staff");
            store.arrive(entered, id, member, false);
        }
        if (room.kind() == Meeting.Room.Kind.GUEST) store.arriveAsGuest(entered, id, room.guest());
        store.setRoom(entered, id, room);
    }

    /** Closes and signs the minutes. Errors: Refused where somebody has done so already. */
    void close(Caller caller, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, MeetingAction.CLOSE, requestKey);
        find(entered, id);
        if (store.close(entered, id, member(entered, caller.staff())) == 0) throw new Refused("meeting.already-closed");
    }

    private Board board(Entered entered, List<ServiceDefinition> all, ServiceDefinition service, @Nullable Meeting meeting,
            @Nullable String name) {
        MeetingRules rules = rules(service);
        List<Meeting> open = store.open(entered, service.code());
        List<Meeting> closed = store.closed(entered, service.code(), EARLIER);
        List<Present> present = meeting == null ? List.of() : store.present(entered, meeting.id());
        List<StaffMember> members = staff.list(entered);
        Entered shown = meeting == null ? entered : rooms.narrow(entered, meeting, MeetingAction.AGENDA);
        List<AgendaStore.Taken> taken = meeting == null ? List.of() : agendas.taken(shown, meeting.id());
        Agenda agenda = Agenda.of(rules, agendas.waiting(shown, service, rules, meeting == null ? null : meeting.id()),
                (int) taken.stream().filter(each -> !each.carried()).count());
        List<AgendaStore.Found> found = name == null || name.isBlank() ? List.of() : agendas.search(shown, service.code(), name);
        Board board = new Board(all, service, meeting, rules.next(entered.today()), agenda, taken, present, members,
                open.stream().filter(each -> each.forgotten(entered.today()) && !each.equals(meeting)).toList(), closed, name, found);
        access.listed(shown, board.persons(), MeetingAction.AGENDA);
        return board;
    }

    private Minutes minutes(Entered entered, Meeting meeting, MeetingAction action) {
        Minutes all = new Minutes(meeting, service(entered, meeting).name(), providers.get(entered).name(),
                store.present(entered, meeting.id()), minutes.cases(entered, meeting.id()), staff.byId(entered));
        access.listed(entered, all.cases().stream().map(Minutes.Case::person).toList(), action);
        return all;
    }

    private List<ServiceDefinition> withMeeting(Entered entered) {
        List<ServiceDefinition> all = new ArrayList<>();
        for (String code : providers.services(entered)) {
            ServiceDefinition service = services.current(code, entered.today());
            if (service.meeting() != null) all.add(service);
        }
        return all;
    }

    private ServiceDefinition service(Entered entered, Meeting meeting) {
        return services.current(meeting.service(), entered.today());
    }

    static MeetingRules rules(ServiceDefinition service) {
        MeetingRules rules = service.meeting();
        if (rules == null) throw new NotFound("meeting");
        return rules;
    }

    private Optional<Meeting> today(Entered entered, ServiceDefinition service) {
        return store.open(entered, service.code()).stream().filter(meeting -> meeting.on().equals(entered.today())).findFirst();
    }

    private Meeting find(Entered entered, UUID id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("meeting"));
    }

    /** Errors: Refused where it is closed. */
    private Meeting touch(Entered entered, UUID id) {
        return store.touch(entered, id).orElseGet(() -> {
            find(entered, id);
            throw new Refused("meeting.closed");
        });
    }

    private StaffMember member(Entered entered, StaffId id) {
        StaffMember member = staff.byId(entered).get(id);
        if (member == null) throw new NotFound("staff");
        return member;
    }

    private static boolean comes(ServiceDefinition service, Role role) {
        return Role.TEAM.contains(role) && (service.team().contains(role.code()) || role == Role.JOB_SPECIALIST && service.jobSpecialist());
    }
}
