package no.fotfeste.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Envelopes (journal.document) and contents (journal.content). A content that is closed for the caller is not there. */
@Repository
class DocumentStore {

    private static final TypeReference<List<Document.Part>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<Document.NextStep>> STEPS = new TypeReference<>() {};

    private static final String ENVELOPE = """
            select d.id, d.course_id, d.code, d.name, d.content_class, d.version, d.made_name, d.made_at, d.signed_by,
                   d.signed_name, d.signed_role, d.organisation, d.signed_at, d.replaces, r.id as replaced_by,
                   c.parts, c.next_steps
              from journal.document d
              left join journal.content c on c.provider_id = d.provider_id and c.document_id = d.id
              left join journal.document r on r.provider_id = d.provider_id and r.replaces = d.id and r.state = 'SIGNED'
             where d.provider_id = :provider and d.person_id = :person
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** 0 where there can be only one draft, and there is. */
    int insert(Entered entered, UUID id, EpisodeId course, Letter letter, Document.Content content) {
        return insert(entered, id, course, letter.code(), letter.name(), letter.information(), letter.ends(), null, content);
    }

    /** 0 where another takes its place already, or there is a draft. */
    int insertReplacement(Entered entered, UUID id, Document old, Document.Content content) {
        return insert(entered, id, old.course(), old.code(), old.name(), old.information(), true, old.id(), content);
    }

    private int insert(Entered entered, UUID id, EpisodeId course, String code, String name, Information information,
            boolean single, @Nullable UUID replaces, Document.Content content) {
        int made = sql(entered, """
                insert into journal.document (provider_id, id, person_id, course_id, code, name, content_class, single, state,
                                              replaces, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :code, :name, :class, :single, 'DRAFT', :replaces, :me, :myName, :now)
                on conflict do nothing""")
                .param("id", id).param("course", course.value()).param("code", code).param("name", name)
                .param("class", information.column()).param("single", single)
                .param("replaces", replaces, java.sql.Types.OTHER).param("me", entered.caller().staff().value())
                .param("myName", entered.caller().name()).param("now", now(entered)).update();
        if (made == 0) return 0;
        return content(sql(entered, """
                insert into journal.content (provider_id, document_id, person_id, class, parts, next_steps)
                values (:provider, :id, :person, :class, cast(:parts as jsonb), cast(:next as jsonb))"""), content)
                .param("id", id).param("class", information.column()).update();
    }

    /** 0 where it has been changed or signed since {@code version}. */
    int update(Entered entered, UUID id, int version, Document.Content content) {
        int mine = sql(entered, """
                update journal.document set version = version + 1
                 where provider_id = :provider and id = :id and person_id = :person
                   and version = :version and state = 'DRAFT'""").param("id", id).param("version", version).update();
        if (mine == 0) return 0;
        return content(sql(entered, """
                update journal.content set parts = cast(:parts as jsonb), next_steps = cast(:next as jsonb)
                 where provider_id = :provider and document_id = :id and person_id = :person"""), content)
                .param("id", id).update();
    }

    /** 0 where it has been changed or signed since {@code version}. */
    int sign(Entered entered, UUID id, int version, Author by) {
        int mine = sql(entered, """
                update journal.document
                   set state = 'SIGNED', signed_by = :by, signed_name = :name, signed_role = :role,
                       organisation = :organisation, signed_at = :now
                 where provider_id = :provider and id = :id and person_id = :person
                   and version = :version and state = 'DRAFT'""")
                .param("id", id).param("version", version).param("by", by.staff().value()).param("name", by.name())
                .param("role", by.role().name()).param("organisation", by.organisation()).param("now", now(entered))
                .update();
        if (mine == 0) return 0;
        return sql(entered, """
                update journal.content set state = 'SIGNED'
                 where provider_id = :provider and document_id = :id and person_id = :person""").param("id", id).update();
    }

    Optional<Document> find(Entered entered, UUID id) {
        return sql(entered, ENVELOPE + "and d.id = :id").param("id", id).query((row, n) -> document(row)).optional();
    }

    /** All envelopes, newest first. */
    List<Document.Summary> list(Entered entered) {
        return sql(entered, ENVELOPE + "order by d.made_at desc, d.id").query((row, n) -> summary(row)).list();
    }

    /** Those of these classes and of the open ones, newest first. */
    List<Document.Summary> list(Entered entered, List<String> classes) {
        return list(entered).stream().filter(each -> entered.sees(each.information()))
                .filter(each -> each.information() != Information.HEALTH || classes.contains("health")).toList();
    }

    private JdbcClient.StatementSpec content(JdbcClient.StatementSpec sql, Document.Content content) {
        return sql.param("parts", json.writeValueAsString(content.parts())).param("next", json.writeValueAsString(content.next()));
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value());
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    private Document document(ResultSet row) throws SQLException {
        Document.Content content = row.getString("parts") == null ? null : new Document.Content(
                json.readValue(row.getString("parts"), PARTS), json.readValue(row.getString("next_steps"), STEPS));
        return new Document(row.getObject("id", UUID.class), new EpisodeId(row.getObject("course_id", UUID.class)),
                row.getString("code"), row.getString("name"), information(row), content, row.getInt("version"), row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), signer(row), signedAt(row),
                row.getObject("replaces", UUID.class), row.getObject("replaced_by", UUID.class));
    }

    private static Document.Summary summary(ResultSet row) throws SQLException {
        return new Document.Summary(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), information(row),
                signer(row), signedAt(row), row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("replaced_by", UUID.class) != null);
    }

    private static Information information(ResultSet row) throws SQLException {
        return Information.valueOf(row.getString("content_class").toUpperCase(Locale.ROOT));
    }

    private static @Nullable Author signer(ResultSet row) throws SQLException {
        UUID by = row.getObject("signed_by", UUID.class);
        return by == null ? null : new Author(new StaffId(by), row.getString("signed_name"),
                Role.valueOf(row.getString("signed_role")), row.getString("organisation"));
    }

    private static java.time.@Nullable Instant signedAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
