package no.fotfeste.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedStore {

    /** A link opens no account. */
    private static final UUID NO_ACCOUNT = new UUID(0, 0);
    private static final int MOST = 2000;

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An appointment of the caller's with what decides how much of it may be told. */
    record Row(PersonId person, UUID id, String service, int serviceVersion, String kind, LocalDate on, LocalTime start, int minutes,
            String place, String home, boolean cancelled, int version) {}

    void insert(Entered entered, byte[] hash) {
        sql(entered, "insert into calendar.feed (provider_id, token_hash, staff_id, made_at) values (:provider, :hash, :me, :now)")
                .param("hash", hash).update();
    }

    void end(Entered entered) {
        sql(entered, "update calendar.feed set ended_at = :now where provider_id = :provider and staff_id = :me and ended_at is null").update();
    }

    Optional<Instant> madeAt(Entered entered) {
        return sql(entered, "select made_at from calendar.feed where provider_id = :provider and staff_id = :me and ended_at is null")
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** Without having entered: whoever's link it is, as they are now. */
    Optional<Caller> owner(byte[] hash, Instant now) {
        return jdbc.sql("select provider_id, staff_id, name, employer, roles from calendar.open_feed(:hash)").param("hash", hash)
                .query((row, n) -> {
                    Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toSet());
                    return new Caller(new ProviderId(row.getObject("provider_id", UUID.class)), NO_ACCOUNT,
                            new StaffId(row.getObject("staff_id", UUID.class)), row.getString("name"), row.getString("employer"), roles,
                            roles.stream().min(java.util.Comparator.naturalOrder()).orElse(Role.RECEPTIONIST), now);
                }).optional();
    }

    /** True the first time that day. */
    boolean firstToday(Entered entered) {
        return sql(entered, """
                update calendar.feed set listed_on = :today
                 where provider_id = :provider and staff_id = :me and ended_at is null and listed_on is distinct from :today""").update() > 0;
    }

    /** The caller's own, of persons whom a grant has opened for them. */
    List<Row> appointments(Entered entered, LocalDate from, LocalDate to) {
        return sql(entered, """
                select v.person_id, v.id, c.service, c.service_version, v.kind, v.on_date, v.start_time, v.minutes, v.place,
                       p.address, v.state in ('CANCELLED', 'NO_SHOW') as cancelled, v.version
                  from contact.v_calendar v
                  join timeline.v_course c on c.provider_id = v.provider_id and c.id = v.course_id
                  join person.person p on p.provider_id = v.provider_id and p.person_id = v.person_id
                 where v.provider_id = :provider and v.staff_id = :me and v.on_date between :from and :to
                 order by v.on_date, v.start_time, v.id limit :most""")
                .param("from", from).param("to", to).param("most", MOST)
                .query((row, n) -> new Row(new PersonId(row.getObject("person_id", UUID.class)), row.getObject("id", UUID.class),
                        row.getString("service"), row.getInt("service_version"), row.getString("kind"),
                        row.getObject("on_date", LocalDate.class), row.getObject("start_time", LocalTime.class), row.getInt("minutes"),
                        row.getString("place"), row.getString("address"), row.getBoolean("cancelled"), row.getInt("version")))
                .list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("me", entered.caller().staff().value())
                .param("today", entered.today()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }
}
