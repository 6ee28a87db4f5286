package no.fotfeste.contact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Phase;
import no.fotfeste.notify.Outbox;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Visits and meetings: planned, moved, held, or not. */
@UseCase
public class Appointments {

    private static final int DAYS_BACK = 60;
    private static final int YEARS_AHEAD = 2;

    private final Access access;
    private final Cases cases;
    private final Candidates candidates;
    private final Timeline timeline;
    private final AppointmentStore store;
    private final Diary diary;
    private final Outbox outbox;

    Appointments(Access access, Cases cases, Candidates candidates, Timeline timeline, AppointmentStore store, Diary diary, Outbox outbox) {
        this.access = access;
        this.cases = cases;
        this.candidates = candidates;
        this.timeline = timeline;
        this.store = store;
        this.diary = diary;
        this.outbox = outbox;
    }

    /**
     * Plans a visit in the person's newest course; before, during or after the course itself (A13, A14). Fewer than the
     * service asks for takes a reason, which is counted (B19, B25, T7). Errors: Invalid beside the field where a reason
     * is missing, or somebody is busy then.
     */
    public AppointmentId plan(Caller caller, PersonId person, UUID requestKey, Booking booking) {
        Entered entered = access.enter(caller, person, ContactAction.PLAN, requestKey);
        within(booking.on(), entered.today());
        Case shown = cases.get(entered);
        unlessTurnedDown(shown);
        Checked checked = check(entered, shown, booking.kind(), booking, List.of(), "");
        diary.room(entered, booking, List.of(booking.on()), List.of());
        AppointmentId id = new AppointmentId(requestKey);
        put(entered, id, booking, checked);
        depart(entered, checked);
        return id;
    }

    static void unlessTurnedDown(Case shown) {
        if (shown.phase() == Phase.NOT_ACCEPTED) throw new Refused("contact.not-accepted");
    }

    /** What the rules say of a booking. @param departure the reason that has to be counted; empty where none */
    record Checked(Course course, Visit visit, String departure) {}

    /** Errors: Invalid beside the field where a reason is missing, or somebody cannot be asked. */
    Checked check(Entered entered, Case shown, String kind, Booking booking, List<Appointment.Participant> already, String counted) {
        Visit visit = visit(entered, shown.course(), kind);
        Map<StaffId, StaffMember> company = candidates.pick(entered, shown, booking.staff(), already);
        return new Checked(shown.course(), visit,
                Company.departure(shown.course().service().reasons(), visit, company.values(), counted, booking.reason()));
    }

    void put(Entered entered, AppointmentId id, Booking booking, Checked checked) {
        Course course = checked.course();
        store.insert(entered, id, course.id(), course.service().information(booking.kind()), booking, checked.departure());
        diary.ask(entered, id, booking.guests(), List.of());
    }

    /** Errors: Conflict where somebody changed it since {@code version}; Refused when it is over. */
    void move(Entered entered, Appointment before, int version, Booking booking, Checked checked) {
        String departure = checked.departure().isEmpty() ? before.departure() : checked.departure();
        if (store.update(entered, before, version, booking, departure) == 0) throw changed(entered, before.id());
        diary.ask(entered, before.id(), booking.guests(), before.booking().guests());
        answered(entered, before);
    }

    /** Another time, place or company. Errors: Conflict where somebody changed it since {@code version}; Refused when it is over. */
    public void change(Caller caller, PersonId person, AppointmentId id, UUID requestKey, int version, Booking booking) {
        Entered entered = access.enter(caller, person, ContactAction.CHANGE, requestKey);
        Appointment before = find(entered, id);
        within(booking.on(), entered.today());
        Checked checked = check(entered, cases.get(entered, before.course()), before.kind(), booking, before.participants(), before.departure());
        if (before.planned() && before.version() == version) diary.room(entered, booking, List.of(booking.on()), List.of(id));
        move(entered, before, version, booking, checked);
        diary.apart(entered, id);
        depart(entered, checked);
    }

    /**
     * It has been held: it stands on the line and settles what was expected. The rule is held against who was there.
     * Errors: Refused before its day, or when it is over; Conflict where it was moved meanwhile.
     */
    public void hold(Caller caller, PersonId person, AppointmentId id, UUID requestKey, int version, Held held) {
        hold(access.enter(caller, person, ContactAction.HOLD, requestKey), id, version, held);
    }

