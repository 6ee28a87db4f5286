package no.fotfeste.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.meeting.Agenda.Reason;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Time;
import no.fotfeste.service.MeetingRules;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.MeetingRules.Section;
import no.fotfeste.service.ServiceDefinition.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the meeting: one statement over the line, and the wall says whose. */
@Repository
class AgendaStore {

    private static final int MOST_ROWS = 4 * Agenda.MOST;

    /**
     * Each part finds what may be a reason by an index of its own; then each is held against when the case was last taken
     * up, once, since every table read costs a look at the wall. The few that are found are looked up one by one (limit 1):
     * a join might read every case the reader may see. What is new is counted from when the case was last taken up,
     * but no longer back than a case may be silent, since it is then on the list for that.
     */
    private static final String AGENDA = """
            with found as (
                select a.course_id, a.person_id, 'ALERT' as source, (a.raised_at at time zone 'Europe/Oslo')::date as day,
                       null::date as until_date, null::timestamptz as at, 'alert' as kind, '' as text, null as limit_kind
                  from assessment.v_open_alert a
                 where a.provider_id = :provider
                union all
                select e.course_id, e.person_id, 'ASKED', e.on_date, null, e.recorded_at, e.kind,
                       e.text || ' (' || e.recorded_name || ')', null
                  from timeline.v_happened e
                 where e.provider_id = :provider and e.kind = 'for-meeting' and e.recorded_at >= :asked
                union all
                select l.course_id, l.person_id, 'CARRIED', coalesce(l.discussed_on, :today), null, null, '', '', null
                  from meeting.last l
                 where l.provider_id = :provider and l.carried
                union all
                select d.course_id, d.person_id, 'DUE', d.on_date, d.until_date, null, d.kind, d.text, d.limit_kind
                  from timeline.v_expected d
                 where d.provider_id = :provider and d.until_date <= :ahead
                   and (d.until_date < :today and (d.limit_kind in ('LAW', 'TARGET') or d.kind = 'meeting-task' or d.kind = any (cast(:occasions as text[])))
                        or d.kind in ('referral-decided', 'job-specialist-answer', 'planned-end', 'taper-contact'))
                union all
                select e.course_id, e.person_id, 'NEW', e.on_date, null, e.recorded_at, e.kind, e.text, null
                  from timeline.v_happened e
                 where e.provider_id = :provider and e.recorded_at >= :since
                   and e.kind in ('started', 'taper-started', 'measured', 'survey-answered')
                union all
                select e.id, e.person_id, 'SILENT', e.started_on, null, null, '', '', null
                  from episode.episode e
                 where e.provider_id = :provider and e.ended_on is null and e.started_on <= :silent),
            reason as (
                select f.course_id, f.person_id, f.kind, f.text, f.limit_kind, l.discussed_on,
                       case f.source when 'DUE' then f.until_date when 'SILENT' then coalesce(l.discussed_on, f.day) else f.day end as day,
                       case f.source
                         when 'SILENT' then case when coalesce(l.discussed_on, f.day) <= :silent then 'SILENT' end
                         when 'ASKED' then case when l.discussed_at is null or f.at > l.discussed_at then 'ASKED' end
                         when 'NEW' then case when l.discussed_at is null or f.at > l.discussed_at then
                                         case f.kind when 'started' then 'STARTED' when 'taper-started' then 'TAPER' else 'ANSWERS' end end
                         when 'DUE' then case
                             when f.until_date < :today and (f.limit_kind in ('LAW', 'TARGET') or f.kind = 'meeting-task'
                                  or f.kind = any (cast(:occasions as text[]))) then 'OVERDUE'
                             when f.kind = 'planned-end' and f.until_date <= :ending and (l.discussed_on is null
                                  or l.discussed_on < f.until_date - (cast(:ending as date) - cast(:today as date))) then 'ENDING'
                             when f.kind = 'taper-contact' and f.day <= :next and (l.discussed_on is null or l.discussed_on < f.day) then 'TAPER'
                             when f.kind in ('referral-decided', 'job-specialist-answer') and f.until_date <= :next then 'DECISION'
                             when f.kind = 'referral-decided' and l.discussed_at is null then 'REFERRAL' end
                         else f.source end as section
                  from found f
                  left join lateral (
                       select l.discussed_at, l.discussed_on from meeting.last l
                        where l.provider_id = :provider and l.course_id = f.course_id limit 1) l on true)
            select r.course_id, r.person_id, r.section, r.day, r.kind, r.text, r.limit_kind, r.discussed_on,
                   p.given_name || ' ' || p.family_name as name, array_position(:sections, r.section) as rank
              from reason r
             cross join lateral (
                   select c.service from timeline.v_course c where c.provider_id = :provider and c.id = r.course_id limit 1) c
             cross join lateral (
                   select p.given_name, p.family_name from person.person p
                    where p.provider_id = :provider and p.person_id = r.person_id limit 1) p
             where r.section = any (:sections) and c.service = :service
               and (cast(:meeting as uuid) is null or not exists (
                    select from meeting.discussed t
                     where t.provider_id = :provider and t.meeting_id = cast(:meeting as uuid) and t.course_id = r.course_id))
             order by min(array_position(:sections, r.section)) over (partition by r.course_id),
                      min(r.day) over (partition by r.course_id), p.family_name, p.given_name, r.course_id, rank, r.day
             limit :rows""";

