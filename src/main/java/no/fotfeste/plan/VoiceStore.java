package no.fotfeste.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recordings of goals. */
@Repository
class VoiceStore {

    private final JdbcClient jdbc;

    VoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, EpisodeId course, UUID id, Goal goal, Voice.Type type, Voice.Recorded recorded) {
        sql(entered, course, """
                insert into plan.voice
                       (provider_id, id, person_id, course_id, class, goal_id, seconds, type, sound, for_others, on_date,
                        made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :class, :goal, :seconds, :type, :sound, :others, :on, :by, :name, :now)""")
                .param("id", id).param("class", goal.information().column()).param("goal", goal.id())
                .param("seconds", recorded.seconds()).param("type", type.name()).param("sound", recorded.sound())
                .param("others", recorded.forOthers()).param("on", entered.today())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The newest first, those that are gone among them. */
    List<Voice> voices(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select id, goal_id, seconds, type, for_others, on_date, made_name, gone_on from plan.voice
                 where provider_id = :provider and course_id = :course and person_id = :person order by seq desc""")
                .query((row, n) -> new Voice(row.getObject("id", UUID.class), row.getObject("goal_id", UUID.class), row.getInt("seconds"),
                        Voice.Type.valueOf(row.getString("type")), row.getBoolean("for_others"), row.getObject("on_date", LocalDate.class),
                        row.getString("made_name"), row.getObject("gone_on", LocalDate.class)))
                .list();
    }

    Optional<byte[]> sound(Entered entered, EpisodeId course, UUID id) {
        return sql(entered, course, """
                select sound from plan.voice
                 where provider_id = :provider and id = :id and course_id = :course and person_id = :person and sound is not null""")
                .param("id", id).query(byte[].class).optional();
    }

    /** 0 where there is none, or it is gone already. */
    int takeAway(Entered entered, EpisodeId course, UUID goal, UUID id) {
        return sql(entered, course, """
                update plan.voice set sound = null, gone_on = :on, gone_name = :name
                 where provider_id = :provider and id = :id and goal_id = :goal and course_id = :course and person_id = :person
                   and sound is not null""")
                .param("id", id).param("goal", goal).param("on", entered.today()).param("name", entered.caller().name()).update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, EpisodeId course, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("course", course.value());
    }
}
