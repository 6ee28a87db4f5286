package no.fotfeste.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IncomeStore {

    private final JdbcClient jdbc;

    IncomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time keeps figures of this person. */
    void lock(Entered entered) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('income ' || :person, 0))")
                .param("person", entered.person().value().toString()).query(rows -> {});
    }

    /** Newest first. */
    List<Saved> list(Entered entered) {
        return person("""
                select id, version, income, position, benefit, degree, children, rates, made_name, made_at from income.estimate
                 where provider_id = :provider and person_id = :person order by version desc""", entered).query(IncomeStore::saved).list();
    }

    void insert(Entered entered, UUID id, EpisodeId course, int version, Figures figures, String rates) {
        person("""
                insert into income.estimate (provider_id, id, person_id, course_id, version, income, position, benefit, degree, children,
                       rates, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :version, :income, :position, :benefit, :degree, :children,
                       :rates, :by, :name, :now)""", entered)
                .param("id", id).param("course", course.value()).param("version", version)
                .param("income", figures.income()).param("position", figures.position()).param("benefit", figures.benefit().name())
                .param("degree", figures.degree()).param("children", figures.children()).param("rates", rates)
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    private JdbcClient.StatementSpec person(String sql, Entered entered) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static Saved saved(ResultSet row, int n) throws SQLException {
        return new Saved(row.getObject("id", UUID.class), row.getInt("version"), new Figures(row.getInt("income"), row.getInt("position"),
                Figures.Benefit.valueOf(row.getString("benefit")), row.getInt("degree"), row.getInt("children")),
                row.getString("rates"), row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
