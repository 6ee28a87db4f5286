package no.fotfeste.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.finding.GoalSource.Answer;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which findings a goal answers. All of it is health. */
@Repository
class GoalFindingStore {

    private static final String STANDING = """
            select distinct on (goal_id, kind, ref) goal_id, kind, ref, name, value, found_on, answered
              from plan.goal_finding
             where provider_id = :provider and course_id = :course and person_id = :person
             order by goal_id, kind, ref, seq desc""";

    private final JdbcClient jdbc;

    GoalFindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, EpisodeId course, GoalFinding finding, boolean answered) {
        sql(entered, course, """
                insert into plan.goal_finding (provider_id, person_id, course_id, goal_id, kind, ref, name, value, found_on, answered,
                       on_date, made_by, made_name, made_at)
                values (:provider, :person, :course, :goal, :kind, :ref, :name, :value, :found, :answered, :on, :by, :madeName, :now)""")
                .param("goal", finding.goal()).param("kind", finding.kind()).param("ref", finding.ref()).param("name", finding.name())
                .param("value", finding.value()).param("found", finding.on()).param("answered", answered).param("on", entered.today())
                .param("by", entered.caller().staff().value()).param("madeName", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    List<GoalFinding> of(Entered entered, EpisodeId course, UUID goal) {
        return sql(entered, course, "select * from (" + STANDING + ") standing where answered and goal_id = :goal order by found_on, kind, ref")
                .param("goal", goal).query(GoalFindingStore::finding).list();
    }

    /** How many times something was said of what this goal answers. */
    int version(Entered entered, EpisodeId course, UUID goal) {
        return sql(entered, course, """
                select count(*) from plan.goal_finding
                 where provider_id = :provider and course_id = :course and person_id = :person and goal_id = :goal""")
                .param("goal", goal).query(Integer.class).single();
    }

    /** With the goals' words; a goal that is dropped answers nothing. */
    List<Answer> answers(Entered entered, EpisodeId course) {
        return sql(entered, course, "select standing.kind, standing.ref, goal.id, goal.words from (" + STANDING + """
                ) standing
                  join plan.goal on goal.provider_id = :provider and goal.id = standing.goal_id and goal.person_id = :person
                 where standing.answered and goal.state <> 'DROPPED' order by goal.main desc, goal.seq""")
                .query((row, n) -> new Answer(row.getString("kind"), row.getString("ref"), brief(row.getString("words")),
                        "/plan/mal/" + row.getObject("id", UUID.class))).list();
    }

    private static GoalFinding finding(ResultSet row, int n) throws SQLException {
        return new GoalFinding(row.getObject("goal_id", UUID.class), row.getString("kind"), row.getString("ref"), row.getString("name"),
                row.getString("value"), row.getObject("found_on", LocalDate.class), null);
    }

    private static String brief(String words) {
        return words.codePointCount(0, words.length()) <= 160 ? words : words.substring(0, words.offsetByCodePoints(0, 157)).strip() + " …";
    }

    private JdbcClient.StatementSpec sql(Entered entered, EpisodeId course, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("course", course.value());
    }
}
