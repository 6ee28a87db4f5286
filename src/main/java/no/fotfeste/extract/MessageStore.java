package no.fotfeste.extract;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What parties say, and what they have opened. */
@Repository
class MessageStore {

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record New(UUID id, @Nullable UUID approved, Message.Kind kind, String text) {}

    /** By the party itself, or written down by one of ours. */
    void insert(Entered entered, Anchor anchor, New message, String by, boolean byStaff) {
        sql(entered, """
                insert into extract.message (provider_id, id, person_id, anchor_id, class, approved_id, kind, text, by_name, by_staff,
                                             at, read_on, read_name)
                values (:provider, :id, :person, :anchor, :class, :approved, :kind, :text, :who, :byStaff, :now,
                        case when :byStaff then cast(:today as date) end, case when :byStaff then :by else '' end)""")
                .param("id", message.id()).param("anchor", anchor.id()).param("class", anchor.says().column())
                .param("approved", message.approved(), java.sql.Types.OTHER).param("kind", message.kind().name())
                .param("text", message.text()).param("who", by).param("byStaff", byStaff).update();
    }

    /** Of one party, the newest first, as far as the one who asks may see. */
    List<Message> list(Entered entered, UUID anchor) {
        return sql(entered, """
                select id, approved_id, kind, text, by_name, by_staff, at, read_on, read_name from extract.message
                 where provider_id = :provider and person_id = :person and anchor_id = :anchor order by seq desc""")
                .param("anchor", anchor)
                .query((row, n) -> new Message(row.getObject("id", UUID.class), row.getObject("approved_id", UUID.class),
                        Message.Kind.valueOf(row.getString("kind")), row.getString("text"), row.getString("by_name"),
                        row.getBoolean("by_staff"), row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_on", LocalDate.class), row.getString("read_name"))).list();
    }

    int read(Entered entered, UUID anchor, UUID id) {
        return sql(entered, """
                update extract.message set read_on = :today, read_name = :by
                 where provider_id = :provider and person_id = :person and anchor_id = :anchor and id = :id and read_on is null""")
                .param("anchor", anchor).param("id", id).update();
    }

    /** Somebody who looks twice within half an hour has looked once. */
    void opened(Entered entered, UUID anchor, UUID approved, Opening.What what, String by) {
        sql(entered, """
                insert into extract.opening (provider_id, id, person_id, anchor_id, approved_id, what, by_name, at)
                select :provider, :id, :person, :anchor, :approved, :what, :who, :now
                 where :what <> 'OPENED' or not exists (
                       select from extract.opening o where o.provider_id = :provider and o.approved_id = :approved
                          and o.what = 'OPENED' and o.at > cast(:now as timestamptz) - interval '30 minutes')""")
                .param("id", UUID.randomUUID()).param("anchor", anchor).param("approved", approved).param("what", what.name())
                .param("who", by).update();
    }

    /** The newest first. */
    List<Opening> openings(Entered entered, UUID anchor) {
        return sql(entered, """
                select approved_id, what, by_name, at from extract.opening
                 where provider_id = :provider and person_id = :person and anchor_id = :anchor order by at desc, id limit 200""")
                .param("anchor", anchor)
                .query((row, n) -> new Opening(row.getObject("approved_id", UUID.class), Opening.What.valueOf(row.getString("what")),
                        row.getString("by_name"), row.getObject("at", OffsetDateTime.class).toInstant())).list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("today", entered.today()).param("by", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }
}
