package no.fotfeste.outcome;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.fotfeste.access.Entered;
import no.fotfeste.service.ServiceDefinition.Group;
import no.fotfeste.work.WorkState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One grouped query for each service and way of counting: what leaves the database is numbers. */
@Repository
class OutcomeStore {

    /**
     * Those who ended, each in the groups that the service file puts them in, and split as it says: the state at the
     * start is the primary one of those that held that day, the first in the order of the rule.
     */
    private static final String GROUPED = """
            with ended as (
                select e.provider_id, e.id, e.person_id, e.started_on,
                       array(select t.kind from timeline.entry t where t.provider_id = e.provider_id
                                and t.course_id = e.id and t.state = 'HAPPENED') as kinds
                  from episode.episode e
                  join timeline.course c on c.provider_id = e.provider_id and c.id = e.id
                 where e.provider_id = :provider and c.service = :service and e.ended_on between :from and :to
            ), grouped as (
                select g.code as group_code, d.*,
                       case when g.split = 'status-at-start' then coalesce((cast(:order as text[]))[
                           (select min(array_position(cast(:order as text[]), v.kind)) from work.v_spell v
                             where v.provider_id = d.provider_id and v.person_id = d.person_id
                               and v.from_date <= d.started_on and (v.to_date is null or v.to_date >= d.started_on))],
                           'UNKNOWN') else '' end as split
                  from ended d
                  join unnest(cast(:codes as text[]), cast(:given as text[]), cast(:unless as text[]), cast(:splits as text[]))
                         as g(code, given, unless, split) on (g.given = '' or g.given = any (d.kinds))
                         and (g.unless = '' or g.unless <> all (d.kinds))
            )
            """;

    private static final int MOST_REASONS = 50;

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Departures from good practice in the period, the commonest first; counted over everyone, without names. */
    List<Outcomes.Departures> departures(Entered entered, String service, Period period) {
        return jdbc.sql("""
                select d.rule, d.reason, count(*) as times from timeline.departure d
                  join timeline.course c on c.provider_id = d.provider_id and c.id = d.course_id
                 where d.provider_id = :provider and c.service = :service and d.on_date between :from and :to
                 group by d.rule, d.reason order by times desc, d.rule, d.reason limit :most""")
                .param("provider", entered.caller().provider().value()).param("service", service)
                .param("from", period.from()).param("to", period.to()).param("most", MOST_REASONS)
                .query((row, n) -> new Outcomes.Departures(row.getString(1), row.getString(2), row.getInt(3))).list();
    }

    /** @return for each group that has any: ended, of these with own goals, of these at least one reached, and all */
    Map<String, int[]> goals(Entered entered, String service, List<Group> groups, Period period) {
        Map<String, int[]> counts = new HashMap<>();
        sql(entered, GROUPED + """
                select d.group_code, count(*) as ended, count(r.goals) as having,
                       count(*) filter (where r.reached > 0) as some, count(*) filter (where r.reached = r.goals) as every
                  from grouped d
                  left join plan.v_goal_result r on r.provider_id = d.provider_id and r.course_id = d.id
                 group by d.group_code""", service, groups, period)
                .query(row -> {
                    counts.put(row.getString("group_code"), new int[] {row.getInt("ended"), row.getInt("having"),
                            row.getInt("some"), row.getInt("every")});
                });
        return counts;
    }

    /** @param occasions the kinds of those on which the service asks */
    List<Count> work(Entered entered, String service, List<Group> groups, List<String> occasions, Period period) {
        return sql(entered, GROUPED + """
                select d.group_code, d.split, o.kind as occasion, count(*) as ended,
                       count(*) filter (where x.eligible) as eligible,
                       count(*) filter (where x.eligible and (s.sent_on is not null or x.answered)) as reached,
                       count(*) filter (where x.eligible and x.answered) as answered,
                       count(*) filter (where x.eligible and x.answered and a.states && cast(:workOrEducation as text[])) as work_or_education,
                       count(*) filter (where x.eligible and x.answered and a.states && cast(:work as text[])) as work
                  from grouped d
                 cross join unnest(cast(:occasions as text[])) as o(kind)
                  join person.person p on p.provider_id = d.provider_id and p.person_id = d.person_id
                  left join followup.survey s on s.provider_id = d.provider_id and s.course_id = d.id and s.occasion = o.kind
                  left join followup.answer a on a.provider_id = s.provider_id and a.survey_id = s.id
                 cross join lateral (
                       select min(t.on_date) as opens_on from timeline.entry t
                        where t.provider_id = d.provider_id and t.course_id = d.id and t.kind = o.kind and t.sends) w
                 cross join lateral (
                       select a.survey_id is not null as answered,
                              coalesce(s.state, '') <> 'CANCELLED' and (a.survey_id is not null
                                  or w.opens_on <= :today and (p.died_on is null or p.died_on >= w.opens_on)) as eligible) x
                 group by d.group_code, d.split, o.kind""", service, groups, period)
                .param("occasions", occasions.toArray(String[]::new))
                .param("work", states(WorkState.values(), false)).param("workOrEducation", states(WorkState.values(), true))
                .query((row, n) -> new Count(row.getString("group_code"), row.getString("split"), row.getString("occasion"),
                        row.getInt("ended"), row.getInt("eligible"), row.getInt("reached"), row.getInt("answered"),
                        row.getInt("work_or_education"), row.getInt("work")))
                .list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql, String service, List<Group> groups, Period period) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("service", service)
                .param("from", period.from()).param("to", period.to()).param("today", entered.today())
                .param("codes", texts(groups, Group::code)).param("given", texts(groups, Group::given))
                .param("unless", texts(groups, Group::unless)).param("splits", texts(groups, Group::split))
                .param("order", Arrays.stream(WorkState.values()).map(Enum::name).toArray(String[]::new));
    }

    private static String[] texts(List<Group> groups, Function<Group, @org.jspecify.annotations.Nullable String> part) {
        return groups.stream().map(group -> {
            String text = part.apply(group);
            return text == null ? "" : text;
        }).toArray(String[]::new);
    }

    private static String[] states(WorkState[] all, boolean education) {
        return Stream.concat(Arrays.stream(all).filter(WorkState::anyWork),
                education ? Stream.of(WorkState.EDUCATION) : Stream.empty()).map(Enum::name).toArray(String[]::new);
    }
}
