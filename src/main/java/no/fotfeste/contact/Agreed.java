package no.fotfeste.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What may be told on to those who took part: meetings and what was agreed there. Nothing of the class health. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Agreed {

    private final JdbcClient jdbc;

    Agreed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind as in the service file; @param held false where it is still to come */
    public record Meeting(UUID id, String kind, LocalDate on, LocalTime at, boolean held) {}

    /** @param who in words */
    public record Action(UUID id, UUID meeting, String who, String what, LocalDate until, boolean done) {}

    /** What is planned and what has been held, the newest first. */
    public List<Meeting> meetings(Entered entered) {
        return sql(entered, """
                select id, kind, on_date, start_time, state from contact.appointment
                 where provider_id = :provider and person_id = :person and class <> 'health' and state in ('PLANNED', 'HELD')
                 order by on_date desc, start_time desc, id""")
                .query((row, n) -> new Meeting(row.getObject("id", UUID.class), row.getString("kind"),
                        row.getObject("on_date", LocalDate.class), row.getObject("start_time", LocalTime.class),
                        row.getString("state").equals("HELD"))).list();
    }

    /** By the day they ought to be done. */
    public List<Action> actions(Entered entered) {
        return sql(entered, """
                select a.id, a.appointment_id, a.who, a.what, a.until_on, a.done_on is not null as done
                  from contact.agreed_action a
                  join contact.appointment m on m.provider_id = a.provider_id and m.id = a.appointment_id and m.class <> 'health'
                 where a.provider_id = :provider and a.person_id = :person order by a.until_on, a.id""")
                .query((row, n) -> new Action(row.getObject("id", UUID.class), row.getObject("appointment_id", UUID.class),
                        row.getString("who"), row.getString("what"), row.getObject("until_on", LocalDate.class),
                        row.getBoolean("done"))).list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }
}
