package no.fotfeste.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.assessment.Invitation.Part;
import no.fotfeste.assessment.Invitation.Way;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class InvitationStore {

    private static final String INVITATION = """
            select id, course_id, occasion, way, unapproved, made_by, made_name, made_at, expires_at, reminders, reminded_on,
                   opened_at, revoked_at, finished_at, read_at, read_name
              from assessment.invitation
             where provider_id = :provider and person_id = :person
            """;
    private static final String THIS = " where provider_id = :provider and person_id = :person and id = :id";
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InvitationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Entered entered, UUID id, EpisodeId course, String occasion, Way way, boolean unapproved, Instant expires,
            List<String> instruments) {
        sql(entered, """
                insert into assessment.invitation (provider_id, id, person_id, course_id, occasion, way, unapproved, made_by,
                       made_name, made_at, expires_at)
                values (:provider, :id, :person, :course, :occasion, :way, :unapproved, :by, :name, :now, :expires)""")
                .param("id", id).param("course", course.value()).param("occasion", occasion).param("way", way.name())
                .param("unapproved", unapproved).param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("expires", expires.atOffset(ZoneOffset.UTC)).update();
        for (int i = 0; i < instruments.size(); i++) {
            sql(entered, """
                    insert into assessment.invitation_part (provider_id, invitation_id, person_id, place, instrument)
                    values (:provider, :id, :person, :place, :instrument)""")
                    .param("id", id).param("place", i + 1).param("instrument", instruments.get(i)).update();
        }
    }

    void insertLink(Entered entered, UUID id, byte[] hash) {
        sql(entered, """
                insert into assessment.invitation_link (provider_id, token_hash, invitation_id, person_id, made_at)
                values (:provider, :hash, :id, :person, :now)""")
                .param("hash", hash).param("id", id).update();
    }

    /** Without having entered: the hash opens its own invitation and nobody else's. */
    Optional<InvitationLink> link(byte[] hash) {
        return jdbc.sql("""
                select provider_id, person_id, invitation_id, tablet, expires_at, ended, attempts
                  from assessment.open_invitation(:hash)""")
                .param("hash", hash)
                .query((row, n) -> new InvitationLink(new ProviderId(row.getObject("provider_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)), row.getObject("invitation_id", UUID.class),
                        row.getBoolean("tablet"), row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("ended"), row.getInt("attempts")))
                .optional();
    }

    Optional<Invitation> find(Entered entered, UUID id) {
        return sql(entered, INVITATION + " and id = :id").param("id", id)
                .query((row, n) -> invitation(row, parts(entered, row.getObject("id", UUID.class)))).optional();
    }

    /** The same, held until the transaction ends: two devices come one after the other. */
    Optional<Invitation> hold(Entered entered, UUID id) {
        sql(entered, "select id from assessment.invitation" + THIS + " for update").param("id", id).query(row -> {});
        return find(entered, id);
    }

    /** The newest first. */
    List<Invitation> list(Entered entered, EpisodeId course) {
        return sql(entered, INVITATION + " and course_id = :course order by made_at desc, id").param("course", course.value())
                .query((row, n) -> invitation(row, parts(entered, row.getObject("id", UUID.class)))).list();
    }

    private List<Part> parts(Entered entered, UUID id) {
        return sql(entered, """
                select place, instrument, version, scoring_version, language, draft, saved_at, response_id, before_id, answered_at
                  from assessment.invitation_part
                 where provider_id = :provider and person_id = :person and invitation_id = :id order by place""")
                .param("id", id)
                .query((row, n) -> new Part(row.getInt("place"), row.getString("instrument"), row.getInt("version"),
                        row.getInt("scoring_version"), row.getString("language"), json.readValue(row.getString("draft"), FIELDS),
                        instant(row, "saved_at"), row.getObject("response_id", UUID.class), row.getObject("before_id", UUID.class),
                        instant(row, "answered_at")))
                .list();
    }

    void opened(Entered entered, UUID id) {
        update(entered, id, "opened_at = coalesce(opened_at, :now)");
    }

    void tried(Entered entered, UUID id) {
        update(entered, id, "attempts = attempts + 1");
    }

    void reminded(Entered entered, UUID id) {
        update(entered, id, "reminders = reminders + 1, reminded_on = :today");
    }

    void read(Entered entered, UUID id) {
        sql(entered, "update assessment.invitation set read_at = :now, read_name = :name" + THIS).param("id", id)
                .param("name", entered.caller().name()).update();
    }

    /** Opens nothing from now on, and what was written and not sent is gone. */
    void end(Entered entered, UUID id, boolean revoked) {
        update(entered, id, revoked ? "revoked_at = :now" : "finished_at = :now");
        sql(entered, """
                update assessment.invitation_part set draft = '{}'
                 where provider_id = :provider and person_id = :person and invitation_id = :id and draft <> '{}'""")
                .param("id", id).update();
    }

    /** What was written on links whose time is out, of all persons. */
    int wipeExpired(Entered entered) {
        return jdbc.sql("""
                update assessment.invitation_part p set draft = '{}'
                  from assessment.invitation i
                 where i.provider_id = :provider and i.expires_at <= :now
                   and p.provider_id = i.provider_id and p.invitation_id = i.id and p.draft <> '{}'""")
                .param("provider", entered.caller().provider().value()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    void keep(Entered entered, UUID id, int place, Instrument edition, String language, Map<String, List<String>> draft) {
        part(entered, id, place, """
                draft = cast(:draft as jsonb), version = :version, scoring_version = :scoring, language = :language, saved_at = :now""")
                .param("draft", json.writeValueAsString(draft)).param("version", edition.version())
                .param("scoring", edition.rules().version()).param("language", language).update();
    }

    void answered(Entered entered, UUID id, int place, Instrument edition, UUID response, @Nullable UUID before) {
        part(entered, id, place, """
                draft = '{}', version = :version, scoring_version = :scoring, response_id = :response, before_id = :before,
                answered_at = :now""")
                .param("version", edition.version()).param("scoring", edition.rules().version()).param("response", response)
                .param("before", before).update();
    }

    private void update(Entered entered, UUID id, String change) {
        sql(entered, "update assessment.invitation set " + change + THIS).param("id", id).update();
    }

    private JdbcClient.StatementSpec part(Entered entered, UUID id, int place, String change) {
        return sql(entered, "update assessment.invitation_part set " + change + " " + """
                 where provider_id = :provider and person_id = :person and invitation_id = :id and place = :place
                   and response_id is null""").param("id", id).param("place", place);
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("today", entered.today())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static Invitation invitation(ResultSet row, List<Part> parts) throws SQLException {
        return new Invitation(row.getObject("id", UUID.class), new EpisodeId(row.getObject("course_id", UUID.class)),
                row.getString("occasion"), Way.valueOf(row.getString("way")), row.getBoolean("unapproved"),
                row.getObject("made_by", UUID.class), row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(), row.getInt("reminders"),
                row.getObject("reminded_on", LocalDate.class), instant(row, "opened_at"), instant(row, "revoked_at"),
                instant(row, "finished_at"), instant(row, "read_at"), row.getString("read_name"), parts);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
