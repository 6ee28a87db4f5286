package no.fotfeste.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said around the goals and measures: talks, agreements, and where nothing is needed. */
@Repository
class AgreementStore {

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertNote(Entered entered, EpisodeId course, UUID key, Arena arena, boolean notRelevant) {
        made(entered, course, key, """
                insert into plan.arena_note
                       (provider_id, id, person_id, course_id, arena, not_relevant, on_date, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :arena, :notRelevant, :on, :by, :name, :now)""")
                .param("arena", arena.name()).param("notRelevant", notRelevant).param("on", entered.today()).update();
    }

    List<History.Step<History.Note>> notes(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select arena, not_relevant, on_date, made_name, seq from plan.arena_note
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq""")
                .query((row, n) -> new History.Step<>(
                        new History.Note(Arena.valueOf(row.getString("arena")), row.getBoolean("not_relevant")),
                        row.getObject("on_date", LocalDate.class), row.getString("made_name"), row.getLong("seq")))
                .list();
    }

    void insertAgreement(Entered entered, EpisodeId course, UUID key, LocalDate on, Agreement.How how, String comment) {
        made(entered, course, key, """
                insert into plan.agreement
                       (provider_id, id, person_id, course_id, number, on_date, how, comment, made_by, made_name, made_at)
                select :provider, :id, :person, :course, coalesce(max(number), 0) + 1, :on, :how, :comment, :by, :name, :now
                  from plan.agreement where provider_id = :provider and course_id = :course and person_id = :person""")
                .param("on", on).param("how", how.name()).param("comment", comment).update();
    }

    /** The newest first. */
    List<Agreement> agreements(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select number, on_date, how, comment, made_name, seq from plan.agreement
                 where provider_id = :provider and course_id = :course and person_id = :person order by number desc""")
                .query((row, n) -> new Agreement(row.getInt("number"), row.getObject("on_date", LocalDate.class),
                        Agreement.How.valueOf(row.getString("how")), row.getString("comment"), row.getString("made_name"),
                        row.getLong("seq")))
                .list();
    }

    /** Whether any goal or measure the caller may see has changed after this point in the plan's order. */
    boolean changedAfter(Entered entered, EpisodeId course, long order) {
        return sql(entered, course, """
                select exists (select from plan.goal_version
                                where provider_id = :provider and course_id = :course and person_id = :person and seq > :order)
                    or exists (select from plan.measure_version
                                where provider_id = :provider and course_id = :course and person_id = :person and seq > :order)
                    or exists (select from plan.milestone
                                where provider_id = :provider and course_id = :course and person_id = :person and seq > :order)""")
                .param("order", order).query(Boolean.class).single();
    }

    void insertTalk(Entered entered, EpisodeId course, UUID key, GoalTalk talk) {
        made(entered, course, key, """
                insert into plan.goal_talk
                       (provider_id, id, person_id, course_id, class, on_date, words, staff_notes, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :class, :on, :words, :notes, :by, :name, :now)""")
                .param("class", talk.information().column()).param("on", talk.on()).param("words", talk.words())
                .param("notes", talk.staffNotes()).update();
    }

    /** The newest first. */
    List<GoalTalk> talks(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select on_date, class, words, staff_notes, made_name from plan.goal_talk
                 where provider_id = :provider and course_id = :course and person_id = :person
                 order by on_date desc, seq desc""")
                .query((row, n) -> new GoalTalk(row.getObject("on_date", LocalDate.class),
                        Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT)), row.getString("words"),
                        row.getString("staff_notes"), row.getString("made_name")))
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
