package no.fotfeste.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private static final String PERSON = """
            select person_id, number, given_name, family_name, born, phone, email, address, language, interpreter,
                   education, occupation, gp, next_of_kin, died_on, version
              from person.person p
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> match(String number) {
        return Optional.ofNullable(jdbc.sql("select person.match(:number)").param("number", number)
                .query(UUID.class).optional().map(PersonId::new).orElse(null));
    }

    void insert(Entered entered, NewPerson person) {
        jdbc.sql("""
                insert into person.person (provider_id, person_id, number, given_name, family_name, born, phone, email,
                       address, language, interpreter, education, occupation, gp, next_of_kin)
                values (:provider, :id, :number, :given, :family, :born, :phone, :email,
                       :address, :language, :interpreter, :education, :occupation, :gp, :kin)""")
                .param("provider", entered.caller().provider().value()).param("id", entered.person().value())
                .param("number", person.number() == null ? null : person.number().digits())
                .param("given", person.givenName()).param("family", person.familyName()).param("born", person.born())
                .param("phone", person.contact().phone()).param("email", person.contact().email())
                .param("address", person.contact().address()).param("language", person.contact().language())
                .param("interpreter", person.contact().interpreter())
                .param("education", person.education() == null ? null : person.education().name())
                .param("occupation", person.occupation()).param("gp", person.contact().gp())
                .param("kin", person.contact().nextOfKin())
                .update();
        for (String part : parts(person.givenName() + " " + person.familyName())) {
            jdbc.sql("insert into person.name_part values (:provider, :id, :part) on conflict do nothing")
                    .param("provider", entered.caller().provider().value()).param("id", entered.person().value())
                    .param("part", part).update();
        }
    }

    Optional<Person> find(Entered entered) {
        return jdbc.sql(PERSON + "where provider_id = :provider and person_id = :id")
                .param("provider", entered.caller().provider().value()).param("id", entered.person().value())
                .query(PersonStore::person).optional();
    }

    int updateContact(Entered entered, int version, Person.ContactDetails contact) {
        return jdbc.sql("""
                update person.person
                   set phone = :phone, email = :email, address = :address, language = :language,
                       interpreter = :interpreter, gp = :gp, next_of_kin = :kin, version = version + 1
                 where provider_id = :provider and person_id = :id and version = :version""")
                .param("provider", entered.caller().provider().value()).param("id", entered.person().value())
                .param("version", version).param("phone", contact.phone()).param("email", contact.email())
                .param("address", contact.address()).param("language", contact.language())
                .param("interpreter", contact.interpreter()).param("gp", contact.gp()).param("kin", contact.nextOfKin())
                .update();
    }

    void died(Entered entered, @Nullable LocalDate on) {
        jdbc.sql("update person.person set died_on = :on where provider_id = :provider and person_id = :id")
                .param("provider", entered.caller().provider().value()).param("id", entered.person().value())
                .param("on", on, java.sql.Types.DATE).update();
    }

    /** Everyone the caller may know of whose name has a part that begins so; all of them for an empty text. */
    List<Person> search(Entered entered, String text, int most) {
        List<String> parts = parts(text);
        if (parts.isEmpty()) {
            return jdbc.sql(PERSON + "where provider_id = :provider order by family_name, given_name limit :most")
                    .param("provider", entered.caller().provider().value()).param("most", most)
                    .query(PersonStore::person).list();
        }
        return jdbc.sql(PERSON + """
                 where provider_id = :provider and (
                       select count(distinct wanted.part) from unnest(:parts::text[]) wanted(part)
                         join person.name_part n on n.provider_id = p.provider_id and n.person_id = p.person_id
                          and n.part ~>=~ wanted.part and n.part ~<~ (wanted.part || U&'\\FFFF')) = cardinality(:parts::text[])
                 order by family_name, given_name limit :most""")
                .param("provider", entered.caller().provider().value())
                .param("parts", parts.toArray(String[]::new)).param("most", most)
                .query(PersonStore::person).list();
    }

    static List<String> parts(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).split("[\\s\\-]+"))
                .filter(part -> !part.isBlank()).distinct().limit(12).toList();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        String education = row.getString("education");
        return new Person(new PersonId(row.getObject("person_id", UUID.class)), row.getString("number"),
                row.getString("given_name"), row.getString("family_name"), row.getObject("born", LocalDate.class),
                new Person.ContactDetails(row.getString("phone"), row.getString("email"), row.getString("address"),
                        row.getString("language"), row.getBoolean("interpreter"), row.getString("gp"),
                        row.getString("next_of_kin")),
                education == null ? null : Person.Education.valueOf(education), row.getString("occupation"),
                row.getObject("died_on", LocalDate.class), row.getInt("version"));
    }
}
