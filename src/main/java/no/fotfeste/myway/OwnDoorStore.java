package no.fotfeste.myway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.myway.Link.Door;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links, codes and the times the person came in: of secrets only what they hash to. */
@Repository
class OwnDoorStore {

    private static final String LINK = """
            select id, phone, expires_on, shut_at, code_hash, code_until, code_tries, codes, codes_since, wrong, made_name, made_at
              from myway.link where provider_id = :provider and person_id = :person
            """;

    private final JdbcClient jdbc;

    OwnDoorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without having entered: the hash leads to its own door and to nobody else's. */
    Optional<Door> byLink(byte[] hash) {
        return jdbc.sql("select provider_id, person_id, id from myway.open_link(:hash)").param("hash", hash)
                .query(OwnDoorStore::door).optional();
    }

    Optional<Door> byCode(byte[] hash, Instant now) {
        return jdbc.sql("select provider_id, person_id, id from myway.open_code(:hash, :now) limit 1").param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC)).query(OwnDoorStore::door).optional();
    }

    void wrongCode(Instant now) {
        jdbc.sql("select myway.wrong_code(:now)").param("now", now.atOffset(ZoneOffset.UTC)).query(rows -> {});
    }

    Optional<Caller> caller(UUID visit, Instant now, LocalDate today) {
        return jdbc.sql("select provider_id, person_id, name, known from myway.caller(:visit, :now, :today)").param("visit", visit)
                .param("now", now.atOffset(ZoneOffset.UTC)).param("today", today)
                .query((row, n) -> Caller.person(new ProviderId(row.getObject("provider_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"), row.getBoolean("known"), now))
                .optional();
    }

    void left(UUID visit, Instant now) {
        jdbc.sql("select myway.left_page(:visit, :now)").param("visit", visit).param("now", now.atOffset(ZoneOffset.UTC)).query(rows -> {});
    }

    Optional<Reach> reach(Entered entered) {
        return sql(entered, "select email, phone, heard_on, heard_name from myway.reach where provider_id = :provider and person_id = :person")
                .query((row, n) -> new Reach(row.getString("email"), row.getString("phone"), row.getObject("heard_on", LocalDate.class),
                        row.getString("heard_name"))).optional();
    }

    void reach(Entered entered, Reach reach) {
        sql(entered, """
                insert into myway.reach (provider_id, person_id, email, phone, heard_on, heard_name)
                values (:provider, :person, :email, :phone, :on, :name)
                on conflict (provider_id, person_id) do update
                   set email = excluded.email, phone = excluded.phone, heard_on = excluded.heard_on, heard_name = excluded.heard_name""")
                .param("email", reach.email()).param("phone", reach.phone()).param("on", reach.heardOn())
                .param("name", reach.heardBy()).update();
    }

    void insertLink(Entered entered, byte[] hash, UUID id, String phone, LocalDate expiresOn) {
        sql(entered, """
                insert into myway.link (provider_id, token_hash, id, person_id, phone, expires_on, made_by, made_name, made_at)
                values (:provider, :hash, :id, :person, :phone, :expires, :by, :name, :now)""")
                .param("hash", hash).param("id", id).param("phone", phone).param("expires", expiresOn)
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name()).update();
    }

    /** One at a time tries a link. */
    Optional<Link> hold(Entered entered, UUID id) {
        return sql(entered, LINK + "and id = :id for update").param("id", id).query(OwnDoorStore::link).optional();
    }

    List<Link> openLinks(Entered entered) {
        return sql(entered, LINK + "and shut_at is null and expires_on >= :today order by made_at desc").query(OwnDoorStore::link).list();
    }

    void code(Entered entered, Link link, byte[] hash, boolean anew) {
        sql(entered, """
                update myway.link
                   set code_hash = :hash, code_until = :until, code_tries = 0, codes = case when :anew then 1 else codes + 1 end,
                       codes_since = case when :anew then :now else codes_since end
                 where provider_id = :provider and person_id = :person and id = :id""")
                .param("hash", hash).param("until", entered.caller().now().plus(Link.CODE).atOffset(ZoneOffset.UTC))
                .param("anew", anew).param("id", link.id()).update();
    }

    void wrong(Entered entered, UUID id) {
        sql(entered, """
                update myway.link set code_tries = code_tries + 1, wrong = wrong + 1
                 where provider_id = :provider and person_id = :person and id = :id""").param("id", id).update();
    }

    /** The code is used up. */
    void right(Entered entered, UUID id) {
        sql(entered, """
                update myway.link set code_hash = null, code_until = null, code_tries = 0, wrong = 0
                 where provider_id = :provider and person_id = :person and id = :id""").param("id", id).update();
    }

    void insertCode(Entered entered, UUID id, byte[] hash, Instant until) {
        sql(entered, """
                insert into myway.table_code (provider_id, id, person_id, code_hash, until, made_by, made_name, made_at)
                values (:provider, :id, :person, :hash, :until, :by, :name, :now)""")
                .param("id", id).param("hash", hash).param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name()).update();
    }

    /** Once: whoever comes second with the same code finds it used. */
    boolean use(Entered entered, UUID id) {
        return sql(entered, """
                update myway.table_code set used_at = :now
                 where provider_id = :provider and person_id = :person and id = :id and used_at is null and shut_at is null
                   and until > :now""").param("id", id).update() == 1;
    }

    void insertVisit(Entered entered, UUID id, @Nullable UUID link, @Nullable UUID code) {
        sql(entered, """
                insert into myway.visit (provider_id, id, person_id, link_id, code_id, began_at)
                values (:provider, :id, :person, :link, :code, :now)""")
                .param("id", id).param("link", link, java.sql.Types.OTHER).param("code", code, java.sql.Types.OTHER).update();
    }

    /** @param by who vouched for them; empty where they came by link */
    record Visit(Instant at, String by) {}

    Optional<Visit> lastVisit(Entered entered) {
        return sql(entered, """
                select v.began_at, coalesce(c.made_name, '') as made_name from myway.visit v
                  left join myway.table_code c on c.provider_id = v.provider_id and c.id = v.code_id
                 where v.provider_id = :provider and v.person_id = :person order by v.began_at desc limit 1""")
                .query((row, n) -> new Visit(moment(row, "began_at"), row.getString("made_name"))).optional();
    }

    /** Somebody may have the page open still. */
    boolean visiting(Entered entered) {
        return sql(entered, """
                select exists (select from myway.visit where provider_id = :provider and person_id = :person and ended_at is null
                                  and began_at > :now - interval '12 hours')""").query(Boolean.class).single();
    }

    /** A code that stands, made at the table. */
    boolean codeStands(Entered entered) {
        return sql(entered, """
                select exists (select from myway.table_code where provider_id = :provider and person_id = :person and used_at is null
                                  and shut_at is null and until > :now)""").query(Boolean.class).single();
    }

    /** Codes that lie about open nothing any more: the newest is the one. */
    void shutCodes(Entered entered) {
        shut(entered, "myway.table_code");
    }

    /** Nothing that was sent, shown or stands open opens anything from now on. */
    void shutAll(Entered entered) {
        shut(entered, "myway.link");
        shut(entered, "myway.table_code");
        sql(entered, "update myway.visit set ended_at = :now where provider_id = :provider and person_id = :person and ended_at is null").update();
    }

    void shutLinks(Entered entered) {
        shut(entered, "myway.link");
    }

    private void shut(Entered entered, String table) {
        sql(entered, "update " + table + " set shut_at = :now where provider_id = :provider and person_id = :person and shut_at is null").update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("today", entered.today()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static Door door(ResultSet row, int n) throws SQLException {
        return new Door(new ProviderId(row.getObject("provider_id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("id", UUID.class));
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(row.getObject("id", UUID.class), row.getString("phone"), row.getObject("expires_on", LocalDate.class),
                row.getObject("shut_at") != null, row.getBytes("code_hash"), find(row, "code_until"), row.getInt("code_tries"),
                row.getInt("codes"), find(row, "codes_since"), row.getInt("wrong"), row.getString("made_name"), moment(row, "made_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
