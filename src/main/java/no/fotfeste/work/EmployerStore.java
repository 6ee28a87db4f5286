package no.fotfeste.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            select id, name, organisation_number, sector, contact_name, phone, active, version, unit, main_id from work.employer
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
                insert into work.employer (provider_id, id, name, organisation_number, sector, contact_name, phone, active, unit, main_id)
                values (:provider, :id, :name, :number, :sector, :contact, :phone, :active, :unit, :main)""", entered, id, details).update();
    }

    int update(Entered entered, UUID id, int version, Details details) {
        return details("""
                update work.employer
                   set name = :name, organisation_number = :number, sector = :sector, contact_name = :contact,
                       phone = :phone, active = :active, unit = :unit, main_id = :main, version = version + 1
                 where provider_id = :provider and id = :id and version = :version""", entered, id, details)
                .param("version", version).update();
    }

    void insertContact(Entered entered, UUID id, UUID employer, Contact contact) {
        jdbc.sql("""
                insert into work.employer_contact (provider_id, id, employer_id, on_date, channel, face_to_face, minutes, about, made_by, made_name, made_at)
                values (:provider, :id, :employer, :on, :channel, :face, :minutes, :about, :by, :name, :now)""")
                .param("provider", provider(entered)).param("id", id).param("employer", employer)
                .param("on", contact.on()).param("channel", contact.channel().name()).param("face", contact.faceToFace())
                .param("minutes", contact.minutes(), Types.INTEGER).param("about", contact.about())
                .param("by", entered.caller().staff().value()).param("name", contact.by())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Contact> contacts(Entered entered, UUID employer) {
        return jdbc.sql("""
                select on_date, channel, face_to_face, minutes, about, made_name from work.employer_contact
                 where provider_id = :provider and employer_id = :employer order by on_date desc, made_at desc limit 200""")
                .param("provider", provider(entered)).param("employer", employer)
                .query((row, n) -> new Contact(row.getObject("on_date", LocalDate.class),
                        Employer.Channel.valueOf(row.getString("channel")), row.getBoolean("face_to_face"),
                        row.getObject("minutes", Integer.class), row.getString("about"), row.getString("made_name")))
                .list();
    }

    /** Those who can be talked to there, and last those who are not there any more. */
    List<Employer.Person> persons(Entered entered, UUID employer) {
        return jdbc.sql("""
                select id, name, title, phone, email, active from work.employer_person
                 where provider_id = :provider and employer_id = :employer order by active desc, name, id limit 100""")
                .param("provider", provider(entered)).param("employer", employer)
                .query((row, n) -> new Employer.Person(row.getObject("id", UUID.class), row.getString("name"), row.getString("title"),
                        row.getString("phone"), row.getString("email"), row.getBoolean("active")))
                .list();
    }

    void insertPerson(Entered entered, UUID employer, Employer.Person person) {
        jdbc.sql("""
                insert into work.employer_person (provider_id, id, employer_id, name, title, phone, email)
                values (:provider, :id, :employer, :name, :title, :phone, :email)""")
                .param("provider", provider(entered)).param("id", person.id()).param("employer", employer)
                .param("name", person.name()).param("title", person.title()).param("phone", person.phone())
                .param("email", person.email()).update();
    }

    int personInUse(Entered entered, UUID employer, UUID person, boolean active) {
        return jdbc.sql("""
                update work.employer_person set active = :active
                 where provider_id = :provider and employer_id = :employer and id = :id""")
                .param("provider", provider(entered)).param("employer", employer).param("id", person).param("active", active).update();
    }

    /** When each was last talked to, and last met. */
    Map<UUID, Fit.Last> last(Entered entered) {
        Map<UUID, Fit.Last> all = new HashMap<>();
        jdbc.sql("""
                select employer_id, max(on_date) as last, max(on_date) filter (where face_to_face) as met
                  from work.employer_contact where provider_id = :provider group by employer_id""")
                .param("provider", provider(entered))
                .query(row -> {
                    all.put(row.getObject("employer_id", UUID.class), new Fit.Last(row.getObject("last", LocalDate.class),
                            row.getObject("met", LocalDate.class)));
                });
        return all;
    }

    /** A person whom the caller may know of. @param own whether the caller follows them up */
    record Known(String givenName, String familyName, boolean own) {}

    /** Those of them who have one of these words in their name. */
    List<Known> named(Entered entered, List<String> words) {
        return jdbc.sql("""
                select distinct p.person_id, p.given_name, p.family_name,
                       exists (select from episode.member m
                                where m.provider_id = p.provider_id and m.person_id = p.person_id and m.staff_id = :me
                                  and (m.to_date is null or m.to_date > :today)) as own
                  from unnest(cast(:words as text[])) as w(word)
                  join person.name_part n on n.provider_id = :provider and n.part = w.word
                  join person.person p on p.provider_id = n.provider_id and p.person_id = n.person_id
                 limit 200""")
                .param("provider", provider(entered)).param("words", words.toArray(String[]::new))
                .param("me", entered.caller().staff().value()).param("today", entered.today())
                .query((row, n) -> new Known(row.getString("given_name"), row.getString("family_name"), row.getBoolean("own"))).list();
    }

    /** One with the same number at a time gets in. */
    void lock(Entered entered) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('employers ' || :provider, 0))")
                .param("provider", provider(entered).toString()).query(rows -> {});
    }

    private JdbcClient.StatementSpec details(String sql, Entered entered, UUID id, Details details) {
        return jdbc.sql(sql).param("provider", provider(entered)).param("id", id).param("name", details.name())
                .param("number", details.organisationNumber()).param("sector", details.sector())
                .param("contact", details.contactName()).param("phone", details.phone()).param("active", details.active())
                .param("unit", details.unit() == null ? null : details.unit().name(), Types.VARCHAR).param("main", details.main(), Types.OTHER);
    }

    private static UUID provider(Entered entered) {
        return entered.caller().provider().value();
    }

    private static Employer employer(ResultSet row, int n) throws SQLException {
        String unit = row.getString("unit");
        return new Employer(row.getObject("id", UUID.class), row.getString("name"), row.getString("organisation_number"),
                row.getString("sector"), row.getString("contact_name"), row.getString("phone"), row.getBoolean("active"),
                row.getInt("version"), unit == null ? null : Employer.Unit.valueOf(unit), row.getObject("main_id", UUID.class));
    }
}
