package no.fotfeste.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Phase;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** What the pages about visits and contacts show. */
@UseCase
class ContactDesk {

    private final Access access;
    private final Cases cases;
    private final Candidates candidates;
    private final Providers providers;
    private final Timeline timeline;
    private final AppointmentStore appointments;
    private final ContactStore contacts;
    private final Outsiders outsiders;
    private final MeetingActions actions;
    private final ReminderStore reminders;
    private final Appointments planned;

    ContactDesk(Access access, Cases cases, Candidates candidates, Providers providers, Timeline timeline,
            AppointmentStore appointments, ContactStore contacts, Outsiders outsiders, MeetingActions actions, ReminderStore reminders,
            Appointments planned) {
        this.access = access;
        this.cases = cases;
        this.candidates = candidates;
        this.providers = providers;
        this.timeline = timeline;
        this.appointments = appointments;
        this.contacts = contacts;
        this.outsiders = outsiders;
        this.actions = actions;
        this.reminders = reminders;
        this.planned = planned;
    }

    /** One thing that has been: an appointment or a contact. */
    record Past(LocalDate on, @Nullable LocalTime time, @Nullable Appointment appointment, @Nullable Contact contact) {}

    /**
     * @param more whether there is older than what is shown
     * @param mayStart accepted, and what the service asks for before the start has been done
     * @param actions what somebody took on in a meeting and has not done
     * @param reminded whether the person wants to be told the day before
     */
    record Overview(Case shown, List<Appointment> coming, List<Past> past, boolean more, boolean mayStart, List<Outsider> outsiders,
            List<MeetingAction> actions, boolean reminded) {}

    /**
     * @param suggested the kind of visit that was asked for, or is waited for next; null where none is
     * @param taken times that turned out to be taken
     */
    record Planning(Case shown, List<Visit> visits, List<StaffMember> staff, @Nullable Visit suggested, List<Outsider> outsiders,
            List<Busy.Taken> taken) {

        Planning taken(List<Busy.Taken> others) {
            return new Planning(shown, visits, staff, suggested, outsiders, others);
        }
    }

    Overview overview(Caller caller, PersonId person, int most) {
        Entered entered = access.enter(caller, person, ContactAction.SHOW);
        Case shown = cases.get(entered);
        Stream<Past> been = appointments.past(entered, most + 1).stream().map(one -> new Past(one.on(), one.start(), one, null));
        Stream<Past> logged = contacts.list(entered, most + 1).stream().map(one -> new Past(one.what().on(), one.what().time(), null, one));
        List<Past> past = Stream.concat(been, logged).sorted(Comparator.comparing(Past::on)
                .thenComparing(Past::time, Comparator.nullsFirst(Comparator.naturalOrder())).reversed()).toList();
        return new Overview(shown, appointments.coming(entered), past.subList(0, Math.min(most, past.size())), past.size() > most,
                shown.phase() == Phase.ACCEPTED && !shown.course().service().stay()
                        && timeline.missing(entered, shown.course(), Kinds.STARTED).isEmpty(),
                outsiders.of(entered), actions.of(entered).stream().filter(MeetingAction::open).toList(), !reminders.unwanted(entered));
    }

    Planning planning(Caller caller, PersonId person, String kind) {
        Entered entered = access.enter(caller, person, ContactAction.SHOW);
        Case shown = cases.get(entered);
        List<Visit> visits = shown.course().service().visits().stream()
                .filter(visit -> entered.sees(shown.course().service().information(visit.kind()))).toList();
        Visit expected = timeline.line(entered, shown.course().id()).stream().filter(Line::open)
                .sorted(Comparator.comparing(Line::on))
                .flatMap(line -> visits.stream().filter(visit -> visit.kind().equals(line.kind()))).findFirst().orElse(null);
        Visit suggested = visits.stream().filter(visit -> visit.kind().equals(kind)).findFirst().orElse(expected);
        return new Planning(shown, visits, candidates.list(entered, shown), suggested, inUse(entered), List.of());
    }

    AppointmentPages.Opened open(Caller caller, PersonId person, AppointmentId id) {
        Entered entered = access.enter(caller, person, ContactAction.SHOW);
        Appointment appointment = appointments.find(entered, id).orElseThrow(() -> new NotFound("appointment"));
        Case shown = cases.get(entered, appointment.course());
        Visit visit = shown.course().service().visit(appointment.kind()).orElseThrow(() -> new NotFound("visit"));
        return new AppointmentPages.Opened(shown, appointment, visit, candidates.list(entered, shown), providers.get(entered),
                inUse(entered), outsiders.everyone(entered).stream().filter(one -> appointment.booking().guests().contains(one.id())).toList(),
                appointment.series() == null ? List.of() : planned.series(entered, appointment),
                actions.of(entered).stream().filter(one -> one.appointment().equals(id)).toList(), actions.lanes(entered, shown, visit),
                reminders.sentAt(entered, id).orElse(null), List.of());
    }

    private List<Outsider> inUse(Entered entered) {
        return outsiders.of(entered).stream().filter(Outsider::inUse).toList();
    }
}
