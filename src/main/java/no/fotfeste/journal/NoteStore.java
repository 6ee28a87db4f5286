package no.fotfeste.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

@Repository
class NoteStore {

    static final String COLUMNS = """
            select n.person_id, n.id, n.course_id, n.class, n.kind, n.event_on, n.event_at, n.written_at, n.author_id, n.author_name,
                   n.author_role, n.organisation, n.text, n.version, n.signed_at, n.corrects, n.correction_why,
                   n.state, n.withdrawn, n.gone_why, n.gone_by, n.gone_by_role, n.gone_at, n.decided_by, n.decided_on,
                   n.came_by, n.came_by_role, n.came_at, c.by_name, c.by_role, c.at as countersigned_at
              from journal.note n
              left join journal.countersignature c on c.provider_id = n.provider_id and c.note_id = n.id
             where n.provider_id = :provider
            """;
    private static final String NOTE = COLUMNS + "and n.person_id = :person ";
    private static final String STANDS = "n.state in ('SIGNED', 'WITHDRAWN')";

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, UUID id, EpisodeId course, Information information, Note.Writing note, Author author,
            @Nullable UUID corrects, @Nullable String why, boolean signed) {
        sql(entered, """
                insert into journal.note
                       (provider_id, id, person_id, course_id, class, kind, event_on, event_at, written_at, author_id,
                        author_name, author_role, organisation, text, state, signed_at, corrects, correction_why)
                values (:provider, :id, :person, :course, :class, :kind, :on, :at, :now, :author,
                        :name, :role, :organisation, :text, :state, :signed, :corrects, :why)""")
                .param("id", id).param("course", course.value()).param("class", information.column())
                .param("kind", note.kind().name()).param("on", note.on()).param("at", note.at())
                .param("now", now(entered)).param("author", author.staff().value()).param("name", author.name())
                .param("role", author.role().name()).param("organisation", author.organisation())
                .param("text", note.text()).param("state", signed ? "SIGNED" : "DRAFT")
                .param("signed", signed ? now(entered) : null).param("corrects", corrects).param("why", why)
                .update();
    }

    /** 0 where it has been changed or signed since {@code version}, or is somebody else's. */
    int update(Entered entered, UUID id, int version, Note.Writing note, boolean signed) {
        return sql(entered, """
                update journal.note
                   set kind = :kind, event_on = :on, event_at = :at, text = :text, written_at = :now,
                       version = version + 1, state = :state, signed_at = :signed
                 where provider_id = :provider and id = :id and person_id = :person
                   and author_id = :me and version = :version and state = 'DRAFT'""")
                .param("id", id).param("version", version).param("me", me(entered)).param("kind", note.kind().name())
                .param("on", note.on()).param("at", note.at()).param("text", note.text()).param("now", now(entered))
                .param("state", signed ? "SIGNED" : "DRAFT").param("signed", signed ? now(entered) : null)
                .update();
    }

    /** 0 where it has been changed or signed since {@code version}, or is somebody else's. */
    int sign(Entered entered, UUID id, int version) {
        return sql(entered, """
                update journal.note set state = 'SIGNED', signed_at = :now
                 where provider_id = :provider and id = :id and person_id = :person
                   and author_id = :me and version = :version and state = 'DRAFT'""")
                .param("id", id).param("version", version).param("me", me(entered)).param("now", now(entered))
                .update();
    }

    /** 0 where somebody has countersigned it already. */
    int countersign(Entered entered, Note note, Author by) {
        return sql(entered, """
                insert into journal.countersignature (provider_id, note_id, person_id, class, by_id, by_name, by_role, at)
                values (:provider, :id, :person, :class, :by, :name, :role, :now)
                on conflict do nothing""")
                .param("id", note.id()).param("class", note.information().column()).param("by", by.staff().value())
                .param("name", by.name()).param("role", by.role().name()).param("now", now(entered))
                .update();
    }

    /** A signed note or what is left of one, or the caller's own draft. */
    Optional<Note> find(Entered entered, UUID id) {
        return sql(entered, NOTE + "and n.id = :id and (" + STANDS + " or n.state = 'DRAFT' and n.author_id = :me)")
                .param("id", id).param("me", me(entered)).query(NoteStore::note).optional();
    }

    List<Note> drafts(Entered entered, List<String> classes) {
        return sql(entered, NOTE + """
                and n.state = 'DRAFT' and n.author_id = :me and n.class = any (:classes)
                order by n.seq desc""")
                .param("me", me(entered)).param("classes", classes.toArray(String[]::new)).query(NoteStore::note).list();
    }

    /** Who else has something unsigned, by name. */
    List<String> othersWithDrafts(Entered entered, List<String> classes) {
        return sql(entered, """
                select distinct author_name from journal.note
                 where provider_id = :provider and person_id = :person and state = 'DRAFT' and author_id <> :me
                   and class = any (:classes) order by author_name""")
                .param("me", me(entered)).param("classes", classes.toArray(String[]::new)).query(String.class).list();
    }

    /** Newest first, without corrections. */
    List<Note> signed(Entered entered, List<String> classes, int limit, int offset) {
        return sql(entered, NOTE + "and " + STANDS + """
                 and n.corrects is null and n.class = any (:classes)
                order by n.event_on desc, n.event_at desc nulls last, n.seq desc limit :limit offset :offset""")
                .param("classes", classes.toArray(String[]::new)).param("limit", limit).param("offset", offset)
                .query(NoteStore::note).list();
    }

    List<Note> corrections(Entered entered, List<UUID> notes) {
        return sql(entered, NOTE + "and n.corrects = any (:notes) and " + STANDS + " order by n.seq")
                .param("notes", notes.toArray(UUID[]::new)).query(NoteStore::note).list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value());
    }

    static UUID me(Entered entered) {
        return entered.caller().staff().value();
    }

    static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    static Note note(ResultSet row, int n) throws SQLException {
        Instant countersigned = instant(row, "countersigned_at");
        Instant came = instant(row, "came_at");
        return new Note(row.getObject("id", UUID.class), new EpisodeId(row.getObject("course_id", UUID.class)),
                Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                Note.Kind.valueOf(row.getString("kind")), row.getObject("event_on", LocalDate.class),
                row.getObject("event_at", LocalTime.class), row.getObject("written_at", OffsetDateTime.class).toInstant(),
                new Author(new StaffId(row.getObject("author_id", UUID.class)), row.getString("author_name"),
                        Role.valueOf(row.getString("author_role")), row.getString("organisation")),
                row.getString("text"), row.getInt("version"), instant(row, "signed_at"),
                row.getObject("corrects", UUID.class), row.getString("correction_why"),
                countersigned == null ? null : new Note.Countersigned(row.getString("by_name"),
                        Role.valueOf(row.getString("by_role")), countersigned),
                Note.State.valueOf(row.getString("state")), withdrawn(row),
                came == null ? null : new Note.Arrival(row.getString("came_by"), Role.valueOf(row.getString("came_by_role")), came));
    }

    private static Note.@Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("gone_at", OffsetDateTime.class);
        if (at == null) return null;
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        return new Note.Withdrawn(row.getString("gone_why"), row.getString("gone_by"), Role.valueOf(row.getString("gone_by_role")),
                at.toInstant(), decided == null ? null : new Note.Decision(row.getString("decided_by"), decided));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
