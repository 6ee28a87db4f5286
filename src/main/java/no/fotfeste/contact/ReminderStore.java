package no.fotfeste.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders the day before, and the answers to them. */
@Repository
class ReminderStore {

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who has an appointment that day and ought to hear of it. */
    record Task(PersonId person, AppointmentId appointment) {}

    /** Those who can be reached, want to be, and have not been told of it as it stands. */
    List<Task> tasks(Entered entered, LocalDate day) {
        return jdbc.sql("""
                select a.person_id, a.id from contact.appointment a
                  join person.person p on p.provider_id = a.provider_id and p.person_id = a.person_id
                 where a.provider_id = :provider and a.on_date = :day and a.state = 'PLANNED' and a.declined_at is null
                   and p.died_on is null and p.email <> ''
                   and not exists (select from contact.no_reminders n where n.provider_id = a.provider_id
                                      and n.person_id = a.person_id and n.lifted_on is null)
                   and not exists (select from contact.reminder r where r.provider_id = a.provider_id
                                      and r.appointment_id = a.id and r.version = a.version)
                 order by a.start_time, a.id""")
                .param("provider", entered.caller().provider().value()).param("day", day)
                .query((row, n) -> new Task(new PersonId(row.getObject(1, UUID.class)), new AppointmentId(row.getObject(2, UUID.class))))
                .list();
    }

    /** False where it has been told of as it stands, by whichever job. */
    boolean insert(Entered entered, byte[] hash, AppointmentId appointment, int version) {
        return sql(entered, """
                insert into contact.reminder (provider_id, token_hash, appointment_id, person_id, version, sent_at)
                values (:provider, :hash, :id, :person, :version, :now)
                on conflict (provider_id, appointment_id, version) do nothing""")
                .param("hash", hash).param("id", appointment.value()).param("version", version).update() == 1;
    }

    /** When the person was last told of it; empty where they have not been. */
    Optional<Instant> sentAt(Entered entered, AppointmentId appointment) {
        return sql(entered, """
                select sent_at from contact.reminder
                 where provider_id = :provider and person_id = :person and appointment_id = :id order by sent_at desc limit 1""")
                .param("id", appointment.value()).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** Without having entered: the hash opens its own appointment and nobody else's. */
    Optional<ComingLink> link(byte[] hash) {
        return jdbc.sql("select provider_id, person_id, appointment_id from contact.open_reminder(:hash)").param("hash", hash)
                .query((row, n) -> new ComingLink(new ProviderId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)), new AppointmentId(row.getObject(3, UUID.class)))).optional();
    }

    /** 0 where they have said so already, or it is over. */
    int decline(Entered entered, AppointmentId id, String words) {
        return sql(entered, """
                update contact.appointment set declined_at = :now, declined_words = :words
                 where provider_id = :provider and person_id = :person and id = :id and state = 'PLANNED' and declined_at is null""")
                .param("id", id.value()).param("words", words).update();
    }

    boolean unwanted(Entered entered) {
        return sql(entered, """
                select exists (select from contact.no_reminders
                 where provider_id = :provider and person_id = :person and lifted_on is null)""").query(Boolean.class).single();
    }

    void refuse(Entered entered, UUID id) {
        sql(entered, """
                insert into contact.no_reminders (provider_id, id, person_id, on_date, made_by)
                values (:provider, :id, :person, :today, :by)
                on conflict (provider_id, person_id) where lifted_on is null do nothing""").param("id", id).update();
    }

    void lift(Entered entered) {
        sql(entered, """
                update contact.no_reminders set lifted_on = :today
                 where provider_id = :provider and person_id = :person and lifted_on is null""").update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("today", entered.today()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC))
                .param("by", entered.caller().staff().value());
    }
}
