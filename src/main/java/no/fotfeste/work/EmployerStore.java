package no.fotfeste.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.work.Employer.Contact;
import no.fotfeste.work.Employer.Details;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmployerStore {

    private static final int MOST = 500;
    private static final String EMPLOYER = """
            select id, name, organisation_number, sector, contact_name, phone, active, version from work.employer
             where provider_id = :provider
            """;

    private final JdbcClient jdbc;

    EmployerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name in Norwegian order; all of them for an empty text. */
    List<Employer> search(Entered entered, String text) {
        return jdbc.sql(EMPLOYER + """
                   and (strpos(lower(name), lower(:text)) > 0 or strpos(lower(sector), lower(:text)) > 0
                        or strpos(coalesce(organisation_number, ''), replace(:text, ' ', '')) > 0)
                 order by lower(name), id limit :most""")
                .param("provider", provider(entered)).param("text", text).param("most", MOST)
                .query(EmployerStore::employer).list().stream()
                .sorted(Comparator.comparing(Employer::name, Collator.getInstance(Locale.of("nb", "NO")))).toList();
    }

    Optional<Employer> find(Entered entered, UUID id) {
        return jdbc.sql(EMPLOYER + "and id = :id").param("provider", provider(entered)).param("id", id)
                .query(EmployerStore::employer).optional();
    }

    boolean known(Entered entered, String organisationNumber, UUID except) {
        return jdbc.sql(EMPLOYER + "and organisation_number = :number and id <> :except")
                .param("provider", provider(entered)).param("number", organisationNumber).param("except", except)
                .query(EmployerStore::employer).optional().isPresent();
    }

    void insert(Entered entered, UUID id, Details details) {
        details("""
                insert into work.employer (provider_id, id, name, organisation_number, sector, contact_name, phone, active)
                values (:provider, :id, :name, :number, :sector, :contact, :phone, :active)""", entered, id, details).update();
    }

    int update(Entered entered, UUID id, int version, Details details) {
        return details("""
                update work.employer
                   set name = :name, organisation_number = :number, sector = :sector, contact_name = :contact,
                       phone = :phone, active = :active, version = version + 1
                 where provider_id = :provider and id = :id and version = :version""", entered, id, details)
                .param("version", version).update();
    }

    void insertContact(Entered entered, UUID id, UUID employer, Contact contact) {
        jdbc.sql("""
                insert into work.employer_contact (provider_id, id, employer_id, on_date, channel, about, made_by, made_name, made_at)
                values (:provider, :id, :employer, :on, :channel, :about, :by, :name, :now)""")
                .param("provider", provider(entered)).param("id", id).param("employer", employer)
                .param("on", contact.on()).param("channel", contact.channel().name()).param("about", contact.about())
                .param("by", entered.caller().staff().value()).param("name", contact.by())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Contact> contacts(Entered entered, UUID employer) {
        return jdbc.sql("""
                select on_date, channel, about, made_name from work.employer_contact
                 where provider_id = :provider and employer_id = :employer order by on_date desc, made_at desc limit 200""")
                .param("provider", provider(entered)).param("employer", employer)
                .query((row, n) -> new Contact(row.getObject("on_date", LocalDate.class),
                        Employer.Channel.valueOf(row.getString("channel")), row.getString("about"), row.getString("made_name")))
                .list();
    }

    /** One with the same number at a time gets in. */
    void lock(Entered entered) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('employers ' || :provider, 0))")
                .param("provider", provider(entered).toString()).query(rows -> {});
    }

    private JdbcClient.StatementSpec details(String sql, Entered entered, UUID id, Details details) {
        return jdbc.sql(sql).param("provider", provider(entered)).param("id", id).param("name", details.name())
                .param("number", details.organisationNumber()).param("sector", details.sector())
                .param("contact", details.contactName()).param("phone", details.phone()).param("active", details.active());
    }

    private static UUID provider(Entered entered) {
        return entered.caller().provider().value();
    }

    private static Employer employer(ResultSet row, int n) throws SQLException {
        return new Employer(row.getObject("id", UUID.class), row.getString("name"), row.getString("organisation_number"),
                row.getString("sector"), row.getString("contact_name"), row.getString("phone"), row.getBoolean("active"),
                row.getInt("version"));
    }
}
