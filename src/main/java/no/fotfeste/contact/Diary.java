package no.fotfeste.contact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.contact.Busy.Taken;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the calendar has room for, who is asked from outside, and what belongs together. The tables' constraints decide. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Diary {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final Outsiders outsiders;

    Diary(JdbcClient jdbc, Outsiders outsiders) {
        this.jdbc = jdbc;
        this.outsiders = outsiders;
    }

    /** Errors: Busy where any of these days is taken; Invalid where a clock on the wall never shows that time. */
    void room(Entered entered, Booking booking, List<LocalDate> days, Collection<AppointmentId> except) {
        days.forEach(day -> shown(day, booking));
        List<Taken> taken = taken(entered, booking, days, except);
        if (!taken.isEmpty()) throw new Busy(taken);
    }

    /** Which times of others' are in the way. A time, never whose appointment it is. */
    List<Taken> taken(Entered entered, Booking booking, List<LocalDate> days, Collection<AppointmentId> except) {
        String[] spans = days.stream().map(day -> day.atTime(booking.start()))
                .map(from -> "[" + LOCAL.format(from) + "," + LOCAL.format(from.plusMinutes(booking.minutes())) + ")").toArray(String[]::new);
        return jdbc.sql("""
                select distinct staff_id, lower(during) as begins, upper(during) as ends
                  from contact.taken(cast(:staff as uuid[]), cast(cast(:spans as text[]) as tsrange[]), cast(:except as uuid[]))
                 order by 2, 1""")
                .param("staff", booking.staff().stream().map(StaffId::value).toArray(UUID[]::new)).param("spans", spans)
                .param("except", except.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID staff = row.getObject("staff_id", UUID.class);
                    return new Taken(staff == null ? null : new StaffId(staff), row.getObject("begins", LocalDateTime.class),
                            row.getObject("ends", LocalDateTime.class));
                }).list();
    }

    /** Those from outside who are asked, in place of those before. Errors: Invalid where one is not in use any more. */
    void ask(Entered entered, AppointmentId id, List<UUID> guests, List<UUID> before) {
        Set<UUID> known = new LinkedHashSet<>(before);
        outsiders.of(entered).stream().filter(Outsider::inUse).forEach(outsider -> known.add(outsider.id()));
        if (!known.containsAll(guests)) throw new Invalid("guests", "contact.guest-gone");
        sql(entered, """
                update contact.guest set asked = false
                 where provider_id = :provider and person_id = :person and appointment_id = :id and link_id <> all (:guests)""")
                .param("id", id.value()).param("guests", guests.toArray(UUID[]::new)).update();
        sql(entered, """
                insert into contact.guest (provider_id, appointment_id, person_id, class, link_id)
                select a.provider_id, a.id, a.person_id, a.class, g
                  from contact.appointment a, unnest(cast(:guests as uuid[])) g
                 where a.provider_id = :provider and a.person_id = :person and a.id = :id
                on conflict (provider_id, appointment_id, link_id) do update set asked = true""")
                .param("id", id.value()).param("guests", guests.toArray(UUID[]::new)).update();
    }

    void join(Entered entered, UUID series, List<AppointmentId> ids) {
        sql(entered, "update contact.appointment set series_id = :series where provider_id = :provider and person_id = :person and id = any (:ids)")
                .param("series", series).param("ids", ids.stream().map(AppointmentId::value).toArray(UUID[]::new)).update();
    }

    /** Moved alone. */
    void apart(Entered entered, AppointmentId id) {
        sql(entered, """
                update contact.appointment set apart = true
                 where provider_id = :provider and person_id = :person and id = :id and series_id is not null""")
                .param("id", id.value()).update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    /** In the night when summer time begins, an hour is not there. */
    private static void shown(LocalDate day, Booking booking) {
        if (Time.OSLO.getRules().getValidOffsets(day.atTime(booking.start())).isEmpty()) throw new Invalid("time", "contact.time-absent");
    }
}
