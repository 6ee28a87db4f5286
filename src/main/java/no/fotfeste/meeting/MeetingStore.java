package no.fotfeste.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.meeting.Meeting.Room;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.MeetingRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings themselves: when, who, for whom the screen is. */
@Repository
class MeetingStore {

    private static final String FIELDS = """
            id, service, name, on_date, started_at, chair, chair_name, room, room_staff, room_guest, version,
            closed_at, closed_name, closed_title
            """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes it, or leaves the one that somebody else has begun. */
    void insert(Entered entered, UUID id, String service, MeetingRules rules, StaffMember chair) {
        sql(entered, """
                insert into meeting.meeting (provider_id, id, service, name, on_date, started_at, chair, chair_name)
                values (:provider, :id, :service, :name, :on, :now, :chair, :chairName)
                on conflict (provider_id, service, on_date) where closed_at is null do nothing""")
                .param("id", id).param("service", service).param("name", rules.name()).param("on", entered.today())
                .param("now", now(entered)).param("chair", chair.id().value()).param("chairName", chair.name())
                .update();
    }

    Optional<Meeting> find(Entered entered, UUID id) {
        return sql(entered, "select " + FIELDS + " from meeting.meeting where provider_id = :provider and id = :id")
                .param("id", id).query(MeetingStore::meeting).optional();
    }

    /** Without a person or a list opened: only what the provider knows of itself. */
    Optional<Meeting> find(ProviderId provider, UUID id) {
        return jdbc.sql("select " + FIELDS + " from meeting.meeting where provider_id = :provider and id = :id")
                .param("provider", provider.value()).param("id", id).query(MeetingStore::meeting).optional();
    }

    /** Open ones, the newest first: today's, and those that nobody closed. */
    List<Meeting> open(Entered entered, String service) {
        return sql(entered, "select " + FIELDS + """
                  from meeting.meeting
                 where provider_id = :provider and service = :service and closed_at is null
                 order by started_at desc, id limit 10""")
                .param("service", service).query(MeetingStore::meeting).list();
    }

    List<Meeting> closed(Entered entered, String service, int most) {
        return sql(entered, "select " + FIELDS + """
                  from meeting.meeting
                 where provider_id = :provider and service = :service and closed_at is not null
                 order by started_at desc, id limit :most""")
                .param("service", service).param("most", most).query(MeetingStore::meeting).list();
    }

    /** Something happens in it; one at a time. Empty where it is not open, or is none. */
    Optional<Meeting> touch(Entered entered, UUID id) {
        return sql(entered, """
                update meeting.meeting set version = version + 1
                 where provider_id = :provider and id = :id and closed_at is null
                returning\s""" + FIELDS)
                .param("id", id).query(MeetingStore::meeting).optional();
    }

    void setRoom(Entered entered, UUID id, Room room) {
        sql(entered, """
                update meeting.meeting set room = :room, room_staff = :staff, room_guest = :guest
                 where provider_id = :provider and id = :id and closed_at is null""")
                .param("id", id).param("room", room.kind().name())
                .param("staff", room.staff() == null ? null : room.staff().value())
                .param("guest", room.kind() == Room.Kind.GUEST ? room.guest() : null)
                .update();
    }

    /** 0 where somebody has closed it already. */
    int close(Entered entered, UUID id, StaffMember by) {
        return sql(entered, """
                update meeting.meeting
                   set closed_at = :now, closed_by = :by, closed_name = :name, closed_title = :title, version = version + 1,
                       room = 'TEAM', room_staff = null, room_guest = null
                 where provider_id = :provider and id = :id and closed_at is null""")
                .param("id", id).param("now", now(entered)).param("by", by.id().value()).param("name", by.name())
                .param("title", by.title()).update();
    }

    List<Present> present(Entered entered, UUID meeting) {
        return sql(entered, """
                select id, staff_id, name, title, employer, from_at, until_at, all_along from meeting.present
                 where provider_id = :provider and meeting_id = :meeting order by name, from_at""")
                .param("meeting", meeting)
                .query((row, n) -> new Present(row.getObject("id", UUID.class), staff(row, "staff_id"), row.getString("name"),
                        row.getString("title"), row.getString("employer"), instant(row, "from_at"), find(row, "until_at"),
                        row.getBoolean("all_along")))
                .list();
    }

    void arrive(Entered entered, UUID meeting, StaffMember who, boolean allAlong) {
        arrive(entered, meeting, who.id().value(), who.name(), who.title(), who.employer(),
                who.roles().stream().map(Role::name).toArray(String[]::new), allAlong);
    }

    void arriveAsGuest(Entered entered, UUID meeting, String name) {
        arrive(entered, meeting, null, name, "", "", new String[] {"GUEST"}, false);
    }

    /** @param staff null for the guest */
    void leave(Entered entered, UUID meeting, @Nullable StaffId staff) {
        sql(entered, """
                update meeting.present set until_at = greatest(from_at, :now)
                 where provider_id = :provider and meeting_id = :meeting and until_at is null
                   and staff_id is not distinct from cast(:staff as uuid)""")
                .param("meeting", meeting).param("staff", staff == null ? null : staff.value()).param("now", now(entered))
                .update();
    }

    /** Those who are there go into the log of whoever's case was taken up; null for all cases, for those there all along. */
    void witness(Entered entered, UUID meeting, @Nullable UUID course) {
        jdbc.sql("select meeting.witness(:meeting, cast(:course as uuid))").param("meeting", meeting).param("course", course)
                .query(rows -> {});
    }

    List<PersonId> openToGuest(Entered entered, Meeting meeting) {
        return sql(entered, """
                select person_id from meeting.guest_basis
                 where provider_id = :provider and meeting_id = :meeting and guest = :guest""")
                .param("meeting", meeting.id()).param("guest", meeting.room().guest())
                .query(UUID.class).list().stream().map(PersonId::new).toList();
    }

    private void arrive(Entered entered, UUID meeting, @Nullable UUID staff, String name, String title, String employer,
            String[] roles, boolean allAlong) {
        sql(entered, """
                insert into meeting.present (provider_id, meeting_id, staff_id, name, title, employer, roles, from_at, all_along)
                values (:provider, :meeting, :staff, :name, :title, :employer, :roles,
                        case when :allAlong then (select started_at from meeting.meeting
                                                   where provider_id = :provider and id = :meeting) else :now end, :allAlong)
                on conflict (provider_id, meeting_id, staff_id, name) where until_at is null do nothing""")
                .param("meeting", meeting).param("staff", staff).param("name", name).param("title", title)
                .param("employer", employer).param("roles", roles).param("allAlong", allAlong).param("now", now(entered))
                .update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        Instant closed = find(row, "closed_at");
        String guest = row.getString("room_guest");
        return new Meeting(row.getObject("id", UUID.class), row.getString("service"), row.getString("name"),
                row.getObject("on_date", LocalDate.class), instant(row, "started_at"),
                new StaffId(row.getObject("chair", UUID.class)), row.getString("chair_name"),
                new Room(Room.Kind.valueOf(row.getString("room")), staff(row, "room_staff"), guest == null ? "" : guest),
                row.getInt("version"), closed == null ? null
                        : new Meeting.Signed(closed, row.getString("closed_name"), row.getString("closed_title")));
    }

    private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
