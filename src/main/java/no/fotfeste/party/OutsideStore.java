package no.fotfeste.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One person's own contacts outside, and hand-overs to them. */
@Repository
class OutsideStore {

    private final JdbcClient jdbc;

    OutsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where just that stands already. */
    boolean insertLink(Entered entered, UUID id, UUID party, @Nullable UUID contact, Outsider.As as) {
        return sql(entered, """
                insert into party.link (provider_id, id, person_id, party_id, contact_id, role, class, made_on, made_by)
                values (:provider, :id, :person, :party, :contact, :role, :class, :today, :by)
                on conflict (provider_id, person_id, party_id, contact_id, role) where ended_on is null do nothing""")
                .param("id", id).param("party", party).param("contact", contact).param("role", as.name())
                .param("class", as.information().column()).update() == 1;
    }

    int endLink(Entered entered, UUID id) {
        return sql(entered, """
                update party.link set ended_on = :today
                 where provider_id = :provider and person_id = :person and id = :id and ended_on is null""")
                .param("id", id).update();
    }

    /** @param ended also those that have ended, for what was agreed while they stood */
    List<Outsider> links(Entered entered, boolean ended) {
        return sql(entered, """
                select l.id, l.party_id, l.contact_id, l.role, p.name as place, p.suits, c.name, c.title,
                       coalesce(nullif(c.phone, ''), p.phone) as phone, coalesce(nullif(c.email, ''), p.email) as email,
                       p.active and coalesce(c.active, true) and l.ended_on is null as in_use
                  from party.link l
                  join party.party p on p.provider_id = l.provider_id and p.id = l.party_id
                  left join party.contact c on c.provider_id = l.provider_id and c.id = l.contact_id
                 where l.provider_id = :provider and l.person_id = :person and (:ended or l.ended_on is null)
                 order by l.role, p.name, c.name""")
                .param("ended", ended)
                .query((row, n) -> new Outsider(row.getObject("id", UUID.class), row.getObject("party_id", UUID.class),
                        row.getObject("contact_id", UUID.class), Outsider.As.valueOf(row.getString("role")), row.getString("place"),
                        text(row, "name"), text(row, "title"), row.getString("phone"), row.getString("email"),
                        row.getString("suits"), row.getBoolean("in_use")))
                .list();
    }

    void insertHandover(Entered entered, UUID id, EpisodeId course, Handover.New what) {
        sql(entered, """
                insert into party.handover (provider_id, id, person_id, course_id, party_id, contact_id, why, agreed,
                       companion, on_date, follow_up_on, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :party, :contact, :why, true, :companion, :today, :followUp,
                        :by, :name, :now)""")
                .param("id", id).param("course", course.value()).param("party", what.party()).param("contact", what.contact())
                .param("why", what.why()).param("companion", what.companion()).param("followUp", what.followUpOn())
                .param("name", entered.caller().name()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** 0 where somebody has told already. */
    int tell(Entered entered, UUID id, Handover.Result result, String outcome) {
        return sql(entered, """
                update party.handover set result = :result, outcome = :outcome, told_on = :today, told_name = :name
                 where provider_id = :provider and person_id = :person and id = :id and told_on is null""")
                .param("id", id).param("result", result.name()).param("outcome", outcome)
                .param("name", entered.caller().name()).update();
    }

    Optional<Handover> handover(Entered entered, UUID id) {
        return handovers(entered).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The newest first. */
    List<Handover> handovers(Entered entered) {
        return sql(entered, """
                select h.id, h.course_id, h.party_id, h.contact_id, p.name as place, c.name, h.why, h.companion, h.follow_up_on,
                       h.made_name, h.on_date, h.result, h.outcome, h.told_on, h.told_name
                  from party.handover h
                  join party.party p on p.provider_id = h.provider_id and p.id = h.party_id
                  left join party.contact c on c.provider_id = h.provider_id and c.id = h.contact_id
                 where h.provider_id = :provider and h.person_id = :person
                 order by h.made_at desc""").query((row, n) -> handover(row)).list();
    }

    /** Every parameter is there for every statement; those not named in it are not sent. */
    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("today", entered.today()).param("by", entered.caller().staff().value());
    }

    private static Handover handover(ResultSet row) throws SQLException {
        String result = row.getString("result");
        String contact = text(row, "name");
        return new Handover(row.getObject("id", UUID.class), new EpisodeId(row.getObject("course_id", UUID.class)),
                contact.isEmpty() ? row.getString("place") : row.getString("place") + ", " + contact,
                new Handover.New(row.getObject("party_id", UUID.class), row.getObject("contact_id", UUID.class),
                        row.getString("why"), row.getString("companion"), row.getObject("follow_up_on", LocalDate.class)),
                row.getString("made_name"), row.getObject("on_date", LocalDate.class),
                result == null ? null : Handover.Result.valueOf(result), row.getString("outcome"),
                row.getObject("told_on", LocalDate.class), row.getString("told_name"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
