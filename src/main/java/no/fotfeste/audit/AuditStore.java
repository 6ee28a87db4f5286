package no.fotfeste.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.fotfeste.access.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first. A row written inside another's opening carries no name; the staff list has it.
     *
     * @param before only rows older than this one; null for the newest
     */
    List<Opening> openings(Entered entered, @Nullable Long before, int limit) {
        return jdbc.sql("""
                select l.id, l.at, coalesce(nullif(l.actor_name, ''), s.name, '') as name,
                       coalesce(nullif(l.employer, ''), s.employer, '') as employer, l.roles, l.action, l.outcome
                  from audit.openings(:before, :limit) l
                  left join organisation.staff s on s.provider_id = l.provider_id and s.id = l.actor_id
                 where l.person_id = :person or :person = any (l.persons)
                 order by l.id desc""")
                .param("person", entered.person().value()).param("before", before, java.sql.Types.BIGINT).param("limit", limit)
                .query(AuditStore::opening).list();
    }

    private static Opening opening(ResultSet row, int n) throws SQLException {
        return new Opening(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("name"),
                row.getString("employer"), Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(role -> role.toLowerCase(Locale.ROOT).replace('_', '-')).sorted().toList(),
                row.getString("action"), Opening.Outcome.valueOf(row.getString("outcome")));
    }
}
