package no.fotfeste.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where signed texts go: through journal.withdraw and in no other way. */
@Repository
class MoveStore {

    private static final String CANDIDATE = """
            select p.person_id, p.given_name || ' ' || p.family_name as name, p.born from person.person p
             where p.provider_id = :provider and p.person_id <> :wrong
               and p.person_id = any (array(select access.persons(:class)))
            """;

    private final JdbcClient jdbc;

    MoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NoteMoves.Candidate> candidates(Entered entered, PersonId wrong, Information information, String text, int most) {
        return list(entered, wrong, information, """
                and (cardinality(:parts::text[]) = 0 or (
                     select count(distinct wanted.part) from unnest(:parts::text[]) wanted(part)
                       join person.name_part n on n.provider_id = :provider and n.person_id = p.person_id
                        and n.part ~>=~ wanted.part and n.part ~<~ (wanted.part || U&'\\FFFF')) = cardinality(:parts::text[]))
                order by p.family_name, p.given_name, p.person_id limit :most""")
                .param("parts", Persons.nameParts(text).toArray(String[]::new)).param("most", most)
                .query(MoveStore::candidate).list();
    }

    Optional<NoteMoves.Candidate> candidate(Entered entered, PersonId wrong, Information information, PersonId chosen) {
        return list(entered, wrong, information, "and p.person_id = :chosen").param("chosen", chosen.value())
                .query(MoveStore::candidate).optional();
    }

    String move(Entered entered, UUID note, String why, Role role, PersonId to, UUID fresh) {
        return withdraw(entered, note, why, role, null, to, fresh);
    }

    String delete(Entered entered, UUID note, String why, Role role, Note.Decision decision) {
        return withdraw(entered, note, why, role, decision, null, null);
    }

    /** How many notes came to stand: the one that waited and its corrections. */
    int settle(Entered entered, UUID id) {
        return jdbc.sql("""
                update journal.note set state = 'SIGNED'
                 where provider_id = :provider and person_id = :person and state = 'ARRIVING' and (id = :id or corrects = :id)""")
                .param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("id", id).update();
    }

    private String withdraw(Entered entered, UUID note, String why, Role role, Note.@Nullable Decision decision,
            @Nullable PersonId to, @Nullable UUID fresh) {
        return jdbc.sql("select journal.withdraw(:note, :why, :name, :role, :decidedBy, :decidedOn, :to, :fresh)")
                .param("note", note).param("why", why).param("name", entered.caller().name()).param("role", role.name())
                .param("decidedBy", decision == null ? null : decision.by(), java.sql.Types.VARCHAR)
                .param("decidedOn", decision == null ? null : decision.on(), java.sql.Types.DATE)
                .param("to", to == null ? null : to.value(), java.sql.Types.OTHER).param("fresh", fresh, java.sql.Types.OTHER)
                .query(String.class).single();
    }

    private JdbcClient.StatementSpec list(Entered entered, PersonId wrong, Information information, String more) {
        return jdbc.sql(CANDIDATE + more).param("provider", entered.caller().provider().value())
                .param("wrong", wrong.value()).param("class", information.column());
    }

    private static NoteMoves.Candidate candidate(ResultSet row, int n) throws SQLException {
        return new NoteMoves.Candidate(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
                row.getObject("born", LocalDate.class));
    }
}
