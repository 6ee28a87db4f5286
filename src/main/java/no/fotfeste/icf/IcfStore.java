package no.fotfeste.icf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.icf.Icf.Finding;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IcfStore {

    /** A code put into the form, or left out of it. @param plain our words for one without a title */
    record Choice(String code, String plain, boolean included) {}

    private record Row(UUID profile, String occasion, UUID change, Finding finding, LocalDate on, String by) {}

    private final JdbcClient jdbc;

    IcfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who save at once come one after the other. */
    void oneAtATime(EpisodeId course) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:course, 1520))").param("course", course.value().toString())
                .query(row -> {});
    }

    void insert(Entered entered, EpisodeId course, UUID profile, String occasion) {
        sql(entered, """
                insert into icf.profile (provider_id, id, person_id, course_id, occasion)
                values (:provider, :profile, :person, :course, :occasion)""")
                .param("profile", profile).param("course", course.value()).param("occasion", occasion).update();
    }

    void insert(Entered entered, UUID profile, UUID change, LocalDate on, Finding finding) {
        sql(entered, """
                insert into icf.finding
                       (provider_id, profile_id, person_id, change_id, code, first_q, second_q, on_date, note, made_by, made_name, made_at)
                values (:provider, :profile, :person, :change, :code, :first, :second, :on, :note, :by, :name, :now)""")
                .param("profile", profile).param("change", change).param("code", finding.code())
                .param("first", finding.first()).param("second", finding.second()).param("on", on).param("note", finding.note())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** What stands in each profile, the oldest profile first. One that was emptied again has no findings. */
    List<Icf.Round> rounds(Entered entered, EpisodeId course) {
        Map<UUID, List<Row>> profiles = new LinkedHashMap<>();
        rows(entered, course).forEach(row -> profiles.computeIfAbsent(row.profile(), first -> new ArrayList<>()).add(row));
        return profiles.values().stream().map(IcfStore::round).sorted(java.util.Comparator.comparing(Icf.Round::on)).toList();
    }

    private static Icf.Round round(List<Row> rows) {
        Map<String, Finding> standing = new LinkedHashMap<>();
        rows.forEach(row -> standing.put(row.finding().code(), row.finding()));
        Row last = rows.getLast();
        return new Icf.Round(last.profile(), last.occasion(), last.on(), (int) rows.stream().map(Row::change).distinct().count(),
                last.by(), standing.values().stream().filter(finding -> !finding.isEmpty()).toList());
    }

    /** What has been corrected, the newest first. */
    List<Icf.Corrected> corrected(Entered entered, EpisodeId course) {
        record Place(UUID profile, String code) {}
        Map<Place, Finding> before = new LinkedHashMap<>();
        List<Icf.Corrected> corrected = new ArrayList<>();
        for (Row row : rows(entered, course)) {
            Finding was = before.put(new Place(row.profile(), row.finding().code()), row.finding());
            if (was == null || was.isEmpty() || was.equals(row.finding())) continue;
            corrected.addFirst(new Icf.Corrected(was, row.finding().isEmpty() ? null : row.finding(), row.on(), row.by()));
        }
        return corrected;
    }

    private List<Row> rows(Entered entered, EpisodeId course) {
        return sql(entered, """
                select p.id, p.occasion, f.change_id, f.code, f.first_q, f.second_q, f.note, f.on_date, f.made_name
                  from icf.profile p
                  join icf.finding f on f.provider_id = p.provider_id and f.profile_id = p.id and f.person_id = p.person_id
                 where p.provider_id = :provider and p.person_id = :person and p.course_id = :course
                 order by f.seq""")
                .param("course", course.value()).query(IcfStore::row).list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("occasion"), row.getObject("change_id", UUID.class),
                new Finding(row.getString("code"), row.getObject("first_q", Integer.class), row.getObject("second_q", Integer.class),
                        row.getString("note")),
                row.getObject("on_date", LocalDate.class), row.getString("made_name"));
    }

    void insertChoice(Entered entered, EpisodeId course, Choice choice) {
        sql(entered, """
                insert into icf.code (provider_id, person_id, course_id, code, plain, included, made_by, made_at)
                values (:provider, :person, :course, :code, :plain, :included, :by, :now)""")
                .param("course", course.value()).param("code", choice.code()).param("plain", choice.plain())
                .param("included", choice.included()).param("by", entered.caller().staff().value())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The newest of each code. */
    List<Choice> choices(Entered entered, EpisodeId course) {
        return sql(entered, """
                select distinct on (code) code, plain, included from icf.code
                 where provider_id = :provider and person_id = :person and course_id = :course order by code, seq desc""")
                .param("course", course.value())
                .query((row, n) -> new Choice(row.getString("code"), row.getString("plain"), row.getBoolean("included"))).list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }
}
