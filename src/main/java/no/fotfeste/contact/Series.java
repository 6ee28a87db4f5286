package no.fotfeste.contact;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.contact.Busy.Taken;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;

/**
 * Appointments that come again and again. Each is an appointment of its own, so that one can be moved, cancelled or held
 * alone; together they are a series, and a change can be made for one and those that follow.
 */
@UseCase
public class Series {

    private final Access access;
    private final Cases cases;
    private final Appointments appointments;
    private final AppointmentStore store;
    private final Diary diary;

    Series(Access access, Cases cases, Appointments appointments, AppointmentStore store, Diary diary) {
        this.access = access;
        this.cases = cases;
        this.appointments = appointments;
        this.store = store;
        this.diary = diary;
    }

    /**
     * Plans them all, or none. Errors: Busy with every time that is taken; with {@code leaveOut} those days are left out
     * instead, unless none is left.
     */
    public List<AppointmentId> plan(Caller caller, PersonId person, UUID requestKey, Booking booking, Repeat repeat, boolean leaveOut) {
        Entered entered = access.enter(caller, person, ContactAction.PLAN, requestKey);
        Case shown = cases.get(entered);
        Appointments.unlessTurnedDown(shown);
        List<LocalDate> dates = new ArrayList<>(repeat.dates(booking.on()));
        Appointments.Checked checked = appointments.check(entered, shown, booking.kind(), booking, List.of(), "");
        dates.forEach(date -> Appointments.within(date, entered.today()));
        List<Taken> taken = diary.taken(entered, booking, dates, List.of());
        if (leaveOut) {
            dates.removeIf(date -> taken.stream().anyMatch(one -> inTheWay(one, booking.on(date))));
            if (dates.isEmpty()) throw new Busy(taken);
        }
        diary.room(entered, booking, dates, List.of());
        List<AppointmentId> ids = new ArrayList<>();
        for (LocalDate date : dates) {
            AppointmentId id = id(requestKey, ids.size());
            appointments.put(entered, id, booking.on(date), checked);
            ids.add(id);
        }
        diary.join(entered, requestKey, ids);
        appointments.depart(entered, checked);
        return ids;
    }

    /**
     * The same change for this one and those that follow: as many days on, and everything else alike. What was moved
     * alone stays where it is. Errors: as {@link Appointments#change}, and Busy with every time that is taken.
     */
    public int changeFollowing(Caller caller, PersonId person, AppointmentId id, UUID requestKey, int version, Booking booking) {
        Entered entered = access.enter(caller, person, ContactAction.CHANGE, requestKey);
        Appointment before = appointments.find(entered, id);
        long days = ChronoUnit.DAYS.between(before.on(), booking.on());
        List<Appointment> all = following(entered, before).stream().filter(one -> !one.apart() || one.id().equals(id))
                .sorted(days > 0 ? Comparator.comparing(Appointment::on).reversed() : Comparator.comparing(Appointment::on)).toList();
        Case shown = cases.get(entered, before.course());
        Appointments.Checked checked = appointments.check(entered, shown, before.kind(), booking, before.participants(), before.departure());
        List<LocalDate> dates = all.stream().map(one -> one.on().plusDays(days)).toList();
        dates.forEach(date -> Appointments.within(date, entered.today()));
        diary.room(entered, booking, dates, all.stream().map(Appointment::id).toList());
        for (Appointment one : all) {
            appointments.move(entered, one, one.id().equals(id) ? version : one.version(), booking.on(one.on().plusDays(days)), checked);
        }
        appointments.depart(entered, checked);
        return all.size();
    }

    /** This one and all that follow will not be. Errors: as {@link Appointments#cancel}. */
    public int cancelFollowing(Caller caller, PersonId person, AppointmentId id, UUID requestKey, int version, String why) {
        if (why.isBlank()) throw new Invalid("why", "contact.why-needed");
        Entered entered = access.enter(caller, person, ContactAction.CANCEL, requestKey);
        List<Appointment> all = following(entered, appointments.find(entered, id));
        for (Appointment one : all) {
            appointments.settle(entered, one, one.id().equals(id) ? version : one.version(), Appointment.State.CANCELLED, why);
        }
        return all.size();
    }

    /** Those of the series that are still to come from this one on, itself among them whatever it has become. */
    private List<Appointment> following(Entered entered, Appointment from) {
        UUID series = from.series();
        if (series == null) throw new NotFound("series");
        return store.list(entered).stream().filter(one -> series.equals(one.series()))
                .filter(one -> one.id().equals(from.id()) || (one.planned() && !one.on().isBefore(from.on()))).toList();
    }

    private static boolean inTheWay(Taken taken, Booking booking) {
        var from = booking.on().atTime(booking.start());
        return taken.from().isBefore(from.plusMinutes(booking.minutes())) && taken.to().isAfter(from);
    }

    /** The first has the key of the request, the others one that is made from it: a repeat makes no others. */
    private static AppointmentId id(UUID requestKey, int n) {
        return new AppointmentId(n == 0 ? requestKey
                : UUID.nameUUIDFromBytes((requestKey + " " + n).getBytes(StandardCharsets.UTF_8)));
    }
}
