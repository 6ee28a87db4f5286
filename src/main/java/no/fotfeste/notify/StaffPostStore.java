package no.fotfeste.notify;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages to staff. */
@Repository
class StaffPostStore {

    private final JdbcClient jdbc;

    StaffPostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Waiting(UUID id, boolean sms, String recipient, int attempts) {}

    int insert(Entered entered, String key, StaffId staff, String way, String recipient) {
        return sql(entered, """
                insert into notify.staff_message (provider_id, staff_id, key, way, recipient, not_before, created_at)
                values (:provider, :staff, :key, :way, :recipient, :now, :now)
                on conflict (provider_id, key, way) do nothing""")
                .param("staff", staff.value()).param("key", key).param("way", way).param("recipient", recipient).update();
    }

    /** The one that has waited longest, held until the transaction ends; another job skips it. */
    Optional<Waiting> next(Entered entered) {
        return sql(entered, """
                select id, way, recipient, attempts from notify.staff_message
                 where provider_id = :provider and state = 'WAITING' and not_before <= :now
                 order by not_before, id limit 1
                   for update skip locked""")
                .query((row, n) -> new Waiting(row.getObject("id", UUID.class), row.getString("way").equals("SMS"),
                        row.getString("recipient"), row.getInt("attempts")))
                .optional();
    }

    /** Those to whom none of these messages went, and at least one failed. */
    Set<StaffId> failed(Entered entered, String keyPrefix) {
        return new HashSet<>(sql(entered, """
                select staff_id from notify.staff_message where provider_id = :provider and starts_with(key, :prefix)
                 group by staff_id having bool_or(state = 'FAILED') and not bool_or(state = 'SENT')""")
                .param("prefix", keyPrefix).query((row, n) -> new StaffId(row.getObject(1, UUID.class))).list());
    }

    void sent(Entered entered, Waiting message) {
        sql(entered, """
                update notify.staff_message set state = 'SENT', sent_at = :now, attempts = attempts + 1
                 where provider_id = :provider and id = :id""")
                .param("id", message.id()).update();
    }

    void failed(Entered entered, Waiting message) {
        sql(entered, "update notify.staff_message set state = 'FAILED', attempts = attempts + 1 where provider_id = :provider and id = :id")
                .param("id", message.id()).update();
    }

    void later(Entered entered, Waiting message, OffsetDateTime notBefore) {
        sql(entered, """
                update notify.staff_message set attempts = attempts + 1, not_before = greatest(:later, :now)
                 where provider_id = :provider and id = :id""")
                .param("id", message.id()).param("later", notBefore).update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }
}
