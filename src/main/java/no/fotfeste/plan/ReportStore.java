package no.fotfeste.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the person tells of home tasks and training, and what was answered about an individual plan. */
@Repository
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, EpisodeId course, UUID id, Measure measure, SelfReport.Said said, boolean byPerson) {
        made(entered, course, id, """
                insert into plan.self_report
                       (provider_id, id, person_id, course_id, class, measure_id, on_date, done, went, words, by_person,
                        made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :class, :measure, :on, :done, :went, :words, :byPerson,
                        :by, :name, :now)""")
                .param("class", measure.information().column()).param("measure", measure.id()).param("on", said.on())
                .param("done", said.done().name()).param("went", said.went()).param("words", said.words())
                .param("byPerson", byPerson).update();
    }

    /** The newest first. */
    List<SelfReport> reports(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select measure_id, on_date, done, went, words, by_person, made_name from plan.self_report
                 where provider_id = :provider and course_id = :course and person_id = :person
                 order by on_date desc, seq desc""")
                .query((row, n) -> new SelfReport(row.getObject("measure_id", UUID.class), row.getObject("on_date", LocalDate.class),
                        SelfReport.Done.valueOf(row.getString("done")), row.getObject("went", Integer.class), row.getString("words"),
                        row.getBoolean("by_person"), row.getString("made_name")))
                .list();
    }

    void insert(Entered entered, EpisodeId course, UUID id, IndividualPlan.Answer answer, boolean partOf, String coordinator, LocalDate on) {
        made(entered, course, id, """
                insert into plan.individual_plan
                       (provider_id, id, person_id, course_id, answer, part_of, coordinator, on_date, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :answer, :partOf, :coordinator, :on, :by, :name, :now)""")
                .param("answer", answer.name()).param("partOf", partOf).param("coordinator", coordinator).param("on", on).update();
    }

    /** The newest first. */
    List<IndividualPlan> individualPlans(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select answer, part_of, coordinator, on_date, made_name from plan.individual_plan
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq desc""")
                .query((row, n) -> new IndividualPlan(IndividualPlan.Answer.valueOf(row.getString("answer")),
                        row.getBoolean("part_of"), row.getString("coordinator"), row.getObject("on_date", LocalDate.class),
                        row.getString("made_name")))
                .list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, EpisodeId course, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("course", course.value());
    }

    private JdbcClient.StatementSpec made(Entered entered, EpisodeId course, UUID key, String sql) {
        return sql(entered, course, sql).param("id", key)
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }
}
