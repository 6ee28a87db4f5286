package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.followup.Survey.Why;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the job finds to do. */
@Repository
class TaskStore {

    /** For a survey s: why its person is not asked. */
    private static final String STOPPED = """
            (case
             when exists (select from person.person p where p.provider_id = s.provider_id and p.person_id = s.person_id
                             and p.died_on is not null) then 'DIED'
             when exists (select from timeline.course mine
                    join timeline.course later on later.provider_id = mine.provider_id
                         and later.person_id = mine.person_id and later.service = mine.service and later.id <> mine.id
                    join episode.episode ended on ended.provider_id = mine.provider_id and ended.id = mine.id
                    join episode.episode again on again.provider_id = later.provider_id and again.id = later.id
                   where mine.provider_id = s.provider_id and mine.id = s.course_id
                     and again.started_on >= ended.ended_on) then 'RETURNED'
             when exists (select from followup.objection o where o.provider_id = s.provider_id
                             and o.course_id = s.course_id and o.lifted_on is null) then 'OBJECTED' end)""";

    private static final String UNDELIVERED = """
            (not s.by_hand and exists (select from notify.message m where m.provider_id = s.provider_id
                and m.key = s.message_key and m.state = 'FAILED'))""";

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Windows that have opened and nobody has been asked in; and what is open: to remind, to close, to stop. */
    List<Task> tasks(Entered entered) {
        return jdbc.sql("""
                select e.person_id, e.course_id, e.kind as occasion, e.on_date as opens_on, e.until_date as closes_on,
                       cast(null as uuid) as survey
                  from timeline.entry e
                 where e.provider_id = :provider and e.state = 'EXPECTED' and e.sends and e.on_date <= :today
                   and not exists (select from followup.survey s where s.provider_id = e.provider_id
                                      and s.course_id = e.course_id and s.occasion = e.kind)
                union all
                select s.person_id, s.course_id, s.occasion, s.opens_on, s.closes_on, s.id
                  from followup.survey s
                 where s.provider_id = :provider and s.state = 'OPEN'
                   and (s.closes_on < :today
                        or s.reminders = 0 and s.sent_on + 7 <= :today
                        or s.reminders = 1 and s.sent_on + 21 <= :today and s.reminded_on + 7 <= :today
                        or\s""" + UNDELIVERED + " or " + STOPPED + """
                        is not null)
                 order by opens_on, course_id""")
                .param("provider", entered.caller().provider().value()).param("today", entered.today())
                .query((row, n) -> new Task(new PersonId(row.getObject("person_id", UUID.class)),
                        new EpisodeId(row.getObject("course_id", UUID.class)), row.getString("occasion"),
                        row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
                        row.getObject("survey", UUID.class)))
                .list();
    }

    /** Why this person is not asked about this course: dead, back in the same service (T2), or unwilling. */
    Optional<Why> stopped(Entered entered, EpisodeId course) {
        return jdbc.sql("select " + STOPPED + """
                  from (select cast(:provider as uuid) as provider_id, cast(:person as uuid) as person_id,
                               cast(:course as uuid) as course_id) s""")
                .param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("course", course.value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)).map(Why::valueOf)).single();
    }

    /** Did the last message fail to arrive? */
    boolean undelivered(Entered entered, UUID survey) {
        return jdbc.sql("select " + UNDELIVERED + """
                  from followup.survey s
                 where s.provider_id = :provider and s.person_id = :person and s.id = :id""")
                .param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("id", survey).query(Boolean.class).single();
    }
}