    /**
     * As {@link #hold(Caller, PersonId, AppointmentId, UUID, int, Held)}, inside another module's use case; version 0 is
     * whichever stands. Answers with its course.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Course hold(Entered entered, AppointmentId id, int version, Held held) {
        Appointment before = find(entered, id);
        if (before.planned() && before.on().isAfter(entered.today())) throw new Refused("contact.not-yet");
        Case shown = cases.get(entered, before.course());
        Course course = shown.course();
        Visit visit = visit(entered, course, before.kind());
        Map<StaffId, StaffMember> company = candidates.pick(entered, shown, held.staff(), before.participants());
        String departure = Company.departure(course.service().reasons(), visit, company.values(), before.departure(), held.reason());
        if (store.hold(entered, before, version == 0 ? before.version() : version, held, departure.isEmpty() ? before.departure() : departure) == 0) {
            throw changed(entered, id);
        }
        answered(entered, before);
        Happened entry = Happened.of(visit.kind(), before.on(), id.value(), Excerpt.of(held.outcome())).at(before.start())
                .with(List.copyOf(company.keySet()));
        timeline.happened(entered, course, held.personThere() ? entry.touching() : entry);
        depart(entered, new Checked(course, visit, departure));
        return course;
    }

    /** It will not be. What was expected is expected still. Errors: Invalid without a reason; Refused when it is over. */
    public void cancel(Caller caller, PersonId person, AppointmentId id, UUID requestKey, int version, String why) {
        if (why.isBlank()) throw new Invalid("why", "contact.why-needed");
        settle(access.enter(caller, person, ContactAction.CANCEL, requestKey), id, version, Appointment.State.CANCELLED, why);
    }

    /** The person did not come, or was not at home. Errors: Refused before its day, or when it is over. */
    public void noShow(Caller caller, PersonId person, AppointmentId id, UUID requestKey, int version, String why) {
        noShow(access.enter(caller, person, ContactAction.CANCEL, requestKey), id, version, why);
    }

    /** The same inside another module's use case; version 0 is whichever stands. Answers with its course. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Course noShow(Entered entered, AppointmentId id, int version, String why) {
        settle(entered, id, version, Appointment.State.NO_SHOW, why);
        return timeline.course(entered, find(entered, id).course());
    }

    /** Those planned from one day to another that the caller may see, in order; inside another module's use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Appointment> planned(Entered entered, LocalDate from, LocalDate to) {
        return store.list(entered).stream().filter(each -> each.planned() && !each.on().isBefore(from) && !each.on().isAfter(to))
                .sorted(Comparator.comparing(Appointment::on).thenComparing(Appointment::start)).toList();
    }

    /** One of the person's, inside another module's use case. Errors: NotFound. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Appointment get(Entered entered, AppointmentId id) {
        return find(entered, id);
    }

    /** Who can have been there: those who follow the person up first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StaffMember> candidates(Entered entered, Case shown) {
        return candidates.list(entered, shown);
    }

    private void settle(Entered entered, AppointmentId id, int version, Appointment.State state, String why) {
        Appointment before = find(entered, id);
        if (state == Appointment.State.NO_SHOW && before.on().isAfter(entered.today())) throw new Refused("contact.not-yet");
        settle(entered, before, version, state, why);
    }

    void settle(Entered entered, Appointment before, int version, Appointment.State state, String why) {
        if (store.settle(entered, before.id(), version == 0 ? before.version() : version, state, why) == 0) throw changed(entered, before.id());
        answered(entered, before);
    }

    /** Nobody is reminded of what has been changed or is over, and whoever could not come has been answered. */
    private void answered(Entered entered, Appointment before) {
        outbox.cancel(entered, Coming.keys(before.id()));
        if (before.declined() == null) return;
        timeline.settled(entered, timeline.course(entered, before.course()), Kinds.NEW_APPOINTMENT, before.id().value());
    }

    /** What the keys of messages about it begin with: those that have not gone do not go when it is changed. */
    public static String messages(AppointmentId id) {
        return Coming.keys(id) + "invitert:";
    }

    /** All of the series it is one of, in order; itself where it comes once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Appointment> series(Entered entered, Appointment one) {
        UUID series = one.series();
        if (series == null) return List.of(one);
        return store.list(entered).stream().filter(each -> series.equals(each.series()))
                .sorted(Comparator.comparing(Appointment::on)).toList();
    }

    /** Whoever comes second is told what stands. */
    private RuntimeException changed(Entered entered, AppointmentId id) {
        Appointment now = find(entered, id);
        if (!now.planned()) return new Refused("contact.already-settled");
        return new Conflict(now.version(), Map.of("on",
                ContactWords.standing(now.booking(), entered.today()) + " · " + ContactWords.names(now)));
    }

    void depart(Entered entered, Checked checked) {
        if (checked.departure().isEmpty()) return;
        timeline.departed(entered, checked.course(), Company.rule(checked.visit()), checked.departure(), entered.today());
    }

    Appointment find(Entered entered, AppointmentId id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("appointment"));
    }

    /** Only kinds of the service, and of a class the caller can open. */
    private static Visit visit(Entered entered, Course course, String kind) {
        return course.service().visit(kind).filter(visit -> entered.sees(course.service().information(visit.kind())))
                .orElseThrow(() -> new Invalid("kind", "contact.kind-needed"));
    }

    static void within(LocalDate on, LocalDate today) {
        if (on.isBefore(today.minusDays(DAYS_BACK))) throw new Invalid("on", "contact.too-long-ago");
        if (on.isAfter(today.plusYears(YEARS_AHEAD))) throw new Invalid("on", "contact.too-far-ahead");
    }
}
