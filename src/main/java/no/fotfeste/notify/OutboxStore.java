package no.fotfeste.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.notify.Message.State;
import no.fotfeste.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message on its way out. @param current where it goes: the person's address now, which may be another than when it was put */
    record Waiting(UUID id, String recipient, String current, String subject, String body, String file, int attempts, boolean sms) {}

    int insert(Entered entered, NewMessage message, String subject, String body) {
        return sql(entered, """
                insert into notify.message
                       (provider_id, person_id, key, recipient, subject, body, not_before, created_at)
                values (:provider, :person, :key, :recipient, :subject, :body, :now, :now)
                on conflict (provider_id, key) do nothing""")
                .param("person", entered.person().value()).param("key", message.key())
                .param("recipient", message.recipient()).param("subject", subject).param("body", body)
                .update();
    }

    /** To the address itself, whatever the person's own is. */
    int insertOutside(Entered entered, String way, String key, String recipient, String subject, String body) {
        return sql(entered, """
                insert into notify.message
                       (provider_id, person_id, key, recipient, subject, body, not_before, created_at, way, outside)
                values (:provider, :person, :key, :recipient, :subject, :body, :now, :now, :way, true)
                on conflict (provider_id, key) do nothing""")
                .param("person", entered.person().value()).param("key", key).param("recipient", recipient)
                .param("subject", subject).param("body", body).param("way", way).update();
    }

    int insertInvitation(Entered entered, NewInvitation invitation, String subject, String body) {
        return sql(entered, """
                insert into notify.message
                       (provider_id, person_id, key, recipient, subject, body, file, not_before, created_at, outside)
                values (:provider, :person, :key, :recipient, :subject, :body, :file, :now, :now, true)
                on conflict (provider_id, key) do nothing""")
                .param("person", entered.person().value()).param("key", invitation.key()).param("recipient", invitation.recipient())
                .param("subject", subject).param("body", body).param("file", invitation.file()).update();
    }

    int cancel(Entered entered, String keyPrefix) {
        return sql(entered, """
                update notify.message set state = 'CANCELLED'
                 where provider_id = :provider and person_id = :person and starts_with(key, :prefix)
                   and state = 'WAITING'""")
                .param("person", entered.person().value()).param("prefix", keyPrefix).update();
    }

    /** The newest first, of persons the caller may open. */
    List<Message> list(Entered entered) {
        return sql(entered, """
                select m.id, m.person_id, p.given_name || ' ' || p.family_name as name, m.recipient, m.subject, m.body,
                       m.state, m.created_at, m.sent_at
                  from notify.message m
                  join person.person p on p.provider_id = m.provider_id and p.person_id = m.person_id
                 where m.provider_id = :provider
                 order by m.created_at desc, m.id limit 200""")
                .query(OutboxStore::message).list();
    }

    Map<State, Long> counts(Entered entered) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        sql(entered, """
                select state, count(*) as number from notify.message
                 where provider_id = :provider group by state""")
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("number"));
                });
        return counts;
    }

    /** The one that has waited longest, held until the transaction ends; another job skips it. */
    Optional<Waiting> next(Entered entered, boolean sms) {
        return sql(entered, """
                select m.id, m.recipient, case when m.outside then m.recipient else p.email end as email, m.subject, m.body,
                       m.file, m.attempts, m.way
                  from notify.message m
                  join person.person p on p.provider_id = m.provider_id and p.person_id = m.person_id
                 where m.provider_id = :provider and m.state = 'WAITING' and m.not_before <= :now
                   and (m.way = 'EMAIL' or :sms)
                 order by m.not_before, m.id limit 1
                   for update of m skip locked""")
                .param("sms", sms)
                .query((row, n) -> new Waiting(row.getObject("id", UUID.class), row.getString("recipient"),
                        row.getString("email"), row.getString("subject"), row.getString("body"), row.getString("file"), row.getInt("attempts"),
                        row.getString("way").equals("SMS")))
                .optional();
    }

    /** Gone; and so is the text, for the link in it is nobody's but the person's. */
    void sent(Entered entered, Waiting message) {
        sql(entered, """
                update notify.message
                   set state = 'SENT', sent_at = :now, recipient = :recipient, body = '', file = '', attempts = attempts + 1
                 where provider_id = :provider and id = :id""")
                .param("id", message.id()).param("recipient", message.current()).update();
    }

    void failed(Entered entered, Waiting message) {
        sql(entered, """
                update notify.message set state = 'FAILED', body = '', file = '', attempts = attempts + 1
                 where provider_id = :provider and id = :id""")
                .param("id", message.id()).update();
    }

    void later(Entered entered, Waiting message, OffsetDateTime notBefore) {
        sql(entered, """
                update notify.message set attempts = attempts + 1, not_before = greatest(:later, :now)
                 where provider_id = :provider and id = :id""")
                .param("id", message.id()).param("later", notBefore).update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Message(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"), row.getString("recipient"), row.getString("subject"), row.getString("body"),
                State.valueOf(row.getString("state")), row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }
}
