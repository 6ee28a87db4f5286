package no.fotfeste.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Phase;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NationalId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.service.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists across cases; each is one statement, and the wall says whom it is about. */
@Repository
class DeskStore {

    private final JdbcClient jdbc;
    private final Services services;

    DeskStore(JdbcClient jdbc, Services services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** Answers that cannot wait, the oldest first. */
    List<Day.Urgent> urgent(Entered entered, int most) {
        return sql(entered, """
                select a.person_id, p.given_name || ' ' || p.family_name as name, a.raised_at
                  from assessment.v_open_alert a
                  join person.person p on p.provider_id = a.provider_id and p.person_id = a.person_id
                 where a.provider_id = :provider
                 order by a.raised_at, a.id
                 limit :most""")
                .param("most", most)
                .query((row, n) -> new Day.Urgent(person(row), row.getString("name"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** When the caller looked before this time; a look within half an hour is the same look. */
    Optional<Instant> look(Entered entered) {
        return sql(entered, """
                insert into desk.look (provider_id, account_id, seen_at) values (:provider, :account, :now)
                on conflict (provider_id, account_id) do update
                   set before_at = case when excluded.seen_at - look.seen_at > interval '30 minutes' then look.seen_at else look.before_at end,
                       seen_at = greatest(excluded.seen_at, look.seen_at)
                returning before_at""")
                .param("account", entered.caller().account()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject("before_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant))
                .single();
    }

    /** Visits and meetings today that have not been held yet: the caller's own, or everyone's. */
    List<Visit> visits(Entered entered, boolean everyones, int most) {
        return sql(entered, """
                select a.person_id, p.given_name || ' ' || p.family_name as name, p.phone, p.address,
                       c.service, c.service_version, a.kind, a.id, a.start_time, a.minutes, a.mode, a.place, a.video_link,
                       (select coalesce(string_agg(s.name, ', ' order by s.name), '') from organisation.staff s
                         where s.provider_id = a.provider_id and s.id = any (a.staff) and s.id <> :me) as company
                  from contact.v_appointment a
                  join person.person p on p.provider_id = a.provider_id and p.person_id = a.person_id
                  join timeline.v_course c on c.provider_id = a.provider_id and c.id = a.course_id
                 where a.provider_id = :provider and a.state = 'PLANNED' and a.on_date = :today
                   and (:everyones or :me = any (a.staff))
                 order by a.start_time, a.id
                 limit :most""")
                .param("me", entered.caller().staff().value()).param("everyones", everyones).param("today", entered.today())
                .param("most", most)
                .query((row, n) -> new Visit(person(row), row.getString("name"), row.getString("phone"), row.getString("address"), service(row),
                        row.getString("kind"), row.getObject("id", UUID.class), row.getObject("start_time", LocalTime.class),
                        row.getInt("minutes"), row.getString("mode").equals("PHYSICAL"), row.getString("place"), row.getString("video_link"), row.getString("company")))
                .list();
    }

    /** What the caller ought to see to, the longest overdue first. What is sent by itself is nobody's until it is late. */
    List<Due> due(Entered entered, int most) {
        return sql(entered, """
                select d.person_id, p.given_name || ' ' || p.family_name as name, d.course_id, d.service,
                       d.service_version, d.kind, d.on_date, d.until_date, d.limit_kind, d.law, d.text, coalesce(d.who, '') as who
                  from timeline.v_due d
                  join person.person p on p.provider_id = d.provider_id and p.person_id = d.person_id
                 where d.provider_id = :provider and d.on_date <= :ahead
                   and (d.staff_id = :me or d.staff_id is null and d.who = any (:whose))
                   and (not d.sends or d.until_date < :today)
                 order by d.until_date, d.on_date, d.seq
                 limit :most""")
                .param("ahead", entered.today().plusDays(Due.AHEAD)).param("today", entered.today())
                .param("me", entered.caller().staff().value()).param("most", most)
                .param("whose", Due.whose(entered.caller().roles()).toArray(String[]::new))
                .query((row, n) -> new Due(person(row), row.getString("name"), new EpisodeId(row.getObject("course_id", UUID.class)),
                        service(row), row.getString("kind"), day(row, "on_date"), day(row, "until_date"),
                        Limit.valueOf(row.getString("limit_kind")), row.getString("law"), row.getString("text"), row.getString("who")))
                .list();
    }

    /** Courses that run and are not being tapered off, those longest without a contact first. */
    List<Quiet> running(Entered entered, int most) {
        return sql(entered, """
                with running as (
                    select e.id, e.person_id, e.started_on from episode.episode e
                     where e.provider_id = :provider and e.ended_on is null and e.taper_on is null)
                select r.person_id, p.given_name || ' ' || p.family_name as name, p.phone, c.service, c.service_version,
                       r.started_on, l.on_date as last_contact
                  from running r
                  join timeline.v_course c on c.provider_id = :provider and c.id = r.id
                  join person.person p on p.provider_id = :provider and p.person_id = r.person_id and p.died_on is null
                  left join timeline.last_contacts(array(select id from running)) l on l.course_id = r.id
                 where r.started_on <= :today
                 order by greatest(l.on_date, r.started_on), r.id
                 limit :most""")
                .param("today", entered.today()).param("most", most)
                .query((row, n) -> new Quiet(person(row), row.getString("name"), row.getString("phone"), service(row),
                        day(row, "started_on"), row.getObject("last_contact", LocalDate.class)))
                .list();
    }

    /** What others have put on the lines that the caller may see. */
    List<Recent> recent(Entered entered, Instant since, int most) {
        return sql(entered, """
                select e.person_id, p.given_name || ' ' || p.family_name as name, e.service, e.service_version, e.kind,
                       e.on_date, e.text, e.recorded_name, e.recorded_at
                  from timeline.v_recent e
                  join person.person p on p.provider_id = e.provider_id and p.person_id = e.person_id
                 where e.provider_id = :provider and e.recorded_by <> :me and e.recorded_at > :since
                 order by e.recorded_at desc, e.seq desc
                 limit :most""")
                .param("me", entered.caller().staff().value()).param("most", most)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Recent(person(row), row.getString("name"), service(row), row.getString("kind"),
                        day(row, "on_date"), row.getString("text"), row.getString("recorded_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** One row a person, by name, with the newest course; one more than a page where there is another page. */
    List<People.Row> people(Entered entered, People.Question question) {
        return sql(entered, """
                with mine as (
                    select distinct on (c.person_id) c.person_id, c.id, c.service, c.service_version
                      from timeline.v_course c
                     where c.provider_id = :provider
                     order by c.person_id, c.opened_on desc, c.id desc),
                page as (
                    select m.*, p.given_name, p.family_name, p.born, r.status, e.started_on, e.taper_on, e.ended_on
                      from mine m
                      join person.person p on p.provider_id = :provider and p.person_id = m.person_id
                      left join referral.referral r on r.provider_id = :provider and r.id = m.id
                      left join episode.episode e on e.provider_id = :provider and e.id = m.id
                     where (:filter = 'ALL' or :filter = 'ACTIVE' and e.started_on is not null and e.ended_on is null
                            or :filter = 'AFTER' and e.ended_on >= :afterFrom)
                       and (cardinality(:parts::text[]) = 0 or (
                            select count(distinct wanted.part) from unnest(:parts::text[]) wanted(part)
                              join person.name_part n on n.provider_id = :provider and n.person_id = p.person_id
                               and n.part ~>=~ wanted.part and n.part ~<~ (wanted.part || U&'\\FFFF')) = cardinality(:parts::text[]))
                     order by p.family_name, p.given_name, p.person_id
                     limit :most offset :skip)
                select g.person_id, g.given_name || ' ' || g.family_name as name, g.born, g.service, g.service_version,
                       g.status, g.started_on, g.taper_on, g.ended_on, d.kind, d.on_date, d.until_date, d.limit_kind,
                       l.on_date as last_contact
                  from page g
                  left join lateral (
                       select d.kind, d.on_date, d.until_date, d.limit_kind from timeline.v_due d
                        where d.provider_id = :provider and d.course_id = g.id and d.person_id = g.person_id
                        order by d.until_date, d.seq limit 1) d on true
                  left join timeline.last_contacts(array(select id from page)) l on l.course_id = g.id
                 order by g.family_name, g.given_name, g.person_id""")
                .param("filter", question.filter().name())
                .param("afterFrom", entered.today().minusMonths(Phase.MONTHS_AFTER))
                .param("parts", Persons.nameParts(question.name()).toArray(String[]::new))
                .param("most", People.PAGE + 1).param("skip", (question.page() - 1) * People.PAGE)
                .query(this::row).list();
    }

    Optional<PersonId> byNumber(Entered entered, NationalId number) {
        return sql(entered, "select person_id from person.person where provider_id = :provider and number = :number")
                .param("number", number.digits()).query(UUID.class).optional().map(PersonId::new);
    }

    private People.Row row(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        return new People.Row(person(row), row.getString("name"), day(row, "born"), service(row),
                new People.Course(row.getString("status"), find(row, "started_on"), find(row, "taper_on"), find(row, "ended_on")),
                kind == null ? null : new People.Next(kind, day(row, "on_date"), day(row, "until_date"),
                        Limit.valueOf(row.getString("limit_kind"))),
                find(row, "last_contact"));
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private ServiceDefinition service(ResultSet row) throws SQLException {
        return services.get(row.getString("service"), row.getInt("service_version"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate find(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
