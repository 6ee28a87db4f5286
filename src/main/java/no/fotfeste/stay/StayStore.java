package no.fotfeste.stay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Invalid;
import no.fotfeste.stay.Stay.Practical;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StayStore {

    private final JdbcClient jdbc;

    StayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 where another part is planned or runs. */
    int insert(Entered entered, UUID id, EpisodeId course, int part, Practical practical, @Nullable LocalDate admittedOn) {
        return practical(entered, """
                insert into stay.stay (provider_id, id, person_id, course_id, part, planned_on, planned_until, admitted_on,
                                       room, diet, transport, made_by, made_at)
                values (:provider, :id, :person, :course, :part, :on, :until, :admitted, :room, :diet, :transport, :by, :now)
                on conflict do nothing""", id, practical)
                .param("course", course.value()).param("part", part).param("admitted", admittedOn)
                .param("by", entered.caller().staff().value()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** 0 where it was changed since {@code version}. */
    int update(Entered entered, UUID id, int version, Practical practical) {
        return practical(entered, """
                update stay.stay
                   set planned_on = :on, planned_until = :until, room = :room, diet = :diet, transport = :transport,
                       version = version + 1
                 where provider_id = :provider and id = :id and person_id = :person and version = :version
                   and left_on is null""", id, practical).param("version", version).update();
    }

    /** 0 where the person has come already. */
    int admit(Entered entered, UUID id, LocalDate on, Practical practical) {
        return practical(entered, """
                update stay.stay set admitted_on = :admitted, room = :room, diet = :diet, transport = :transport,
                       version = version + 1
                 where provider_id = :provider and id = :id and person_id = :person and admitted_on is null""", id, practical)
                .param("admitted", on).update();
    }

    /** 0 where this part is over. */
    int leave(Entered entered, UUID id, LocalDate lastDay) {
        return sql(entered, """
                update stay.stay set left_on = :on, version = version + 1
                 where provider_id = :provider and id = :id and person_id = :person
                   and admitted_on is not null and left_on is null""").param("id", id).param("on", lastDay).update();
    }

    /** Errors: Invalid beside the field where another leave covers some of the days. */
    void insertLeave(Entered entered, UUID stay, Stay.Leave leave) {
        try {
            sql(entered, """
                    insert into stay.leave (provider_id, id, person_id, stay_id, from_date, to_date, reason, made_by, made_at)
                    values (:provider, :id, :person, :stay, :from, :to, :reason, :by, :now)""")
                    .param("id", leave.id()).param("stay", stay).param("from", leave.from()).param("to", leave.to())
                    .param("reason", leave.reason()).param("by", entered.caller().staff().value())
                    .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
        } catch (DataIntegrityViolationException refused) {
            if (!String.valueOf(refused.getMostSpecificCause().getMessage()).contains("leave_once_a_day")) throw refused;
            throw new Invalid("from", "stay.leave-overlaps");
        }
    }

    int cancelLeave(Entered entered, UUID leave) {
        return sql(entered, """
                update stay.leave set cancelled = true
                 where provider_id = :provider and id = :id and person_id = :person and not cancelled""")
                .param("id", leave).update();
    }

    /** The parts of the stay in a course, in order. */
    List<Stay> list(Entered entered, EpisodeId course) {
        return sql(entered, """
                select id, part, planned_on, planned_until, admitted_on, left_on, room, diet, transport, version from stay.stay
                 where provider_id = :provider and person_id = :person and course_id = :course order by part""")
                .param("course", course.value()).query((row, n) -> stay(row, leave(entered, row.getObject("id", UUID.class)))).list();
    }

    void insertPrognosis(Entered entered, UUID id, EpisodeId course, LocalDate endsOn, String factors) {
        sql(entered, """
                insert into stay.prognosis (provider_id, id, person_id, course_id, ends_on, factors, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :ends, :factors, :by, :name, :now)""")
                .param("id", id).param("course", course.value()).param("ends", endsOn).param("factors", factors)
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The latest first. */
    List<Prognosis> prognoses(Entered entered, EpisodeId course) {
        return sql(entered, """
                select ends_on, factors, made_name from stay.prognosis
                 where provider_id = :provider and person_id = :person and course_id = :course order by made_at desc""")
                .param("course", course.value())
                .query((row, n) -> new Prognosis(row.getObject("ends_on", LocalDate.class), row.getString("factors"),
                        row.getString("made_name"))).list();
    }

    private List<Stay.Leave> leave(Entered entered, UUID stay) {
        return sql(entered, """
                select id, from_date, to_date, reason from stay.leave
                 where provider_id = :provider and person_id = :person and stay_id = :stay and not cancelled
                 order by from_date""").param("stay", stay)
                .query((row, n) -> new Stay.Leave(row.getObject("id", UUID.class), row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class), row.getString("reason"))).list();
    }

    private JdbcClient.StatementSpec practical(Entered entered, String sql, UUID id, Practical practical) {
        return sql(entered, sql).param("id", id).param("on", practical.plannedOn()).param("until", practical.plannedUntil())
                .param("room", practical.room()).param("diet", practical.diet()).param("transport", practical.transport());
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static Stay stay(ResultSet row, List<Stay.Leave> leave) throws SQLException {
        return new Stay(row.getObject("id", UUID.class), row.getInt("part"),
                new Practical(row.getObject("planned_on", LocalDate.class), row.getObject("planned_until", LocalDate.class),
                        row.getString("room"), row.getString("diet"), row.getBoolean("transport")),
                row.getObject("admitted_on", LocalDate.class), row.getObject("left_on", LocalDate.class), leave, row.getInt("version"));
    }
}
