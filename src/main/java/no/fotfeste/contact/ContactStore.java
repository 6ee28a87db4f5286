package no.fotfeste.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, UUID id, EpisodeId course, String kind, Information information, NewContact contact) {
        jdbc.sql("""
                insert into contact.contact
                       (provider_id, id, person_id, course_id, class, kind, channel, with_whom, name, direction, answered,
                        agreed, purpose, summary, actions, on_date, at_time, minutes, made_by, made_name, employer, made_at)
                values (:provider, :id, :person, :course, :class, :kind, :channel, :with, :name, :direction, :answered,
                        :agreed, :purpose, :summary, :actions, :on, :time, :minutes, :by, :byName, :employer, :now)""")
                .param("provider", entered.caller().provider().value()).param("id", id).param("person", entered.person().value())
                .param("course", course.value()).param("class", information.column()).param("kind", kind)
                .param("channel", contact.channel().name()).param("with", contact.with().name()).param("name", contact.name())
                .param("direction", contact.direction().name()).param("answered", contact.answered())
                .param("agreed", contact.agreed()).param("purpose", contact.purpose()).param("summary", contact.summary())
                .param("actions", contact.actions()).param("on", contact.on()).param("time", contact.time())
                .param("minutes", contact.minutes()).param("by", entered.caller().staff().value())
                .param("byName", entered.caller().name()).param("employer", entered.caller().employer())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The person's, the latest first. */
    List<Contact> list(Entered entered) {
        return jdbc.sql("""
                select id, class, kind, channel, with_whom, name, direction, answered, agreed, purpose, summary, actions,
                       on_date, at_time, minutes, made_name, employer
                  from contact.contact where provider_id = :provider and person_id = :person
                 order by on_date desc, at_time desc nulls last, made_at desc limit :most""")
                .param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("most", MOST).query(ContactStore::contact).list();
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        NewContact what = new NewContact(NewContact.Channel.valueOf(row.getString("channel")),
                NewContact.Party.valueOf(row.getString("with_whom")), row.getString("name"),
                NewContact.Direction.valueOf(row.getString("direction")), row.getBoolean("answered"), row.getBoolean("agreed"),
                row.getString("purpose"), row.getString("summary"), row.getString("actions"),
                row.getObject("on_date", LocalDate.class), row.getObject("at_time", LocalTime.class),
                row.getObject("minutes", Integer.class));
        return new Contact(row.getObject("id", UUID.class), row.getString("kind"),
                Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT)), what, row.getString("made_name"),
                row.getString("employer"));
    }
}
