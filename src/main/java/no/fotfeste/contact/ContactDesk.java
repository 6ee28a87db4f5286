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

    ContactDesk(Access access, Cases cases, Candidates candidates, Providers providers, Timeline timeline,
            AppointmentStore appointments, ContactStore contacts) {
        this.access = access;
        this.cases = cases;
        this.candidates = candidates;
        this.providers = providers;
        this.timeline = timeline;
        this.appointments = appointments;
        this.contacts = contacts;
    }

    /** One thing that has been: an appointment or a contact. */
    record Past(LocalDate on, @Nullable LocalTime time, @Nullable Appointment appointment, @Nullable Contact contact) {}

    /**
     * @param more whether there is older than what is shown
     * @param mayStart accepted, and what the service asks for before the start has been done
     */
    record Overview(Case shown, List<Appointment> coming, List<Past> past, boolean more, boolean mayStart) {}

    /** @param suggested the kind of visit that was asked for, or is waited for next; null where none is */
    record Planning(Case shown, List<Visit> visits, List<StaffMember> staff, @Nullable Visit suggested) {}

    Overview overview(Caller caller, PersonId person, int most) {
        Entered entered = access.enter(caller, person, ContactAction.SHOW);
        Case shown = cases.get(entered);
        Stream<Past> been = appointments.past(entered, most + 1).stream().map(one -> new Past(one.on(), one.start(), one, null));
        Stream<Past> logged = contacts.list(entered, most + 1).stream().map(one -> new Past(one.what().on(), one.what().time(), null, one));
        List<Past> past = Stream.concat(been, logged).sorted(Comparator.comparing(Past::on)
                .thenComparing(Past::time, Comparator.nullsFirst(Comparator.naturalOrder())).reversed()).toList();
        return new Overview(shown, appointments.coming(entered), past.subList(0, Math.min(most, past.size())), past.size() > most,
                shown.phase() == Phase.ACCEPTED && !shown.course().service().stay()
                        && timeline.missing(entered, shown.course(), Kinds.STARTED).isEmpty());
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
        return new Planning(shown, visits, candidates.list(entered, shown), suggested);
    }

    AppointmentPages.Opened open(Caller caller, PersonId person, AppointmentId id) {
        Entered entered = access.enter(caller, person, ContactAction.SHOW);
        Appointment appointment = appointments.find(entered, id).orElseThrow(() -> new NotFound("appointment"));
        Case shown = cases.get(entered, appointment.course());
        Visit visit = shown.course().service().visit(appointment.kind()).orElseThrow(() -> new NotFound("visit"));
        return new AppointmentPages.Opened(shown, appointment, visit, candidates.list(entered, shown), providers.get(entered));
    }
}
