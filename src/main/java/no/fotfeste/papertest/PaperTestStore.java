package no.fotfeste.papertest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.papertest.PaperTest.File;
import no.fotfeste.papertest.PaperTest.SeenBy;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.post.FileType;
import no.fotfeste.post.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaperTestStore {

    private record FileOf(UUID result, File file) {}

    private final JdbcClient jdbc;

    PaperTestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 where somebody else corrected the same one first. */
    int insert(Entered entered, EpisodeId course, UUID id, PaperTest.Told told, @Nullable PaperTest replaces, String why) {
        return sql("""
                insert into papertest.result (provider_id, id, person_id, course_id, class, kind, own, on_date, taken_by, result, number,
                       scale, meaning, replaces, why, first_by, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :class, :kind, :own, :on, :takenBy, :result, :number,
                       :scale, :meaning, :replaces, :why, :first, :by, :name, :now)
                on conflict (provider_id, replaces) do nothing""", entered)
                .param("id", id).param("course", course.value()).param("class", told.information().column()).param("kind", told.kind().name())
                .param("own", told.own()).param("on", told.on()).param("takenBy", told.takenBy()).param("result", told.result())
                .param("number", told.number()).param("scale", told.scale()).param("meaning", told.meaning()).param("replaces", replaces == null ? null : replaces.id())
                .param("why", why).param("first", replaces == null ? entered.caller().staff().value() : replaces.firstBy()).param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The ones it has replaced, one after another, are closed as it is. */
    void closeEarlier(Entered entered, UUID id) {
        sql("""
                with recursive earlier as (
                    select replaces as id from papertest.result where provider_id = :provider and person_id = :person and id = :id
                    union all
                    select r.replaces from papertest.result r join earlier e on r.id = e.id where r.provider_id = :provider and r.person_id = :person)
                update papertest.result set class = 'health'
                 where provider_id = :provider and person_id = :person and class = 'work' and id in (select id from earlier where id is not null)""", entered)
                .param("id", id).update();
    }

    void insertFile(Entered entered, UUID result, int number, Upload file) {
        sql("""
                insert into papertest.file (provider_id, result_id, person_id, number, name, type, size, active, bytes)
                values (:provider, :result, :person, :number, :name, :type, :size, :active, :bytes)""", entered)
                .param("result", result).param("number", number).param("name", file.name()).param("type", file.type().name())
                .param("size", file.content().length).param("active", file.active()).param("bytes", file.content()).update();
    }

    /** All that the caller may see, corrected ones too, the newest first. */
    List<PaperTest> list(Entered entered) {
        Map<UUID, List<File>> files = sql("""
                select id, result_id, number, name, type, size, active from papertest.file
                 where provider_id = :provider and person_id = :person order by number""", entered)
                .query((row, n) -> new FileOf(row.getObject("result_id", UUID.class), file(row))).list().stream()
                .collect(Collectors.groupingBy(FileOf::result, Collectors.mapping(FileOf::file, Collectors.toList())));
        return sql("""
                select id, class, kind, own, on_date, taken_by, result, number, scale, meaning, replaces, why, first_by, made_name, made_at
                  from papertest.result where provider_id = :provider and person_id = :person order by on_date desc, seq desc""", entered)
                .query((row, n) -> test(row, files.getOrDefault(row.getObject("id", UUID.class), List.of()))).list();
    }

    Optional<Fetched> fetch(Entered entered, UUID result, UUID file) {
        return sql("""
                select id, number, name, type, size, active, bytes from papertest.file
                 where provider_id = :provider and person_id = :person and result_id = :result and id = :id""", entered)
                .param("result", result).param("id", file).query((row, n) -> new Fetched(file(row), row.getBytes("bytes"))).optional();
    }

    record Fetched(File file, byte[] bytes) {}

    private JdbcClient.StatementSpec sql(String sql, Entered entered) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(row.getObject("id", UUID.class), row.getInt("number"), row.getString("name"), FileType.valueOf(row.getString("type")),
                row.getInt("size"), row.getBoolean("active"));
    }

    private static PaperTest test(ResultSet row, List<File> files) throws SQLException {
        return new PaperTest(row.getObject("id", UUID.class), new PaperTest.Told(PaperTest.Kind.valueOf(row.getString("kind")), row.getString("own"),
                row.getObject("on_date", LocalDate.class), row.getString("taken_by"), row.getString("result"), row.getBigDecimal("number"),
                row.getString("scale"), row.getString("meaning"), row.getString("class").equals("health") ? SeenBy.CLOSED : SeenBy.TEAM),
                row.getObject("replaces", UUID.class), row.getString("why"), row.getObject("first_by", UUID.class), row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), files);
    }
}
