package no.fotfeste.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactStore {

    private static final String CONTACT = """
            select id, course_id, class, kind, channel, with_whom, name, direction, answered, agreed, purpose, summary, actions,
                   on_date, at_time, minutes, noted, made_name, employer
              from contact.contact where provider_id = :provider and person_id = :person
            """;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, UUID id, EpisodeId course, String kind, Information information, NewContact contact,
            boolean noted) {
        jdbc.sql("""
                insert into contact.contact
                       (provider_id, id, person_id, course_id, class, kind, channel, with_whom, name, direction, answered,
                        agreed, purpose, summary, actions, on_date, at_time, minutes, noted, made_by, made_name, employer, made_at)
                values (:provider, :id, :person, :course, :class, :kind, :channel, :with, :name, :direction, :answered,
                        :agreed, :purpose, :summary, :actions, :on, :time, :minutes, :noted, :by, :byName, :employer, :now)""")
                .param("provider", entered.caller().provider().value()).param("id", id).param("person", entered.person().value())
                .param("course", course.value()).param("class", information.column()).param("kind", kind)
                .param("channel", contact.channel().name()).param("with", contact.with().name()).param("name", contact.name())
                .param("direction", contact.direction().name()).param("answered", contact.answered())
                .param("agreed", contact.agreed()).param("purpose", contact.purpose()).param("summary", contact.summary())
                .param("actions", contact.actions()).param("on", contact.on()).param("time", contact.time())
                .param("minutes", contact.minutes()).param("noted", noted).param("by", entered.caller().staff().value())
                .param("byName", entered.caller().name()).param("employer", entered.caller().employer())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    void insert(Entered entered, UUID id, Contact contact, String why, String text, boolean withdraws) {
        sql(entered, """
                insert into contact.correction (provider_id, id, person_id, contact_id, class, why, text, withdraws,
                                                made_by, made_name, employer, made_at)
                values (:provider, :id, :person, :contact, :class, :why, :text, :withdraws, :by, :byName, :employer, :now)""")
                .param("id", id).param("contact", contact.id()).param("class", contact.information().column()).param("why", why)
                .param("text", text).param("withdraws", withdraws).param("by", entered.caller().staff().value())
                .param("byName", entered.caller().name()).param("employer", entered.caller().employer())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The person's, the latest first. */
    List<Contact> list(Entered entered, int most) {
        Map<UUID, List<Contact.Correction>> corrections = corrections(entered);
        return sql(entered, CONTACT + "order by on_date desc, at_time desc nulls last, made_at desc limit :most")
                .param("most", most).query((row, n) -> contact(row, corrections)).list();
    }

    Optional<Contact> find(Entered entered, UUID id) {
        Map<UUID, List<Contact.Correction>> corrections = corrections(entered);
        return sql(entered, CONTACT + "and id = :id").param("id", id).query((row, n) -> contact(row, corrections)).optional();
    }

    private Map<UUID, List<Contact.Correction>> corrections(Entered entered) {
        Map<UUID, List<Contact.Correction>> all = new HashMap<>();
        sql(entered, """
                select contact_id, why, text, withdraws, made_name, made_at from contact.correction
                 where provider_id = :provider and person_id = :person order by made_at, id""")
                .query(row -> {
                    all.computeIfAbsent(row.getObject("contact_id", UUID.class), none -> new ArrayList<>())
                            .add(new Contact.Correction(row.getString("why"), row.getString("text"), row.getBoolean("withdraws"),
                                    row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class).toInstant()));
                });
        return all;
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static Contact contact(ResultSet row, Map<UUID, List<Contact.Correction>> corrections) throws SQLException {
        NewContact what = new NewContact(NewContact.Channel.valueOf(row.getString("channel")),
                NewContact.Party.valueOf(row.getString("with_whom")), row.getString("name"),
                NewContact.Direction.valueOf(row.getString("direction")), row.getBoolean("answered"), row.getBoolean("agreed"),
                row.getString("purpose"), row.getString("summary"), row.getString("actions"),
                row.getObject("on_date", LocalDate.class), row.getObject("at_time", LocalTime.class),
                row.getObject("minutes", Integer.class));
        UUID id = row.getObject("id", UUID.class);
        return new Contact(id, new EpisodeId(row.getObject("course_id", UUID.class)), row.getString("kind"),
                Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT)), what, row.getBoolean("noted"),
                row.getString("made_name"), row.getString("employer"), corrections.getOrDefault(id, List.of()));
    }
}
