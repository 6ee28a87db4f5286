package no.fotfeste.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the person wrote and answered themselves. */
@Repository
class OwnPlanStore {

    private final JdbcClient jdbc;

    OwnPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, EpisodeId course, UUID id, boolean yes, String words) {
        sql(entered, course, """
                insert into plan.own_answer (provider_id, id, person_id, course_id, yes, words, on_date, made_name, made_at)
                values (:provider, :id, :person, :course, :yes, :words, :today, :name, :now)""")
                .param("id", id).param("yes", yes).param("words", words)
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The newest first. */
    List<OwnAnswer> answers(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select id, yes, words, on_date, made_name, seq, read_on from plan.own_answer
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq desc""")
                .query((row, n) -> new OwnAnswer(row.getObject("id", UUID.class), row.getBoolean("yes"), row.getString("words"),
                        row.getObject("on_date", LocalDate.class), row.getString("made_name"), row.getLong("seq"),
                        row.getObject("read_on", LocalDate.class))).list();
    }

    /** 0 where somebody has read it before, or it is not this person's. */
    int read(Entered entered, EpisodeId course, UUID id) {
        return sql(entered, course, """
                update plan.own_answer set read_on = :today, read_name = :name
                 where provider_id = :provider and course_id = :course and person_id = :person and id = :id and read_on is null""")
                .param("id", id).update();
    }

    /** Goals and measures whose words the person wrote last themselves. */
    Set<UUID> written(Entered entered, EpisodeId course) {
        Set<UUID> all = new HashSet<>(sql(entered, course, """
                select id from (
                    select distinct on (v.goal_id) v.goal_id as id, v.made_by = v.person_id as own from plan.goal_version v
                     where v.provider_id = :provider and v.course_id = :course and v.person_id = :person
                       and not exists (select from plan.goal_version b where b.provider_id = v.provider_id and b.goal_id = v.goal_id
                                          and b.version = v.version - 1 and b.words = v.words)
                     order by v.goal_id, v.version desc) newest where own""").query(UUID.class).list());
        all.addAll(sql(entered, course, """
                select id from (
                    select distinct on (v.measure_id) v.measure_id as id, v.made_by = v.person_id as own from plan.measure_version v
                     where v.provider_id = :provider and v.course_id = :course and v.person_id = :person
                       and not exists (select from plan.measure_version b where b.provider_id = v.provider_id
                                          and b.measure_id = v.measure_id and b.version = v.version - 1 and b.text = v.text)
                     order by v.measure_id, v.version desc) newest where own""").query(UUID.class).list());
        return all;
    }

    /** Without having entered: one number, of what the caller may see; empty where that is nothing. */
    Optional<Long> newest(Caller caller, PersonId person) {
        return Optional.ofNullable(jdbc.sql("select plan.newest(:provider, :person, :actor, :roles, :now) as newest")
                .param("provider", caller.provider().value()).param("person", person.value()).param("actor", caller.staff().value())
                .param("roles", caller.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("now", caller.now().atOffset(ZoneOffset.UTC)).query((row, n) -> new Step(row.getObject("newest", Long.class))).single().at());
    }

    private record Step(@Nullable Long at) {}

    private JdbcClient.StatementSpec sql(Entered entered, EpisodeId course, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("course", course.value()).param("today", entered.today()).param("name", entered.caller().name());
    }
}
