package no.fotfeste.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.extract.Anchor.Reach;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.sharing.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnchorStore {

    private static final String ANCHOR = """
            select id, course_id, kind, name, contact, email, phone, owner_id, confirmed, confirmed_on, confirmed_name, stopped_on,
                   stopped_why, stopped_name, version
              from extract.anchor where provider_id = :provider and person_id = :person
            """;

    private final JdbcClient jdbc;

    AnchorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is sent, and what is taken back, of one person come one after the other (N-34). */
    void lock(Entered entered) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 1562))").param("person", entered.person().toString())
                .query(rows -> {});
    }

    /** False where they are there already. */
    boolean insert(Entered entered, UUID id, EpisodeId course, Party party, Reach reach) {
        return reach(sql(entered, """
                insert into extract.anchor (provider_id, id, person_id, course_id, kind, name, contact, email, phone, owner_id,
                                            made_name, made_at)
                values (:provider, :id, :person, :course, :kind, :name, :contact, :email, :phone, :me, :by, :now)
                on conflict do nothing"""), reach)
                .param("id", id).param("course", course.value()).param("kind", party.kind().name()).param("name", party.name())
                .param("me", entered.caller().staff().value()).update() == 1;
    }

    /** Those of the person's courses, the oldest first. */
    List<Anchor> list(Entered entered) {
        return sql(entered, ANCHOR + "order by made_at, id").query(AnchorStore::anchor).list();
    }

    Optional<Anchor> find(Entered entered, UUID id) {
        return sql(entered, ANCHOR + "and id = :id").param("id", id).query(AnchorStore::anchor).optional();
    }

    /** 0 where somebody saved since {@code version}. */
    int update(Entered entered, UUID id, int version, Reach reach) {
        return reach(sql(entered, """
                update extract.anchor set contact = :contact, email = :email, phone = :phone, version = version + 1
                 where provider_id = :provider and person_id = :person and id = :id and version = :version"""), reach)
                .param("id", id).param("version", version).update();
    }

    void confirm(Entered entered, UUID id, String phone) {
        sql(entered, """
                update extract.anchor set confirmed = :phone, confirmed_on = :today, confirmed_name = :by
                 where provider_id = :provider and person_id = :person and id = :id""")
                .param("id", id).param("phone", phone).update();
    }

    void own(Entered entered, UUID id) {
        sql(entered, "update extract.anchor set owner_id = :me where provider_id = :provider and person_id = :person and id = :id")
                .param("id", id).param("me", entered.caller().staff().value()).update();
    }

    /** 0 where it was stopped already. */
    int stop(Entered entered, UUID id, String why) {
        return sql(entered, """
                update extract.anchor set stopped_on = :today, stopped_why = :why, stopped_name = :by
                 where provider_id = :provider and person_id = :person and id = :id and stopped_on is null""")
                .param("id", id).param("why", why).update();
    }

    /** 0 where it was not stopped. */
    int start(Entered entered, UUID id) {
        return sql(entered, """
                update extract.anchor set stopped_on = null, stopped_why = '', stopped_name = ''
                 where provider_id = :provider and person_id = :person and id = :id and stopped_on is not null""")
                .param("id", id).update();
    }

    private static JdbcClient.StatementSpec reach(JdbcClient.StatementSpec sql, Reach reach) {
        return sql.param("contact", reach.contact()).param("email", reach.email()).param("phone", reach.phone());
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("today", entered.today()).param("by", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static Anchor anchor(ResultSet row, int n) throws SQLException {
        LocalDate confirmed = row.getObject("confirmed_on", LocalDate.class);
        LocalDate stopped = row.getObject("stopped_on", LocalDate.class);
        return new Anchor(row.getObject("id", UUID.class), new EpisodeId(row.getObject("course_id", UUID.class)),
                new Party(Party.Kind.valueOf(row.getString("kind")), row.getString("name")),
                new Reach(row.getString("contact"), row.getString("email"), row.getString("phone")),
                new StaffId(row.getObject("owner_id", UUID.class)),
                confirmed == null ? null : new Anchor.Confirmed(row.getString("confirmed"), confirmed, row.getString("confirmed_name")),
                stopped == null ? null : new Anchor.Stopped(stopped, row.getString("stopped_why"), row.getString("stopped_name")),
                row.getInt("version"));
    }
}
