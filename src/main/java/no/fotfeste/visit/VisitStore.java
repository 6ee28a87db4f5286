package no.fotfeste.visit;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.timeline.Course;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisitStore {

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, Course course, UUID source, Information information, Made made) {
        sql(entered, """
                insert into visit.made (provider_id, id, person_id, course_id, class, source_id, what, text)
                values (:provider, :id, :person, :course, :class, :source, :what, :text)""")
                .param("id", made.id()).param("course", course.id().value()).param("class", information.column())
                .param("source", source).param("what", made.what().name()).param("text", made.text()).update();
    }

    /** What this appointment or contact became, of what the caller may see. */
    List<Made> of(Entered entered, UUID source) {
        return sql(entered, """
                select id, what, text from visit.made
                 where provider_id = :provider and person_id = :person and source_id = :source order by what""")
                .param("source", source)
                .query((row, n) -> new Made(row.getObject("id", UUID.class), Made.What.valueOf(row.getString("what")), row.getString("text")))
                .list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }
}
