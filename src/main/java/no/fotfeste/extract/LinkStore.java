package no.fotfeste.extract;

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
import no.fotfeste.extract.Link.Door;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.sharing.Basis;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links, codes and the half hours they open: only what they hash to. */
@Repository
class LinkStore {

    private static final String LINK = """
            select id, anchor_id, phone, basis, expires_on, revoked_at, code_hash, code_until, code_tries, codes, codes_since, wrong
              from extract.link where provider_id = :provider and person_id = :person
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without having entered: the hash leads to its own door and to nobody else's. */
    Optional<Door> door(byte[] hash) {
        return jdbc.sql("select provider_id, person_id, anchor_id, link_id from extract.open_link(:hash)").param("hash", hash)
                .query((row, n) -> new Door(new ProviderId(row.getObject("provider_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)), row.getObject("anchor_id", UUID.class),
                        row.getObject("link_id", UUID.class))).optional();
    }

    boolean stillOpen(byte[] hash, byte[] session, Instant now, LocalDate today) {
        return jdbc.sql("select extract.still_open(:hash, :session, :now, :today)").param("hash", hash).param("session", session)
                .param("now", now.atOffset(ZoneOffset.UTC)).param("today", today).query(Boolean.class).single();
    }

    void insert(Entered entered, byte[] hash, UUID id, Anchor anchor, Basis basis, LocalDate expiresOn) {
        sql(entered, """
                insert into extract.link (provider_id, token_hash, id, person_id, anchor_id, email, phone, basis, expires_on, made_at)
                values (:provider, :hash, :id, :person, :anchor, :email, :phone, :basis, :expires, :now)""")
                .param("hash", hash).param("id", id).param("anchor", anchor.id()).param("email", anchor.reach().email())
                .param("phone", anchor.reach().phone()).param("basis", basis.name()).param("expires", expiresOn).update();
    }

    /** One at a time tries a link. */
    Optional<Link> hold(Entered entered, UUID id) {
        return sql(entered, LINK + "and id = :id for update").param("id", id).query(LinkStore::link).optional();
    }

    /** Those of a party that can still open something, the one that lasts longest first. */
    List<Link> open(Entered entered, UUID anchor) {
        return sql(entered, LINK + "and anchor_id = :anchor and revoked_at is null and expires_on >= :today order by expires_on desc")
                .param("anchor", anchor).query(LinkStore::link).list();
    }

    /** The addresses that links of this party went to and that open something still. */
    List<String> addresses(Entered entered, UUID anchor) {
        return sql(entered, """
                select distinct email from extract.link
                 where provider_id = :provider and person_id = :person and anchor_id = :anchor and revoked_at is null
                   and expires_on >= :today""")
                .param("anchor", anchor).query(String.class).list();
    }

    /** Nothing that was sent to this party opens anything from now on. */
    int revoke(Entered entered, UUID anchor) {
        int links = sql(entered, """
                update extract.link set revoked_at = :now
                 where provider_id = :provider and person_id = :person and anchor_id = :anchor and revoked_at is null""")
                .param("anchor", anchor).update();
        sql(entered, """
                update extract.session set ended_at = :now
                 where provider_id = :provider and person_id = :person and anchor_id = :anchor and ended_at is null""")
                .param("anchor", anchor).update();
        return links;
    }

    void code(Entered entered, Link link, byte[] hash, boolean anew) {
        sql(entered, """
                update extract.link
                   set code_hash = :hash, code_until = :until, code_tries = 0, codes = case when :anew then 1 else codes + 1 end,
                       codes_since = case when :anew then :now else codes_since end
                 where provider_id = :provider and person_id = :person and id = :id""")
                .param("hash", hash).param("until", entered.caller().now().plus(Link.CODE).atOffset(ZoneOffset.UTC))
                .param("anew", anew).param("id", link.id()).update();
    }

    void wrong(Entered entered, UUID id) {
        sql(entered, """
                update extract.link set code_tries = code_tries + 1, wrong = wrong + 1
                 where provider_id = :provider and person_id = :person and id = :id""").param("id", id).update();
    }

    /** The code is used up, and opens this half hour. */
    void right(Entered entered, Link link, byte[] session) {
        sql(entered, """
                update extract.link set code_hash = null, code_until = null, code_tries = 0, wrong = 0
                 where provider_id = :provider and person_id = :person and id = :id""").param("id", link.id()).update();
        sql(entered, """
                insert into extract.session (provider_id, session_hash, person_id, anchor_id, link_id, until)
                values (:provider, :hash, :person, :anchor, :id, :until)""")
                .param("hash", session).param("anchor", link.anchor()).param("id", link.id())
                .param("until", entered.caller().now().plus(Link.SESSION).atOffset(ZoneOffset.UTC)).update();
    }

    /** Half an hour from now, where it is open still. */
    boolean prolong(Entered entered, UUID link, byte[] session) {
        return sql(entered, """
                update extract.session set until = :until
                 where provider_id = :provider and person_id = :person and link_id = :id and session_hash = :hash
                   and ended_at is null and until > :now""")
                .param("hash", session).param("id", link)
                .param("until", entered.caller().now().plus(Link.SESSION).atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("today", entered.today()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(row.getObject("id", UUID.class), row.getObject("anchor_id", UUID.class), row.getString("phone"), Basis.valueOf(row.getString("basis")),
                row.getObject("expires_on", LocalDate.class), row.getObject("revoked_at") != null, row.getBytes("code_hash"),
                moment(row, "code_until"), row.getInt("code_tries"), row.getInt("codes"), moment(row, "codes_since"), row.getInt("wrong"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
