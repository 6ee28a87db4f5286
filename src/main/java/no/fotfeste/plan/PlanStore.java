package no.fotfeste.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals and measures: as they stand, and each version of them. */
@Repository
class PlanStore {

    private static final String GOAL_FIELDS = "class, words, staff_wording, domain, main, aim, state, state_on, state_why, version ";
    private static final String MEASURE_FIELDS =
            "class, arena, goal_id, text, doer, staff_id, party, due_on, state, state_on, state_why, version, "
            + "kind, often, amount, load, progression, intervention ";

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time changes a person's plan; the others wait until it is done. */
    void lock(Entered entered) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:person as text), 1110))")
                .param("person", entered.person().value()).query(rows -> {});
    }

    List<Goal> goals(Entered entered, EpisodeId course) {
        return sql(entered, course, "select id, " + GOAL_FIELDS + """
                 from plan.goal
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq""")
                .query(PlanStore::goal).list();
    }

    Optional<Goal> goal(Entered entered, EpisodeId course, UUID id) {
        return sql(entered, course, "select id, " + GOAL_FIELDS + """
                 from plan.goal
                 where provider_id = :provider and id = :id and course_id = :course and person_id = :person""")
                .param("id", id).query(PlanStore::goal).optional();
    }

    void insert(Entered entered, EpisodeId course, Goal goal) {
        bind(sql(entered, course, """
                insert into plan.goal (provider_id, id, person_id, course_id, class, words, staff_wording, domain, main, aim,
                       state, state_on, state_why, version)
                values (:provider, :id, :person, :course, :class, :words, :staffWording, :domain, :main, :aim,
                       :state, :stateOn, :why, :version)"""), goal).update();
        append(entered, goal);
    }

    /** 0 where it is no longer at the version before. */
    int update(Entered entered, EpisodeId course, Goal goal) {
        int rows = bind(sql(entered, course, """
                update plan.goal
                   set class = :class, words = :words, staff_wording = :staffWording, domain = :domain, main = :main,
                       aim = :aim, state = :state, state_on = :stateOn, state_why = :why, version = :version
                 where provider_id = :provider and id = :id and course_id = :course and person_id = :person
                   and version = :version - 1"""), goal).update();
        if (rows > 0) append(entered, goal);
        return rows;
    }

    /** Earlier versions of a goal are closed when the goal is. */
    void closeVersions(Entered entered, EpisodeId course, UUID goal) {
        sql(entered, course, """
                update plan.goal_version set class = 'health'
                 where provider_id = :provider and goal_id = :id and course_id = :course and person_id = :person""")
                .param("id", goal).update();
    }

    List<History.Step<Goal>> goalVersions(Entered entered, EpisodeId course) {
        return sql(entered, course, "select goal_id as id, on_date, made_name, seq, " + GOAL_FIELDS + """
                 from plan.goal_version
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq""")
                .query((row, n) -> step(row, goal(row, n))).list();
    }

    List<Measure> measures(Entered entered, EpisodeId course) {
        return sql(entered, course, "select id, " + MEASURE_FIELDS + """
                 from plan.measure
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq""")
                .query(PlanStore::measure).list();
    }

    Optional<Measure> measure(Entered entered, EpisodeId course, UUID id) {
        return sql(entered, course, "select id, " + MEASURE_FIELDS + """
                 from plan.measure
                 where provider_id = :provider and id = :id and course_id = :course and person_id = :person""")
                .param("id", id).query(PlanStore::measure).optional();
    }

    void insert(Entered entered, EpisodeId course, Measure measure) {
        bind(sql(entered, course, """
                insert into plan.measure (provider_id, id, person_id, course_id, class, arena, goal_id, text, doer, staff_id,
                       party, due_on, state, state_on, state_why, version, kind, often, amount, load, progression, intervention)
                values (:provider, :id, :person, :course, :class, :arena, :goal, :text, :doer, :staff,
                       :party, :due, :state, :stateOn, :why, :version, :kind, :often, :amount, :load, :progression, :intervention)"""), measure).update();
        append(entered, measure);
    }

    /** 0 where it is no longer at the version before. */
    int update(Entered entered, EpisodeId course, Measure measure) {
        int rows = bind(sql(entered, course, """
                update plan.measure
                   set class = :class, arena = :arena, goal_id = :goal, text = :text, doer = :doer, staff_id = :staff,
                       party = :party, due_on = :due, state = :state, state_on = :stateOn, state_why = :why, version = :version,
                       kind = :kind, often = :often, amount = :amount, load = :load, progression = :progression,
                       intervention = :intervention
                 where provider_id = :provider and id = :id and course_id = :course and person_id = :person
                   and version = :version - 1"""), measure).update();
        if (rows > 0) append(entered, measure);
        return rows;
    }

    void closeMeasureVersions(Entered entered, EpisodeId course, UUID measure) {
        sql(entered, course, """
                update plan.measure_version set class = 'health'
                 where provider_id = :provider and measure_id = :id and course_id = :course and person_id = :person""")
                .param("id", measure).update();
        sql(entered, course, """
                update plan.self_report set class = 'health'
                 where provider_id = :provider and measure_id = :id and course_id = :course and person_id = :person""")
                .param("id", measure).update();
    }

    List<History.Step<Measure>> measureVersions(Entered entered, EpisodeId course) {
        return sql(entered, course, "select measure_id as id, on_date, made_name, seq, " + MEASURE_FIELDS + """
                 from plan.measure_version
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq""")
                .query((row, n) -> step(row, measure(row, n))).list();
    }

    private void append(Entered entered, Goal goal) {
        made(entered, """
                insert into plan.goal_version (provider_id, goal_id, version, person_id, course_id, class, words, staff_wording,
                       domain, main, aim, state, state_on, state_why, on_date, made_by, made_name, made_at)
                select provider_id, id, version, person_id, course_id, class, words, staff_wording,
                       domain, main, aim, state, state_on, state_why, :on, :by, :name, :now
                  from plan.goal where provider_id = :provider and id = :id and person_id = :person""")
                .param("id", goal.id()).update();
    }

    private void append(Entered entered, Measure measure) {
        made(entered, """
                insert into plan.measure_version (provider_id, measure_id, version, person_id, course_id, class, arena, goal_id,
                       text, doer, staff_id, party, due_on, state, state_on, state_why, kind, often, amount, load, progression,
                       intervention, on_date, made_by, made_name, made_at)
                select provider_id, id, version, person_id, course_id, class, arena, goal_id,
                       text, doer, staff_id, party, due_on, state, state_on, state_why, kind, often, amount, load, progression,
                       intervention, :on, :by, :name, :now
                  from plan.measure where provider_id = :provider and id = :id and person_id = :person""")
                .param("id", measure.id()).update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, EpisodeId course, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("course", course.value());
    }

    private JdbcClient.StatementSpec made(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("on", entered.today())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Goal goal) {
        return sql.param("id", goal.id()).param("class", goal.information().column()).param("words", goal.words())
                .param("staffWording", goal.staffWording()).param("domain", goal.domain().name()).param("main", goal.main())
                .param("aim", goal.aim() == null ? null : goal.aim().name()).param("state", goal.state().name())
                .param("stateOn", goal.stateOn()).param("why", goal.stateWhy()).param("version", goal.version());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Measure measure) {
        StaffId staff = measure.doer().staff();
        return sql.param("id", measure.id()).param("class", measure.information().column())
                .param("arena", measure.arena().name()).param("goal", measure.goal()).param("text", measure.text())
                .param("doer", measure.doer().by().name()).param("staff", staff == null ? null : staff.value())
                .param("party", measure.doer().party()).param("due", measure.dueOn()).param("state", measure.state().name())
                .param("stateOn", measure.stateOn()).param("why", measure.stateWhy()).param("version", measure.version())
                .param("kind", measure.effort().kind().name()).param("often", measure.effort().often())
                .param("amount", measure.effort().amount()).param("load", measure.effort().load())
                .param("progression", measure.effort().progression()).param("intervention", measure.effort().intervention());
    }

    private static Goal goal(ResultSet row, int n) throws SQLException {
        String aim = row.getString("aim");
        return new Goal(row.getObject("id", UUID.class), information(row), row.getString("words"),
                row.getString("staff_wording"), Goal.Domain.valueOf(row.getString("domain")), row.getBoolean("main"),
                aim == null ? null : Goal.Aim.valueOf(aim), Goal.State.valueOf(row.getString("state")),
                row.getObject("state_on", LocalDate.class), row.getString("state_why"), row.getInt("version"));
    }

    private static Measure measure(ResultSet row, int n) throws SQLException {
        UUID staff = row.getObject("staff_id", UUID.class);
        return new Measure(row.getObject("id", UUID.class), information(row), Measure.Arena.valueOf(row.getString("arena")),
                row.getObject("goal_id", UUID.class), row.getString("text"),
                new Measure.Doer(Measure.By.valueOf(row.getString("doer")), staff == null ? null : new StaffId(staff), row.getString("party")),
                row.getObject("due_on", LocalDate.class), effort(row), Measure.State.valueOf(row.getString("state")),
                row.getObject("state_on", LocalDate.class), row.getString("state_why"), row.getInt("version"));
    }

    private static Measure.Effort effort(ResultSet row) throws SQLException {
        return new Measure.Effort(Measure.Kind.valueOf(row.getString("kind")), row.getString("often"), row.getString("amount"),
                row.getString("load"), row.getString("progression"), row.getString("intervention"));
    }

    private static <T> History.Step<T> step(ResultSet row, T thing) throws SQLException {
        return new History.Step<>(thing, row.getObject("on_date", LocalDate.class), row.getString("made_name"), row.getLong("seq"));
    }

    private static Information information(ResultSet row) throws SQLException {
        return Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT));
    }
}
