package no.fotfeste.workanalysis;

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
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.workanalysis.Judged.Often;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkAnalysisStore {

    private static final String ANALYSIS = """
            select id, aim, job, place, employer_id, rounds, version, made_name, made_at from workanalysis.analysis
             where provider_id = :provider and person_id = :person
            """;

    private final JdbcClient jdbc;
    private final DemandKinds kinds;

    WorkAnalysisStore(JdbcClient jdbc, DemandKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    List<Analysis> list(Entered entered) {
        return sql(ANALYSIS + "order by seq desc", entered).query(WorkAnalysisStore::analysis).list();
    }

    Optional<Analysis> find(Entered entered, UUID id) {
        return sql(ANALYSIS + "and id = :id", entered).param("id", id).query(WorkAnalysisStore::analysis).optional();
    }

    void insert(Entered entered, EpisodeId course, UUID id, Analysis.Told told) {
        made(told("""
                insert into workanalysis.analysis (provider_id, id, person_id, course_id, aim, job, place, employer_id, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :aim, :job, :place, :employer, :by, :name, :now)""", entered, told), entered)
                .param("id", id).param("course", course.value()).update();
    }

    /** 0 where somebody changed it first. */
    int update(Entered entered, UUID id, int version, Analysis.Told told) {
        return told("""
                update workanalysis.analysis
                   set aim = :aim, job = :job, place = :place, employer_id = :employer, version = version + 1
                 where provider_id = :provider and person_id = :person and id = :id and version = :version""", entered, told)
                .param("id", id).param("version", version).update();
    }

    /** 0 where somebody has judged meanwhile. */
    int nextRound(Entered entered, UUID id, int seen) {
        return sql("""
                update workanalysis.analysis set rounds = rounds + 1
                 where provider_id = :provider and person_id = :person and id = :id and rounds = :seen""", entered)
                .param("id", id).param("seen", seen).update();
    }

    List<Analysis.Task> tasks(Entered entered, UUID analysis) {
        return sql("""
                select id, words from workanalysis.task
                 where provider_id = :provider and person_id = :person and analysis_id = :analysis and not removed order by seq""", entered)
                .param("analysis", analysis)
                .query((row, n) -> new Analysis.Task(row.getObject(1, UUID.class), row.getString(2))).list();
    }

    void insertTask(Entered entered, UUID analysis, UUID id, String words) {
        sql("""
                insert into workanalysis.task (provider_id, id, person_id, analysis_id, words)
                values (:provider, :id, :person, :analysis, :words)""", entered)
                .param("id", id).param("analysis", analysis).param("words", words).update();
    }

    /** What the task asks for already is left as it is; what was taken away is there again. */
    void insertDemand(Entered entered, UUID analysis, UUID task, String kind, String own) {
        sql("""
                insert into workanalysis.demand (provider_id, person_id, analysis_id, task_id, kind, own)
                values (:provider, :person, :analysis, :task, :kind, :own)
                on conflict (provider_id, task_id, kind, own) do update set removed = false""", entered)
                .param("analysis", analysis).param("task", task).param("kind", kind).param("own", own).update();
    }

    int removeTask(Entered entered, UUID analysis, UUID task) {
        return remove("task", entered, analysis, task);
    }

    int removeDemand(Entered entered, UUID analysis, UUID demand) {
        return remove("demand", entered, analysis, demand);
    }

    List<Demand> demands(Entered entered, UUID analysis) {
        Map<UUID, List<Judged>> judged = sql("""
                select j.demand_id, j.round, j.on_date, j.demanded, j.often, j.able, j.adapted, j.made_name
                  from workanalysis.judged j join workanalysis.demand d on d.provider_id = j.provider_id and d.id = j.demand_id
                 where j.provider_id = :provider and j.person_id = :person and d.analysis_id = :analysis order by j.round""", entered)
                .param("analysis", analysis).query(WorkAnalysisStore::judged).list().stream().collect(Collectors.groupingBy(Judged::demand));
        return sql("""
                select d.id, d.task_id, d.kind, d.own
                  from workanalysis.demand d join workanalysis.task t on t.provider_id = d.provider_id and t.id = d.task_id
                 where d.provider_id = :provider and d.person_id = :person and d.analysis_id = :analysis
                   and not d.removed and not t.removed
                 order by t.seq, d.seq""", entered).param("analysis", analysis)
                .query((row, n) -> new Demand(row.getObject("id", UUID.class), row.getObject("task_id", UUID.class), row.getString("kind"),
                        kinds.name(row.getString("kind"), row.getString("own")), judged.getOrDefault(row.getObject("id", UUID.class), List.of()))).list();
    }

    void insertJudged(Entered entered, int round, LocalDate on, Judged.New judged) {
        made(sql("""
                insert into workanalysis.judged (provider_id, person_id, demand_id, round, on_date, demanded, often, able, adapted,
                       made_by, made_name, made_at)
                values (:provider, :person, :demand, :round, :on, :demanded, :often, :able, :adapted, :by, :name, :now)""", entered), entered)
                .param("demand", judged.demand()).param("round", round).param("on", on).param("demanded", judged.demanded())
                .param("often", judged.often() == null ? null : judged.often().name()).param("able", judged.able())
                .param("adapted", judged.adapted()).update();
    }

    List<Answer> answers(Entered entered, UUID analysis) {
        return sql("""
                select a.id, a.demand_id, a.kind, a.measure_id, a.why, a.on_date, a.made_name, a.withdrawn_on is not null as withdrawn
                  from workanalysis.answer a join workanalysis.demand d on d.provider_id = a.provider_id and d.id = a.demand_id
                 where a.provider_id = :provider and a.person_id = :person and d.analysis_id = :analysis order by a.seq""", entered)
                .param("analysis", analysis).query(WorkAnalysisStore::answer).list();
    }

    void insertAnswer(Entered entered, EpisodeId course, Answer answer) {
        sql("""
                insert into workanalysis.answer (provider_id, id, person_id, course_id, demand_id, kind, measure_id, why, on_date, made_by, made_name)
                values (:provider, :id, :person, :course, :demand, :kind, :measure, :why, :on, :by, :name)""", entered)
                .param("id", answer.id()).param("course", course.value()).param("demand", answer.demand())
                .param("kind", answer.kind().name()).param("measure", answer.measure()).param("why", answer.why())
                .param("on", answer.on()).param("by", entered.caller().staff().value()).param("name", answer.by()).update();
    }

    /** 0 where it has been taken back before, or is not about this demand. */
    int withdraw(Entered entered, UUID demand, UUID answer) {
        return sql("""
                update workanalysis.answer set withdrawn_on = :on
                 where provider_id = :provider and person_id = :person and demand_id = :demand and id = :id and withdrawn_on is null""", entered)
                .param("on", entered.today()).param("demand", demand).param("id", answer).update();
    }

    private int remove(String table, Entered entered, UUID analysis, UUID id) {
        return sql("update workanalysis." + table + " set removed = true"
                + " where provider_id = :provider and person_id = :person and analysis_id = :analysis and id = :id", entered)
                .param("analysis", analysis).param("id", id).update();
    }

    private JdbcClient.StatementSpec told(String sql, Entered entered, Analysis.Told told) {
        return sql(sql, entered).param("aim", told.aim().name()).param("job", told.job()).param("place", told.place())
                .param("employer", told.employer());
    }

    private JdbcClient.StatementSpec sql(String sql, Entered entered) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static JdbcClient.StatementSpec made(JdbcClient.StatementSpec sql, Entered entered) {
        return sql.param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static Analysis analysis(ResultSet row, int n) throws SQLException {
        return new Analysis(row.getObject("id", UUID.class), new Analysis.Told(Analysis.Aim.valueOf(row.getString("aim")),
                row.getString("job"), row.getString("place"), row.getObject("employer_id", UUID.class)), row.getInt("rounds"),
                row.getInt("version"), row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static Judged judged(ResultSet row, int n) throws SQLException {
        String often = row.getString("often");
        return new Judged(row.getObject("demand_id", UUID.class), row.getInt("round"), row.getObject("on_date", LocalDate.class),
                number(row, "demanded"), often == null ? null : Often.valueOf(often), number(row, "able"), row.getString("adapted"),
                row.getString("made_name"));
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(row.getObject("id", UUID.class), row.getObject("demand_id", UUID.class), Answer.Kind.valueOf(row.getString("kind")),
                row.getObject("measure_id", UUID.class), row.getString("why"), row.getObject("on_date", LocalDate.class),
                row.getString("made_name"), row.getBoolean("withdrawn"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
