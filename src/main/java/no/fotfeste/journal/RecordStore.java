package no.fotfeste.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record read across: what waits, what is found, what was last written by whom, what is carried over. */
@Repository
class RecordStore {

    /** Those whom the transaction may read notes of, so that their index is used before the wall is asked row by row. */
    private static final String OWN =
            " and n.person_id = any (array(select access.persons('work') union select access.persons('health')))";

    /** The note as it was carried over last, where that has been changed since or never was. */
    private static final String NOT_CARRIED = """
              left join lateral (select k.at from journal.carried k
                                  where k.provider_id = n.provider_id and k.note_id = n.id order by k.at desc limit 1) k on true
             where n.provider_id = :provider and n.corrects is null
               and (n.state = 'SIGNED' or n.state = 'WITHDRAWN' and k.at is not null)
               and (k.at is null or k.at < greatest(n.gone_at,
                   (select max(x.signed_at) from journal.note x
                     where x.provider_id = n.provider_id and x.corrects = n.id and x.state = 'SIGNED'),
                   (select max(y.at) from journal.countersignature y where y.provider_id = n.provider_id and y.note_id = n.id)))
            """;

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Students' notes that nobody has vouched for, of others than the caller, the oldest first. */
    List<Across.Entry> waiting(Entered entered, int most) {
        return entries(entered, """
                and n.author_role = 'STUDENT' and n.state = 'SIGNED' and n.author_id <> :me
                and not exists (select from journal.countersignature c where c.provider_id = n.provider_id and c.note_id = n.id)
                order by n.signed_at, n.seq limit :most""").param("me", NoteStore.me(entered)).param("most", most)
                .query(RecordStore::entry).list();
    }

    /** Notes moved to one of the caller's persons and not yet put on their line. */
    List<Across.Entry> arriving(Entered entered, int most) {
        return entries(entered, "and n.state = 'ARRIVING' and n.corrects is null order by n.came_at limit :most")
                .param("most", most).query(RecordStore::entry).list();
    }

    /** Of the person entered. */
    List<Note> arriving(Entered entered) {
        return one(entered, NoteStore.COLUMNS + "and n.person_id = :person and n.state = 'ARRIVING' and n.corrects is null order by n.came_at")
                .query(NoteStore::note).list();
    }

    /** The newest signed note of each profession. */
    List<Note> latest(Entered entered, List<String> classes) {
        return one(entered, NoteStore.COLUMNS + """
                and n.id = any (array(
                    select distinct on (l.author_role) l.id from journal.note l
                     where l.provider_id = :provider and l.person_id = :person and l.state = 'SIGNED' and l.corrects is null
                       and l.class = any (:classes)
                     order by l.author_role, l.event_on desc, l.event_at desc nulls last, l.seq desc))
                order by n.event_on desc, n.event_at desc nulls last, n.seq desc""")
                .param("classes", classes.toArray(String[]::new)).query(NoteStore::note).list();
    }

    /** Where the words are, with what stands around them. */
    List<Across.Found> find(Entered entered, String words, int most) {
        return provider(entered, """
                select n.person_id, p.given_name || ' ' || p.family_name as name, n.id, n.kind, n.event_on, n.author_name,
                       n.author_role, n.organisation,
                       ts_headline('pg_catalog.norwegian', n.text, websearch_to_tsquery('pg_catalog.norwegian', :words),
                                   'StartSel="", StopSel="", MaxFragments=2, MinWords=8, MaxWords=22, FragmentDelimiter=" … "') as around
                  from journal.find(:words, :most) f
                  join journal.note n on n.provider_id = :provider and n.id = f.id
                  join person.person p on p.provider_id = n.provider_id and p.person_id = n.person_id
                 order by f.event_on desc, f.seq desc""").param("words", words).param("most", most)
                .query((row, n) -> new Across.Found(entry(row, n), row.getString("around").replaceAll("\\s+", " "))).list();
    }

    /** Of all the caller's persons. */
    int countNotCarried(Entered entered) {
        return provider(entered, "select count(*) from journal.note n " + NOT_CARRIED + OWN).query(Integer.class).single();
    }

    List<Across.Entry> notCarried(Entered entered, int most) {
        return provider(entered, """
                select n.person_id, p.given_name || ' ' || p.family_name as name, n.id, n.kind, n.event_on, n.author_name,
                       n.author_role, n.organisation
                  from journal.note n
                  join person.person p on p.provider_id = n.provider_id and p.person_id = n.person_id
                """ + NOT_CARRIED + OWN + " order by n.signed_at, n.seq limit :most").param("most", most)
                .query(RecordStore::entry).list();
    }

    /** Of the person entered, of these classes. */
    int countNotCarried(Entered entered, List<String> classes) {
        return one(entered, "select count(*) from journal.note n " + NOT_CARRIED + "and n.person_id = :person and n.class = any (:classes)")
                .param("classes", classes.toArray(String[]::new)).query(Integer.class).single();
    }

    List<UUID> notCarriedOf(Entered entered, int most) {
        return one(entered, "select n.id from journal.note n " + NOT_CARRIED + "and n.person_id = :person order by n.signed_at, n.seq limit :most")
                .param("most", most).query(UUID.class).list();
    }

    void insertCarried(Entered entered, UUID id, Note note) {
        one(entered, """
                insert into journal.carried (provider_id, id, note_id, person_id, class, by_id, by_name, at)
                values (:provider, :id, :note, :person, :class, :me, :name, :now)""")
                .param("id", id).param("note", note.id()).param("class", note.information().column())
                .param("me", NoteStore.me(entered)).param("name", entered.caller().name()).param("now", NoteStore.now(entered))
                .update();
    }

    /** When each was carried over last. */
    Map<UUID, Carrying.Mark> carried(Entered entered, List<UUID> notes) {
        return one(entered, """
                select distinct on (k.note_id) k.note_id, k.by_name, k.at from journal.carried k
                 where k.provider_id = :provider and k.person_id = :person and k.note_id = any (:notes)
                 order by k.note_id, k.at desc""").param("notes", notes.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("note_id", UUID.class), new Carrying.Mark(row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec entries(Entered entered, String more) {
        return provider(entered, """
                select n.person_id, p.given_name || ' ' || p.family_name as name, n.id, n.kind, n.event_on, n.author_name,
                       n.author_role, n.organisation
                  from journal.note n
                  join person.person p on p.provider_id = n.provider_id and p.person_id = n.person_id
                 where n.provider_id = :provider""" + OWN + " " + more);
    }

    private JdbcClient.StatementSpec provider(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private JdbcClient.StatementSpec one(Entered entered, String sql) {
        return provider(entered, sql).param("person", entered.person().value());
    }

    private static Across.Entry entry(ResultSet row, int n) throws SQLException {
        return new Across.Entry(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
                row.getObject("id", UUID.class), Note.Kind.valueOf(row.getString("kind")),
                row.getObject("event_on", java.time.LocalDate.class), row.getString("author_name"),
                no.fotfeste.access.Role.valueOf(row.getString("author_role")), row.getString("organisation"));
    }
}
