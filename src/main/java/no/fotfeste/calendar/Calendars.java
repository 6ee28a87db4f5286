package no.fotfeste.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Places;
import no.fotfeste.notify.NewInvitation;
import no.fotfeste.notify.Outbox;
import no.fotfeste.organisation.Providers;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Token;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.service.Services;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;

/** Invitations, and each member of staff's own calendar. */
@UseCase
class Calendars {

    private static final int DAYS_BACK = 30;

    private final Access access;
    private final Appointments appointments;
    private final Persons persons;
    private final Providers providers;
    private final Timeline timeline;
    private final Services services;
    private final FeedStore store;
    private final Words words;
    private final Outsiders outsiders;
    private final Outbox outbox;

    Calendars(Access access, Appointments appointments, Outsiders outsiders, Outbox outbox, Persons persons, Providers providers, Timeline timeline, Services services,
            FeedStore store, Words words) {
        this.access = access;
        this.outsiders = outsiders;
        this.outbox = outbox;
        this.appointments = appointments;
        this.persons = persons;
        this.providers = providers;
        this.timeline = timeline;
        this.services = services;
        this.store = store;
        this.words = words;
    }

    /** As a file to send. @param all the whole series it is one of, as far as it stands. Errors: NotFound. */
    String invitation(Caller caller, PersonId person, AppointmentId id, boolean all) {
        Entered entered = access.enter(caller, person, CalendarAction.INVITE);
        Appointment one = appointments.get(entered, id);
        List<Appointment> invited = all ? appointments.series(entered, one).stream().filter(Appointment::planned).toList() : List.of(one);
        return file(entered, invited.stream().map(each -> event(entered, each)).toList());
    }

    /**
     * To each from outside who is to be there, a mail of their own with the file. What has been sent as it stands is not sent
     * again. Errors: NotFound; Refused where it is over, or nobody has an address.
     */
    void send(Caller caller, PersonId person, AppointmentId id, UUID requestKey) {
        Entered entered = access.enter(caller, person, CalendarAction.SEND, requestKey);
        Appointment appointment = appointments.get(entered, id);
        if (!appointment.planned()) throw new Refused("contact.already-settled");
        var booking = appointment.booking();
        List<Outsider> guests = outsiders.of(entered).stream()
                .filter(one -> booking.guests().contains(one.id()) && one.inUse() && !one.email().isEmpty()).toList();
        if (guests.isEmpty()) throw new Refused("contact.invite.none");
        String file = file(entered, List.of(event(entered, appointment)));
        String keys = Appointments.messages(id) + appointment.version() + ":";
        guests.forEach(one -> outbox.invite(entered, new NewInvitation(keys + one.id(), one.email(), booking.on(), booking.start(),
                booking.mode() == Appointment.Mode.VIDEO ? booking.videoLink() : "", file)));
    }

    /** When the caller's link was made; empty where there is none. */
    Optional<Instant> madeAt(Caller caller) {
        return store.madeAt(access.enter(caller, CalendarAction.KEEP));
    }

    /** A new link in place of the one before, which opens nothing from now on. It is told once, here. */
    String renew(Caller caller, UUID requestKey) {
        Entered entered = access.enter(caller, CalendarAction.KEEP, requestKey);
        store.end(entered);
        String token = Token.fresh();
        store.insert(entered, Token.hash(token));
        return token;
    }

    void end(Caller caller, UUID requestKey) {
        store.end(access.enter(caller, CalendarAction.KEEP, requestKey));
    }

    /** What the owner of a link may see now. The persons find it in their logs, once a day however often it is asked for. */
    String feed(Caller owner) {
        Entered entered = access.enter(owner, CalendarAction.FEED);
        List<FeedStore.Row> rows = store.appointments(entered, entered.today().minusDays(DAYS_BACK), entered.today().plusYears(2));
        if (store.firstToday(entered)) access.listed(entered, rows.stream().map(FeedStore.Row::person).toList(), CalendarAction.FEED);
        return file(entered, rows.stream().map(this::event).toList());
    }

    private Event event(Entered entered, Appointment appointment) {
        ServiceDefinition service = timeline.course(entered, appointment.course()).service();
        Visit visit = service.visit(appointment.kind()).orElseThrow(() -> new NotFound("visit"));
        var booking = appointment.booking();
        boolean home = Places.home(visit, booking.place(), persons.get(entered).contact().address());
        return new Event(appointment.id().value(), meeting(visit), booking.on().atTime(booking.start()), booking.minutes(),
                home ? "" : booking.place(), booking.videoLink(), over(appointment), appointment.version());
    }

    private Event event(FeedStore.Row row) {
        Visit visit = services.get(row.service(), row.serviceVersion()).visit(row.kind()).orElse(null);
        boolean home = visit == null || Places.home(visit, row.place(), row.home());
        return new Event(row.id(), visit != null && meeting(visit), row.on().atTime(row.start()), row.minutes(), home ? "" : row.place(),
                "", row.cancelled(), row.version());
    }

    private String file(Entered entered, List<Event> events) {
        var provider = providers.get(entered);
        return CalendarFile.of(events, new CalendarFile.Frame(provider.name(), provider.contact(), words.say("calendar.appointment"),
                words.say("calendar.meeting")), entered.caller().now());
    }

    private static boolean over(Appointment appointment) {
        return appointment.state() == Appointment.State.CANCELLED || appointment.state() == Appointment.State.NO_SHOW;
    }

    private static boolean meeting(Visit visit) {
        return "meeting".equals(visit.place());
    }
}