    private final JdbcClient jdbc;

    AgendaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param meeting what was taken up in it waits no more; null before it begins */
    List<Agenda.Row> waiting(Entered entered, ServiceDefinition service, MeetingRules rules, @Nullable UUID meeting) {
        LocalDate today = entered.today();
        LocalDate silent = rules.silentSince(today);
        LocalDate next = rules.next(today.plusDays(1));
        return sql(entered, AGENDA)
                .param("service", service.code()).param("today", today)
                .param("occasions", service.occasions().stream().map(ServiceDefinition.Occasion::kind).filter(kind -> !service.asks(kind)).toArray(String[]::new))
                .param("meeting", meeting).param("silent", silent)
                .param("next", next).param("ahead", today.plusDays(28)).param("ending", next.plusDays(7))
                .param("since", start(silent)).param("asked", start(today.minusYears(1)))
                .param("sections", rules.sections().stream().map(Section::name).toArray(String[]::new))
                .param("rows", MOST_ROWS)
                .query((row, n) -> new Agenda.Row(person(row), new EpisodeId(row.getObject("course_id", UUID.class)),
                        row.getString("name"), row.getObject("discussed_on", LocalDate.class), reason(row)))
                .list();
    }

    /** What this meeting has taken up or left, the newest first. */
    List<Taken> taken(Entered entered, UUID meeting) {
        return sql(entered, """
                select d.course_id, d.person_id, p.given_name || ' ' || p.family_name as name, d.outcome, d.made_name,
                       (select count(*) from meeting.decision x
                         where x.provider_id = d.provider_id and x.meeting_id = d.meeting_id and x.course_id = d.course_id) as decisions
                  from meeting.discussed d
                  join person.person p on p.provider_id = d.provider_id and p.person_id = d.person_id
                 where d.provider_id = :provider and d.meeting_id = :meeting
                 order by d.mark desc""")
                .param("meeting", meeting)
                .query((row, n) -> new Taken(person(row), row.getString("name"), row.getString("outcome").equals("CARRIED"),
                        row.getInt("decisions"), row.getString("made_name")))
                .list();
    }

    /** @param carried left for next time */
    record Taken(PersonId person, String name, boolean carried, int decisions, String by) {}

    /** How much others have done in the meeting since then, of what the reader may see. */
    int news(Entered entered, UUID meeting, int since) {
        return sql(entered, """
                select count(*) from (
                    select course_id from meeting.discussed
                     where provider_id = :provider and meeting_id = :meeting and mark > :since and made_by <> :me
                    union
                    select course_id from meeting.decision
                     where provider_id = :provider and meeting_id = :meeting and mark > :since and made_by <> :me) news""")
                .param("meeting", meeting).param("since", since).param("me", entered.caller().staff().value())
                .query(Integer.class).single();
    }

    /** Those in the service whose name has parts that begin so. */
    List<Found> search(Entered entered, String service, String name) {
        return sql(entered, """
                select distinct p.person_id, p.given_name || ' ' || p.family_name as name
                  from person.person p
                  join timeline.v_course c on c.provider_id = :provider and c.person_id = p.person_id and c.service = :service
                 where p.provider_id = :provider and (
                       select count(distinct wanted.part) from unnest(:parts::text[]) wanted(part)
                         join person.name_part n on n.provider_id = :provider and n.person_id = p.person_id
                          and n.part ~>=~ wanted.part and n.part ~<~ (wanted.part || U&'\\FFFF')) = cardinality(:parts::text[])
                 order by name, p.person_id limit 20""")
                .param("service", service).param("parts", Persons.nameParts(name).toArray(String[]::new))
                .query((row, n) -> new Found(person(row), row.getString("name"))).list();
    }

    record Found(PersonId person, String name) {}

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private static Reason reason(ResultSet row) throws SQLException {
        String limit = row.getString("limit_kind");
        return new Reason(Section.valueOf(row.getString("section")), row.getObject("day", LocalDate.class), row.getString("kind"),
                row.getString("text"), limit == null ? null : Limit.valueOf(limit));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Time.OSLO).toInstant().atOffset(ZoneOffset.UTC);
    }
}
