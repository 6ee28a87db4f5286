package no.fotfeste.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.outcome.Measured.Status;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was to be measured, and who was. Whether it is names or only numbers is the caller's scope: the same statement
 * sees those a list may show, or everyone.
 */
@Repository
class MeasuredStore {

    /** What a course was to be measured for stands in the version of the service that it runs by. */
    private static final String JUDGED = """
            with asked as (
                select a.version, a.kind, string_to_array(a.forms, ' ') as forms
                  from unnest(cast(:versions as int[]), cast(:kinds as text[]), cast(:forms as text[])) as a(version, kind, forms)
            ), expected as (
                select e.provider_id, e.course_id, e.person_id, e.kind, min(e.on_date) as on_date, coalesce(max(e.until_date), min(e.on_date)) as until_date,
                       bool_or(e.state = 'EXPECTED') as open
                  from timeline.entry e
                 where e.provider_id = :provider and e.kind = any (cast(:kinds as text[])) and e.on_date between :from and :to
                   and (e.until_date is not null
                        -- done before anybody waited for it: nothing was expected any more
                        or not exists (select from timeline.entry w where w.provider_id = e.provider_id and w.course_id = e.course_id
                                          and w.kind = e.kind and w.until_date is not null))
                 group by e.provider_id, e.course_id, e.person_id, e.kind
            ), judged as (
                select x.course_id, x.person_id, x.kind, x.on_date, x.until_date, p.given_name || ' ' || p.family_name as name,
                       f.forms, f.answered, h.done_on, d.reason,
                       case when f.answered @> f.forms then 'COMPLETE'
                            when h.done_on is not null then 'FINISHED'
                            when s.state = 'CANCELLED' and s.why = 'OBJECTED' then 'DECLINED'
                            when s.state = 'CLOSED' then 'CLOSED'
                            when not x.open then 'DROPPED'
                            when x.on_date > :today then 'NOT_YET'
                            when x.until_date < :today then 'OVERDUE'
                            else 'DUE' end as status
                  from expected x
                  join timeline.course c on c.provider_id = x.provider_id and c.id = x.course_id and c.service = :service
                  join asked a on a.version = c.service_version and a.kind = x.kind
                  join person.person p on p.provider_id = x.provider_id and p.person_id = x.person_id
                                      and (p.died_on is null or p.died_on >= x.on_date)
                  left join followup.survey s on s.provider_id = x.provider_id and s.course_id = x.course_id and s.occasion = x.kind
                 cross join lateral (
                       select a.forms, array(select distinct r.instrument from assessment.v_score r
                                              where r.provider_id = x.provider_id and r.person_id = x.person_id and r.course_id = x.course_id
                                                and r.occasion = x.kind) as answered) f
                 cross join lateral (
                       select min(e.on_date) as done_on from timeline.entry e
                        where e.provider_id = x.provider_id and e.course_id = x.course_id and e.kind = x.kind and e.state = 'HAPPENED') h
                  left join lateral (
                       select d.reason from timeline.departure d
                        where d.provider_id = x.provider_id and d.course_id = x.course_id and d.rule = x.kind
                        order by d.recorded_at desc limit 1) d on true
            )
            """;

    private final JdbcClient jdbc;

    MeasuredStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param forms codes of those without an answer */
    record Row(PersonId person, String name, String kind, Status status, LocalDate from, LocalDate until,
            @org.jspecify.annotations.Nullable LocalDate doneOn, List<String> forms, boolean some, String reason) {}

    /** For each occasion, how many stand how. */
    Map<String, Map<Status, Integer>> counts(Entered entered, List<ServiceDefinition> versions, Period period) {
        Map<String, Map<Status, Integer>> counts = new HashMap<>();
        sql(entered, JUDGED + "select kind, status, count(*) as number from judged group by kind, status", versions, period)
                .query(row -> {
                    counts.computeIfAbsent(row.getString("kind"), any -> new EnumMap<>(Status.class))
                            .put(Status.valueOf(row.getString("status")), row.getInt("number"));
                });
        return counts;
    }

    /** Those without all of it, the most pressing first, at most so many of each occasion. */
    List<Row> missing(Entered entered, List<ServiceDefinition> versions, Period period, int most) {
        return sql(entered, JUDGED + """
                select * from (
                    select j.*, row_number() over (partition by kind order by array_position(cast(:order as text[]), status), until_date, name, course_id) as place
                      from judged j where status <> 'COMPLETE') ranked
                 where place <= :most order by kind, place""", versions, period)
                .param("most", most).param("order", Arrays.stream(Status.values()).map(Enum::name).toArray(String[]::new))
                .query((row, n) -> {
                    List<String> lacks = new ArrayList<>(Arrays.asList((String[]) row.getArray("forms").getArray()));
                    List<String> answered = Arrays.asList((String[]) row.getArray("answered").getArray());
                    boolean some = lacks.removeAll(answered);
                    String reason = row.getString("reason");
                    return new Row(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"), row.getString("kind"),
                            Status.valueOf(row.getString("status")), row.getObject("on_date", LocalDate.class),
                            row.getObject("until_date", LocalDate.class), row.getObject("done_on", LocalDate.class), lacks, some,
                            reason == null ? "" : reason);
                }).list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql, List<ServiceDefinition> versions, Period period) {
        List<Integer> numbers = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        versions.forEach(version -> version.occasions().forEach(occasion -> {
            numbers.add(version.version());
            kinds.add(occasion.kind());
            forms.add(String.join(" ", occasion.instruments()));
        }));
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("service", versions.getFirst().code())
                .param("versions", numbers.toArray(Integer[]::new)).param("kinds", kinds.toArray(String[]::new))
                .param("forms", forms.toArray(String[]::new)).param("from", period.from()).param("to", period.to())
                .param("today", entered.today());
    }
}
