package no.fotfeste.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps to the goals, reviews of them, and their scales. Rows are added, never changed. */
@Repository
class ProgressStore {

    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, EpisodeId course, Milestone milestone) {
        made(entered, course, milestone.id(), """
                insert into plan.milestone
                       (provider_id, milestone_id, version, person_id, course_id, class, goal_id, text, due_on, state, on_date,
                        made_by, made_name, made_at)
                values (:provider, :id, :version, :person, :course, :class, :goal, :text, :due, :state, :on, :by, :name, :now)""")
                .param("version", milestone.version()).param("class", milestone.information().column())
                .param("goal", milestone.goal()).param("text", milestone.text()).param("due", milestone.dueOn())
                .param("state", milestone.state().name()).param("on", milestone.on()).update();
    }

    /** Every version of every step, in the order they were written. */
    List<History.Step<Milestone>> milestoneVersions(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select milestone_id, goal_id, class, version, text, due_on, state, on_date, made_name, seq from plan.milestone
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq""")
                .query((row, n) -> new History.Step<>(new Milestone(row.getObject("milestone_id", UUID.class),
                        row.getObject("goal_id", UUID.class), Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                        row.getInt("version"), row.getString("text"), row.getObject("due_on", LocalDate.class),
                        Milestone.State.valueOf(row.getString("state")), row.getObject("on_date", LocalDate.class)),
                        row.getObject("on_date", LocalDate.class), row.getString("made_name"), row.getLong("seq")))
                .list();
    }

    void insertReview(Entered entered, EpisodeId course, UUID id, Goal goal, GoalReview review) {
        made(entered, course, id, """
                insert into plan.goal_review
                       (provider_id, id, person_id, course_id, class, goal_id, on_date, words, level, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :class, :goal, :on, :words, :level, :by, :name, :now)""")
                .param("class", goal.information().column()).param("goal", goal.id()).param("on", review.on())
                .param("words", review.words()).param("level", review.level()).update();
    }

    /** The newest first. */
    List<GoalReview> reviews(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select goal_id, on_date, words, level, made_name, seq from plan.goal_review
                 where provider_id = :provider and course_id = :course and person_id = :person
                 order by on_date desc, seq desc""")
                .query((row, n) -> new GoalReview(row.getObject("goal_id", UUID.class), row.getObject("on_date", LocalDate.class),
                        row.getString("words"), row.getObject("level", Integer.class), row.getString("made_name"), row.getLong("seq")))
                .list();
    }

    void insertScale(Entered entered, EpisodeId course, UUID id, Goal goal, Scale scale) {
        made(entered, course, id, """
                insert into plan.scale
                       (provider_id, id, person_id, course_id, class, goal_id, levels, level_now, on_date, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :class, :goal, :levels, :level, :on, :by, :name, :now)""")
                .param("class", goal.information().column()).param("goal", goal.id())
                .param("levels", scale.levels().toArray(String[]::new)).param("level", scale.now()).param("on", scale.on()).update();
    }

    /** The newest first; of each goal the first stands. */
    List<Scale> scales(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select goal_id, levels, level_now, on_date, made_name, seq from plan.scale
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq desc""")
                .query((row, n) -> new Scale(row.getObject("goal_id", UUID.class), levels(row), row.getInt("level_now"),
                        row.getObject("on_date", LocalDate.class), row.getString("made_name"), row.getLong("seq")))
                .list();
    }

    /** What is written about a goal is as closed as the goal. */
    void close(Entered entered, EpisodeId course, UUID goal) {
        for (String table : List.of("plan.milestone", "plan.goal_review", "plan.scale", "plan.voice")) {
            sql(entered, course, """
                    update %s set class = 'health'
                     where provider_id = :provider and goal_id = :goal and course_id = :course and person_id = :person""".formatted(table))
                    .param("goal", goal).update();
        }
    }

    private static List<String> levels(ResultSet row) throws SQLException {
        Array levels = row.getArray("levels");
        return List.of((String[]) levels.getArray());
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
