package no.fotfeste.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.notify.NewReminder;
import no.fotfeste.notify.Outbox;
import no.fotfeste.organisation.Providers;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Token;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Show;

/** The person is told the day before, and can answer that they cannot come. */
@UseCase
class Coming {

    private final Access access;
    private final Persons persons;
    private final Providers providers;
    private final Timeline timeline;
    private final Outbox outbox;
    private final AppointmentStore appointments;
    private final ReminderStore store;

    Coming(Access access, Persons persons, Providers providers, Timeline timeline, Outbox outbox,
            AppointmentStore appointments, ReminderStore store) {
        this.access = access;
        this.persons = persons;
        this.providers = providers;
        this.timeline = timeline;
        this.outbox = outbox;
        this.appointments = appointments;
        this.store = store;
    }

    /** What the person sees: when and where, whom to call, and nothing about themselves. @param place empty where it is at home */
    record Invited(String token, String provider, String contact, LocalDate on, LocalTime start, Appointment.Mode mode, boolean home,
            String place, String videoLink, boolean declined) {}

    List<ReminderStore.Task> tasks(Caller caller) {
        return store.tasks(access.enter(caller, ContactAction.FIND_TOMORROW), caller.today().plusDays(1));
    }

    /** Once for an appointment as it stands. What has been changed since it was found is left to the next round. */
    void remind(Caller caller, ReminderStore.Task task) {
        Entered entered = access.enter(caller, task.person(), ContactAction.REMIND);
        Appointment appointment = appointments.find(entered, task.appointment()).orElse(null);
        String email = persons.get(entered).contact().email();
        if (appointment == null || !appointment.planned() || !appointment.on().equals(entered.today().plusDays(1))
                || appointment.declined() != null || email.isBlank() || store.unwanted(entered)) return;
        String token = Token.fresh();
        if (!store.insert(entered, Token.hash(token), appointment.id(), appointment.version())) return;
        outbox.remind(entered, new NewReminder(keys(appointment.id()) + appointment.version(), email, "/avtale/" + token,
                appointment.on(), appointment.start(), where(entered, appointment)));
    }

    /** Errors: NotFound where the link opens nothing any more. */
    Invited show(Caller caller, ComingLink link, String token) {
        Entered entered = access.enter(caller, link.person(), ContactAction.COMING);
        Appointment appointment = open(entered, link);
        var provider = providers.get(entered);
        boolean home = home(entered, appointment);
        Booking booking = appointment.booking();
        return new Invited(token, provider.name(), provider.contact(), booking.on(), booking.start(), booking.mode(), home,
                home ? "" : booking.place(), booking.videoLink(), appointment.declined() != null);
    }

    /** They cannot come: said once, and somebody plans anew. Errors: as {@link #show}; Repeated. */
    void decline(Caller caller, ComingLink link, UUID requestKey, String words) {
        Entered entered = access.enter(caller, link.person(), ContactAction.DECLINE, requestKey);
        Appointment appointment = open(entered, link);
        if (store.decline(entered, appointment.id(), words) == 0) return;
        Course course = timeline.course(entered, appointment.course());
        String when = Show.longDay(appointment.on()) + " " + Show.time(appointment.start());
        UUID id = appointment.id().value();
        timeline.happened(entered, course, Happened.of(Kinds.APPOINTMENT_DECLINED, entered.today(), id, when));
        timeline.expect(entered, course, new Expected(Kinds.NEW_APPOINTMENT, entered.today(), entered.today(), Limit.TARGET,
                null, "team", false), id, when);
    }

    /** Whether the person wants to be reminded of what comes. */
    void want(Caller caller, PersonId person, UUID requestKey, boolean yes) {
        Entered entered = access.enter(caller, person, ContactAction.REMINDERS, requestKey);
        if (yes) {
            store.lift(entered);
        } else {
            store.refuse(entered, requestKey);
            outbox.cancel(entered, KEYS);
        }
    }

    private static final String KEYS = "avtale:";

    /** What the keys of an appointment's messages begin with. */
    static String keys(AppointmentId id) {
        return KEYS + id + ":";
    }

    private Appointment open(Entered entered, ComingLink link) {
        return appointments.find(entered, link.appointment()).filter(Appointment::planned)
                .filter(one -> entered.caller().now().isBefore(one.begins())).orElseThrow(() -> new NotFound("appointment"));
    }

    private NewReminder.Where where(Entered entered, Appointment appointment) {
        return switch (appointment.booking().mode()) {
            case VIDEO -> NewReminder.Where.VIDEO;
            case PHONE -> NewReminder.Where.PHONE;
            case PHYSICAL -> home(entered, appointment) ? NewReminder.Where.HOME : NewReminder.Where.BEHIND_THE_LINK;
        };
    }

    private boolean home(Entered entered, Appointment appointment) {
        Visit visit = timeline.course(entered, appointment.course()).service().visit(appointment.kind()).orElse(null);
        return visit != null && Places.home(visit, appointment.booking().place(), persons.get(entered).contact().address());
    }
}
