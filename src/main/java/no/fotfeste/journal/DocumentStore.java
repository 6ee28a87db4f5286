package no.fotfeste.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DocumentStore {

    private static final TypeReference<List<Document.NextStep>> STEPS = new TypeReference<>() {};
    private static final TypeReference<List<Document.Recipient>> RECIPIENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** 0 where the course has a draft of the kind already. */
    int insert(Entered entered, UUID id, EpisodeId course, Document.Kind kind, Document.Content content) {
        return content(sql(entered, """
                insert into journal.document
                       (provider_id, id, person_id, course_id, class, kind, facts, done, went, next_steps, recipients, state,
                        made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :class, :kind, :facts, :done, :went, cast(:next as jsonb),
                        cast(:recipients as jsonb), 'DRAFT', :me, :name, :now)
                on conflict (provider_id, course_id, kind) where state = 'DRAFT' do nothing"""), content)
                .param("id", id).param("course", course.value()).param("class", kind.information().column())
                .param("kind", kind.name()).param("me", entered.caller().staff().value())
                .param("name", entered.caller().name()).param("now", now(entered)).update();
    }

    /** 0 where it has been changed or signed since {@code version}. */
    int update(Entered entered, UUID id, int version, Document.Content content) {
        return content(sql(entered, """
                update journal.document
                   set facts = :facts, done = :done, went = :went, next_steps = cast(:next as jsonb),
                       recipients = cast(:recipients as jsonb), version = version + 1
                 where provider_id = :provider and id = :id and person_id = :person
                   and version = :version and state = 'DRAFT'"""), content)
                .param("id", id).param("version", version).update();
    }

    /** 0 where it has been changed or signed since {@code version}. */
    int sign(Entered entered, UUID id, int version, Author by) {
        return sql(entered, """
                update journal.document
                   set state = 'SIGNED', signed_by = :by, signed_name = :name, signed_role = :role,
                       organisation = :organisation, signed_at = :now
                 where provider_id = :provider and id = :id and person_id = :person
                   and version = :version and state = 'DRAFT'""")
                .param("id", id).param("version", version).param("by", by.staff().value()).param("name", by.name())
                .param("role", by.role().name()).param("organisation", by.organisation()).param("now", now(entered))
                .update();
    }

    Optional<Document> find(Entered entered, UUID id) {
        return sql(entered, """
                select id, course_id, kind, facts, done, went, next_steps, recipients, version, made_name, made_at,
                       signed_by, signed_name, signed_role, organisation, signed_at
                  from journal.document where provider_id = :provider and id = :id and person_id = :person""")
                .param("id", id).query((row, n) -> document(row)).optional();
    }

    List<Document.Summary> list(Entered entered, List<String> classes) {
        return sql(entered, """
                select id, kind, made_name, made_at, signed_by, signed_name, signed_role, organisation, signed_at
                  from journal.document
                 where provider_id = :provider and person_id = :person and class = any (:classes)
                 order by made_at desc, id""")
                .param("classes", classes.toArray(String[]::new))
                .query((row, n) -> new Document.Summary(row.getObject("id", UUID.class),
                        Document.Kind.valueOf(row.getString("kind")), signer(row), signedAt(row),
                        row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** 0 where it is marked already. */
    int insertSent(Entered entered, UUID key, Document document, String recipient, LocalDate on) {
        return sql(entered, """
                insert into journal.sent (provider_id, id, document_id, person_id, class, recipient, sent_on, recorded_by,
                                          recorded_name, recorded_at)
                values (:provider, :id, :document, :person, :class, :recipient, :on, :me, :name, :now)
                on conflict (provider_id, document_id, recipient) do nothing""")
                .param("id", key).param("document", document.id()).param("class", document.kind().information().column())
                .param("recipient", recipient).param("on", on).param("me", entered.caller().staff().value())
                .param("name", entered.caller().name()).param("now", now(entered)).update();
    }

    List<Document.Sent> sent(Entered entered, UUID document) {
        return sql(entered, """
                select recipient, sent_on, recorded_name from journal.sent
                 where provider_id = :provider and document_id = :document and person_id = :person
                 order by recorded_at, recipient""")
                .param("document", document)
                .query((row, n) -> new Document.Sent(row.getString("recipient"), row.getObject("sent_on", LocalDate.class),
                        row.getString("recorded_name")))
                .list();
    }

    private JdbcClient.StatementSpec content(JdbcClient.StatementSpec sql, Document.Content content) {
        return sql.param("facts", content.facts()).param("done", content.done()).param("went", content.went())
                .param("next", json.writeValueAsString(content.next()))
                .param("recipients", json.writeValueAsString(content.recipients()));
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value());
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    private Document document(ResultSet row) throws SQLException {
        Document.Content content = new Document.Content(row.getString("facts"), row.getString("done"), row.getString("went"),
                json.readValue(row.getString("next_steps"), STEPS), json.readValue(row.getString("recipients"), RECIPIENTS));
        return new Document(row.getObject("id", UUID.class), new EpisodeId(row.getObject("course_id", UUID.class)),
                Document.Kind.valueOf(row.getString("kind")), content, row.getInt("version"), row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), signer(row), signedAt(row));
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
