package no.fotfeste.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The minutes of one meeting, across the cases that the reader may see. */
@Repository
class MinutesStore {

    private final JdbcClient jdbc;

    MinutesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Name and outcome of each case, in the order they were taken up. */
    List<Minutes.Case> cases(Entered entered, UUID meeting) {
        Map<PersonId, List<Decision>> decisions = decisions(entered, meeting);
        Map<PersonId, List<CaseStore.Addition>> additions = additions(entered, meeting);
        return sql(entered, meeting, """
                select d.person_id, p.given_name || ' ' || p.family_name as name, d.outcome
                  from meeting.discussed d
                  join person.person p on p.provider_id = d.provider_id and p.person_id = d.person_id
                 where d.provider_id = :provider and d.meeting_id = :meeting
                 order by d.outcome desc, d.mark""")
                .query((row, n) -> {
                    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                    return new Minutes.Case(person, row.getString("name"), row.getString("outcome").equals("CARRIED"),
                            decisions.getOrDefault(person, List.of()), additions.getOrDefault(person, List.of()));
                }).list();
    }

    private Map<PersonId, List<Decision>> decisions(Entered entered, UUID meeting) {
        return sql(entered, meeting, """
                select id, meeting_id, person_id, class, text, owner, staff_id, party, due_on, in_plan, made_name, made_at
                  from meeting.decision where provider_id = :provider and meeting_id = :meeting order by mark, id""")
                .query((row, n) -> Map.entry(new PersonId(row.getObject("person_id", UUID.class)), CaseStore.decision(row, n)))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<PersonId, List<CaseStore.Addition>> additions(Entered entered, UUID meeting) {
        return sql(entered, meeting, """
                select meeting_id, person_id, class, text, made_name, made_at
                  from meeting.addition where provider_id = :provider and meeting_id = :meeting order by made_at, id""")
                .query(CaseStore::addition).list().stream().collect(Collectors.groupingBy(CaseStore.Addition::person));
    }

    private JdbcClient.StatementSpec sql(Entered entered, UUID meeting, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("meeting", meeting);
    }
}
