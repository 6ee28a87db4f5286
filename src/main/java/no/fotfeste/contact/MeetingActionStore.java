package no.fotfeste.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingActionStore {

    private final JdbcClient jdbc;

    MeetingActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, UUID id, Appointment appointment, MeetingAction.New action, boolean inPlan) {
        sql(entered, """
                insert into contact.agreed_action (provider_id, id, person_id, course_id, appointment_id, who, staff_id, what,
                       until_on, made_on, made_by, made_name, in_plan)
                values (:provider, :id, :person, :course, :appointment, :who, :staff, :what, :until, :today, :by, :name, :inPlan)""").param("inPlan", inPlan)
                .param("id", id).param("course", appointment.course().value()).param("appointment", appointment.id().value())
                .param("who", action.who()).param("staff", action.staff() == null ? null : action.staff().value())
                .param("what", action.what()).param("until", action.until()).param("by", entered.caller().staff().value()).update();
    }

    /** 0 where it is done already. */
    int done(Entered entered, UUID id) {
        return sql(entered, """
                update contact.agreed_action set done_on = :today, done_name = :name
                 where provider_id = :provider and person_id = :person and id = :id and done_on is null""").param("id", id).update();
    }

    /** What waits first, by the day it ought to be done. */
    List<MeetingAction> list(Entered entered) {
        return sql(entered, """
                select id, appointment_id, who, staff_id, what, until_on, in_plan, made_name, done_on, done_name from contact.agreed_action
                 where provider_id = :provider and person_id = :person
                 order by done_on is not null, until_on, id""")
                .query((row, n) -> {
                    UUID staff = row.getObject("staff_id", UUID.class);
                    return new MeetingAction(row.getObject("id", UUID.class), new AppointmentId(row.getObject("appointment_id", UUID.class)),
                            new MeetingAction.New(row.getString("who"), staff == null ? null : new StaffId(staff),
                                    row.getString("what"), row.getObject("until_on", LocalDate.class)),
                            row.getBoolean("in_plan"), row.getString("made_name"), row.getObject("done_on", LocalDate.class), row.getString("done_name"));
                }).list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("today", entered.today()).param("name", entered.caller().name());
    }
}
