package no.fotfeste.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.contact.Appointment.Participant;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.StaffId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentStore {

    private static final String APPOINTMENT = """
            select id, course_id, kind, on_date, start_time, minutes, place, mode, video_link, outside, note, state,
                   state_reason, departure, outcome, actions, version, series_id, apart, declined_at, declined_words
              from contact.appointment
             where provider_id = :provider and person_id = :person
            """;

    /** A row for each of these members of staff, with the appointment's own class, time and standing. */
    private static final String FROM_STAFF = """
            select a.provider_id, a.id, a.person_id, a.class, s, a.during, a.standing, %s
              from contact.appointment a, unnest(cast(:staff as uuid[])) s
             where a.provider_id = :provider and a.id = :id and a.person_id = :person
            """;

    private final JdbcClient jdbc;

    AppointmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Errors: Invalid beside the field where a member of staff or the person is busy then. */
    void insert(Entered entered, AppointmentId id, EpisodeId course, Information information, Booking booking, String departure) {
        lock(entered, booking.staff());
        unlessBusy(() -> {
            booking(entered, """
                    insert into contact.appointment
                           (provider_id, id, person_id, course_id, kind, class, on_date, start_time, minutes, place, mode,
                            video_link, outside, note, state, departure, made_by, made_at)
                    values (:provider, :id, :person, :course, :kind, :class, :on, :start, :minutes, :place, :mode,
                            :link, :outside, :note, 'PLANNED', :departure, :by, :now)""", id, booking, departure)
                    .param("course", course.value()).param("kind", booking.kind()).param("class", information.column())
                    .param("by", entered.caller().staff().value())
                    .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
            return join(entered, id, booking.staff());
        });
    }

    /** 0 where it is over or was changed meanwhile. Errors: as {@link #insert}. */
    int update(Entered entered, Appointment before, int version, Booking booking, String departure) {
        Set<StaffId> all = new LinkedHashSet<>(booking.staff());
        before.participants().forEach(participant -> all.add(participant.staff()));
        lock(entered, all);
        return unlessBusy(() -> {
            int rows = booking(entered, """
                    update contact.appointment
                       set on_date = :on, start_time = :start, minutes = :minutes, place = :place, mode = :mode,
                           video_link = :link, outside = :outside, note = :note, departure = :departure, version = version + 1,
                           declined_at = null, declined_words = ''
                     where provider_id = :provider and id = :id and person_id = :person and version = :version
                       and state = 'PLANNED'""", before.id(), booking, departure).param("version", version).update();
            if (rows == 0) return 0;
            sql(entered, """
                    update contact.appointment_staff set planned = false, attended = false
                     where provider_id = :provider and appointment_id = :id and person_id = :person
                       and staff_id <> all (:staff)""").param("id", before.id().value()).param("staff", ids(booking.staff())).update();
            join(entered, before.id(), booking.staff());
            return rows;
        });
    }

    /** 0 where it is over or was changed meanwhile. */
    int hold(Entered entered, Appointment before, int version, Held held, String departure) {
        int rows = sql(entered, """
                update contact.appointment
                   set state = 'HELD', outcome = :outcome, actions = :actions, departure = :departure, version = version + 1
                 where provider_id = :provider and id = :id and person_id = :person and version = :version
                   and state = 'PLANNED'""")
                .param("id", before.id().value()).param("version", version).param("outcome", held.outcome())
                .param("actions", held.actions()).param("departure", departure).update();
        if (rows == 0) return 0;
        sql(entered, """
                insert into contact.appointment_staff
                       (provider_id, appointment_id, person_id, class, staff_id, during, standing, planned)
                """ + FROM_STAFF.formatted(false) + "on conflict do nothing")
                .param("id", before.id().value()).param("staff", ids(held.staff())).update();
        sql(entered, """
                update contact.appointment_staff set attended = (staff_id = any (:staff))
                 where provider_id = :provider and appointment_id = :id and person_id = :person""")
                .param("id", before.id().value()).param("staff", ids(held.staff())).update();
        return rows;
    }

    /** 0 where it is over or was changed meanwhile. */
    int settle(Entered entered, AppointmentId id, int version, Appointment.State state, String why) {
        return sql(entered, """
                update contact.appointment set state = :state, state_reason = :why, version = version + 1
                 where provider_id = :provider and id = :id and person_id = :person and version = :version
                   and state = 'PLANNED'""")
                .param("id", id.value()).param("version", version).param("state", state.name()).param("why", why).update();
    }

    Optional<Appointment> find(Entered entered, AppointmentId id) {
        return sql(entered, APPOINTMENT + "and id = :id").param("id", id.value())
                .query((row, n) -> appointment(row, participants(entered).getOrDefault(id.value(), List.of()),
                        guests(entered).getOrDefault(id.value(), List.of()))).optional();
    }

    /** The person's that are planned, the first first. */
    List<Appointment> coming(Entered entered) {
        return all(entered, sql(entered, APPOINTMENT + "and state = 'PLANNED' order by on_date, start_time, id"));
    }

    /** The person's that are over, the latest first. */
    List<Appointment> past(Entered entered, int most) {
        return all(entered, sql(entered, APPOINTMENT + "and state <> 'PLANNED' order by on_date desc, start_time desc, id limit :most")
                .param("most", most));
    }

    private List<Appointment> all(Entered entered, JdbcClient.StatementSpec found) {
        Map<UUID, List<Participant>> participants = participants(entered);
        Map<UUID, List<UUID>> guests = guests(entered);
        return found.query((row, n) -> {
            UUID id = row.getObject("id", UUID.class);
            return appointment(row, participants.getOrDefault(id, List.of()), guests.getOrDefault(id, List.of()));
        }).list();
    }

    /** The person's, the latest first. */
    List<Appointment> list(Entered entered) {
        return all(entered, sql(entered, APPOINTMENT + "order by on_date desc, start_time desc, id"));
    }

    private Map<UUID, List<UUID>> guests(Entered entered) {
        Map<UUID, List<UUID>> all = new HashMap<>();
        sql(entered, """
                select appointment_id, link_id from contact.guest
                 where provider_id = :provider and person_id = :person and asked order by link_id""")
                .query(row -> {
                    all.computeIfAbsent(row.getObject("appointment_id", UUID.class), none -> new java.util.ArrayList<>())
                            .add(row.getObject("link_id", UUID.class));
                });
        return all;
    }

    private Map<UUID, List<Participant>> participants(Entered entered) {
        Map<UUID, List<Participant>> all = new HashMap<>();
        sql(entered, """
                select p.appointment_id, p.staff_id, s.name, p.planned, p.attended
                  from contact.appointment_staff p
                  join organisation.staff s on s.provider_id = p.provider_id and s.id = p.staff_id
                 where p.provider_id = :provider and p.person_id = :person and (p.planned or p.attended) order by s.name""")
                .query(row -> {
                    all.computeIfAbsent(row.getObject("appointment_id", UUID.class), none -> new java.util.ArrayList<>())
                            .add(new Participant(new StaffId(row.getObject("staff_id", UUID.class)), row.getString("name"),
                                    row.getBoolean("planned"), row.getObject("attended", Boolean.class)));
                });
        return all;
    }

    /** Two who book the same at once take turns here, in one order, instead of waiting for each other. */
    private void lock(Entered entered, Collection<StaffId> staff) {
        Set<UUID> all = new LinkedHashSet<>(staff.stream().map(StaffId::value).toList());
        all.add(entered.person().value());
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(id::text, 1130))
                  from (select id from unnest(cast(:ids as uuid[])) id order by id) sorted""")
                .param("ids", all.toArray(UUID[]::new)).query(rows -> {});
    }

    private int join(Entered entered, AppointmentId id, List<StaffId> staff) {
        return sql(entered, """
                insert into contact.appointment_staff
                       (provider_id, appointment_id, person_id, class, staff_id, during, standing, planned)
                """ + FROM_STAFF.formatted(true) + """
                on conflict (provider_id, appointment_id, staff_id) do update set planned = true, attended = null""")
                .param("id", id.value()).param("staff", ids(staff)).update();
    }

    private JdbcClient.StatementSpec booking(Entered entered, String sql, AppointmentId id, Booking booking, String departure) {
        return sql(entered, sql).param("id", id.value()).param("on", booking.on()).param("start", booking.start())
                .param("minutes", booking.minutes()).param("place", booking.place()).param("mode", booking.mode().name())
                .param("link", booking.videoLink()).param("outside", booking.outside()).param("note", booking.note())
                .param("departure", departure);
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static int unlessBusy(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DataIntegrityViolationException refused) {
            String cause = String.valueOf(refused.getMostSpecificCause().getMessage());
            if (cause.contains("staff_is_in_one_place")) throw new Invalid("staff", "contact.staff-busy");
            if (cause.contains("person_is_in_one_place")) throw new Invalid("time", "contact.person-busy");
            throw refused;
        }
    }

    private static UUID[] ids(Collection<StaffId> staff) {
        return staff.stream().map(StaffId::value).toArray(UUID[]::new);
    }

    private static Appointment appointment(ResultSet row, List<Participant> participants, List<UUID> guests) throws SQLException {
        Booking booking = new Booking(row.getString("kind"), row.getObject("on_date", LocalDate.class),
                row.getObject("start_time", LocalTime.class), row.getInt("minutes"), Appointment.Mode.valueOf(row.getString("mode")),
                row.getString("place"), row.getString("video_link"), row.getString("outside"), row.getString("note"),
                participants.stream().map(Participant::staff).toList(), "", guests);
        OffsetDateTime declined = row.getObject("declined_at", OffsetDateTime.class);
        return new Appointment(new AppointmentId(row.getObject("id", UUID.class)), new EpisodeId(row.getObject("course_id", UUID.class)),
                booking, participants, Appointment.State.valueOf(row.getString("state")), row.getString("state_reason"),
                row.getString("departure"), row.getString("outcome"), row.getString("actions"), row.getInt("version"),
                row.getObject("series_id", UUID.class), row.getBoolean("apart"),
                declined == null ? null : new Appointment.Declined(declined.toInstant(), row.getString("declined_words")));
    }
}
