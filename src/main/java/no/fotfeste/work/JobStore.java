package no.fotfeste.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<SearchStep> steps(Entered entered) {
        return person("""
                select id, on_date, kind, employer_id, employer_name, face_to_face, what, next_step, next_on, made_name
                  from work.search_step where provider_id = :provider and person_id = :person
                 order by on_date desc, made_at desc, id limit :most""", entered).param("most", MOST).query(JobStore::step).list();
    }

    void insert(Entered entered, EpisodeId course, SearchStep step) {
        person("""
                insert into work.search_step (provider_id, id, person_id, course_id, on_date, kind, employer_id, employer_name,
                       face_to_face, what, next_step, next_on, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :on, :kind, :employer, :employerName, :face, :what, :next, :nextOn,
                       :by, :name, :now)""", entered)
                .param("id", step.id()).param("course", course.value()).param("on", step.on()).param("kind", step.kind().name())
                .param("employer", step.employer()).param("employerName", step.employerName()).param("face", step.faceToFace())
                .param("what", step.what()).param("next", step.next()).param("nextOn", step.nextOn())
                .param("by", entered.caller().staff().value()).param("name", step.by())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** Newest first. */
    List<Job> jobs(Entered entered) {
        return person("""
                select id, title, employer_id, employer_name, percent, first_day, half_hours, counted_on, last_day, end_why, version
                  from work.job where provider_id = :provider and person_id = :person order by first_day desc, id""", entered)
                .query(JobStore::job).list();
    }

    void insert(Entered entered, EpisodeId course, Job job) {
        person("""
                insert into work.job (provider_id, id, person_id, course_id, title, employer_id, employer_name, percent, first_day,
                       half_hours, counted_on, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :title, :employer, :employerName, :percent, :first, :hours, :counted,
                       :by, :name, :now)""", entered)
                .param("id", job.id()).param("course", course.value()).param("title", job.title()).param("employer", job.employer())
                .param("employerName", job.employerName()).param("percent", job.percent()).param("first", job.firstDay())
                .param("hours", job.halfHours()).param("counted", job.countedOn())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** 0 where it is another person's or somebody saved since. */
    int update(Entered entered, UUID id, int version, int halfHours, @Nullable LocalDate counted, @Nullable LocalDate last, String why) {
        return person("""
                update work.job set half_hours = :hours, counted_on = :counted, last_day = :last, end_why = :why, version = version + 1
                 where provider_id = :provider and person_id = :person and id = :id and version = :version""", entered)
                .param("id", id).param("version", version).param("hours", halfHours).param("counted", counted).param("last", last)
                .param("why", why).update();
    }

    private JdbcClient.StatementSpec person(String sql, Entered entered) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static SearchStep step(ResultSet row, int n) throws SQLException {
        return new SearchStep(row.getObject("id", UUID.class), row.getObject("on_date", LocalDate.class),
                SearchStep.Kind.valueOf(row.getString("kind")), row.getObject("employer_id", UUID.class), row.getString("employer_name"),
                row.getBoolean("face_to_face"), row.getString("what"), row.getString("next_step"),
                row.getObject("next_on", LocalDate.class), row.getString("made_name"));
    }

    private static Job job(ResultSet row, int n) throws SQLException {
        return new Job(row.getObject("id", UUID.class), row.getString("title"), row.getObject("employer_id", UUID.class),
                row.getString("employer_name"), row.getInt("percent"), row.getObject("first_day", LocalDate.class), row.getInt("half_hours"),
                row.getObject("counted_on", LocalDate.class), row.getObject("last_day", LocalDate.class), row.getString("end_why"),
                row.getInt("version"));
    }
}
