package no.fotfeste.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowUpStore {

    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who opened whom on which day since then; the newest, at most so many. */
    List<Reading> readings(Entered entered, Instant since, int most) {
        return jdbc.sql("select * from audit.readings(:since, :most)")
                .param("since", since.atOffset(ZoneOffset.UTC)).param("most", most).query(FollowUpStore::reading).list();
    }

    void insert(Entered entered, UUID id, Suspicion suspicion, FollowUp.State state, String reason) {
        jdbc.sql("""
                insert into audit.follow_up
                       (provider_id, id, actor_id, person_id, rules, covers_to, state, reason, made_by, made_name, made_at)
                values (:provider, :id, :actor, :person, :rules, :to, :state, :reason, :by, :name, :now)""")
                .param("provider", entered.caller().provider().value()).param("id", id).param("actor", suspicion.actor().value())
                .param("person", suspicion.person() == null ? null : suspicion.person().value(), java.sql.Types.OTHER)
                .param("rules", suspicion.rules().stream().map(Rule::name).toArray(String[]::new))
                .param("to", suspicion.last().atOffset(ZoneOffset.UTC)).param("state", state.name()).param("reason", reason)
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The newest word on each comes first. */
    List<FollowUp> answers(Entered entered, Instant since) {
        return jdbc.sql("""
                select actor_id, person_id, covers_to, state, reason, made_name, made_at from audit.follow_up
                 where provider_id = :provider and made_at >= :since order by made_at desc, id limit 1000""")
                .param("provider", entered.caller().provider().value()).param("since", since.atOffset(ZoneOffset.UTC))
                .query(FollowUpStore::answer).list();
    }

    private static Reading reading(ResultSet row, int n) throws SQLException {
        return new Reading(new StaffId(row.getObject("actor_id", UUID.class)), row.getString("actor_name"),
                texts(row, "actor_roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                new PersonId(row.getObject("person_id", UUID.class)), row.getObject("on_day", LocalDate.class), at(row, "first_at"),
                at(row, "last_at"), row.getInt("opened"), row.getInt("denied"), row.getInt("night"), texts(row, "parts"),
                row.getBoolean("related"), row.getBoolean("same_name"), row.getBoolean("same_address"),
                row.getBoolean("colleague"), row.getBoolean("self"), row.getObject("ended_on", LocalDate.class));
    }

    private static FollowUp answer(ResultSet row, int n) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new FollowUp(new StaffId(row.getObject("actor_id", UUID.class)), person == null ? null : new PersonId(person),
                at(row, "covers_to"), FollowUp.State.valueOf(row.getString("state")), row.getString("reason"),
                row.getString("made_name"), at(row, "made_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
