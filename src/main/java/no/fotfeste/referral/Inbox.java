package no.fotfeste.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Limit;
import org.jspecify.annotations.Nullable;

/** Referrals that wait for a decision, and the services they can be registered for. */
public record Inbox(List<Row> rows, List<ServiceDefinition> services) {

    /** @param answerBy the last day for an answer, and whether that is a frist or a mål of our own */
    public record Row(ReferralId id, PersonId person, String name, String service, int serviceVersion, String door,
            String referrer, LocalDate receivedOn, boolean postponed, @Nullable LocalDate answerBy, @Nullable Limit limit) {

        static Row of(ResultSet row, int n) throws SQLException {
            String limit = row.getString("limit_kind");
            return new Row(new ReferralId(row.getObject("id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"), row.getString("service"),
                    row.getInt("service_version"), row.getString("door"), row.getString("referrer"),
                    row.getObject("received_on", LocalDate.class), row.getString("status").equals("POSTPONED"),
                    row.getObject("until_date", LocalDate.class), limit == null ? null : Limit.valueOf(limit));
        }
    }

    /** The door's name as the service calls it. */
    public String door(Row row) {
        return services.stream().filter(s -> s.code().equals(row.service()))
                .flatMap(s -> s.door(row.door()).stream()).map(ServiceDefinition.Door::name).findFirst().orElse(row.door());
    }

    public String service(Row row) {
        return services.stream().filter(s -> s.code().equals(row.service())).map(ServiceDefinition::shortName)
                .findFirst().orElse(row.service());
    }
}
