package no.fotfeste.jobsupport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists behind the week's numbers: those whom the reader may know. */
@Repository
class WeekStore {

    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Services services;

    WeekStore(JdbcClient jdbc, Services services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** Whom this member supports now, by name. */
    List<Week.Case> cases(Entered entered, StaffId worker) {
        return sql(entered, """
                with mine as (
                    select distinct m.person_id, m.course_id, m.from_date from episode.member m
                      left join episode.episode e on e.provider_id = m.provider_id and e.id = m.course_id
                     where m.provider_id = :provider and m.staff_id = :worker and m.from_date <= :today
                       and (m.to_date is null or m.to_date > :today) and e.ended_on is null)
                select m.person_id, p.given_name || ' ' || p.family_name as name, c.service, c.service_version, m.from_date, e.taper_on,
                       d.kind, d.on_date, d.until_date, k.on_date as call_from, k.until_date as call_until, l.on_date as last_contact,
                       (select min(a.on_date) from contact.v_appointment a where a.provider_id = :provider and a.course_id = m.course_id
                           and a.state = 'PLANNED' and a.on_date >= :today) as visit_on
                  from mine m
                  join timeline.v_course c on c.provider_id = :provider and c.id = m.course_id
                  join person.person p on p.provider_id = :provider and p.person_id = m.person_id and p.died_on is null
                  left join episode.episode e on e.provider_id = :provider and e.id = m.course_id
                  left join lateral (
                       select x.kind, x.on_date, x.until_date from timeline.v_due x
                        where x.provider_id = :provider and x.course_id = m.course_id and x.person_id = m.person_id
                          and x.kind <> 'planned-end' and not x.sends
                        order by x.until_date, x.seq limit 1) d on true
                  left join lateral (
                       select x.on_date, x.until_date from timeline.v_due x
                        where x.provider_id = :provider and x.course_id = m.course_id and x.person_id = m.person_id
                          and x.kind = 'job-specialist-call' order by x.until_date, x.seq limit 1) k on true
                  left join timeline.last_contacts(array(select course_id from mine)) l on l.course_id = m.course_id
                 order by p.family_name, p.given_name, m.person_id limit :most""")
                .param("worker", worker.value()).param("today", entered.today()).param("most", MOST)
                .query((row, n) -> new Week.Case(person(row), row.getString("name"), services.get(row.getString("service"), row.getInt("service_version")),
                        row.getObject("from_date", LocalDate.class), row.getString("kind"), find(row, "on_date"), find(row, "until_date"),
                        find(row, "visit_on"), find(row, "call_from"), find(row, "call_until"), find(row, "last_contact"),
                        row.getObject("taper_on") != null))
                .list();
    }

    /** Those who want to work, what they answered to the offer, and why; the longest waiting without an offer first. */
    List<Offers.Row> offers(Entered entered, List<String> services) {
        return sql(entered, """
                select w.person_id, p.given_name || ' ' || p.family_name as name, min(w.on_date) as since, a.answer, a.words, a.on_date as answered
                  from timeline.v_happened w
                  join timeline.v_course c on c.provider_id = w.provider_id and c.id = w.course_id and c.service = any (:services)
                  join person.person p on p.provider_id = w.provider_id and p.person_id = w.person_id and p.died_on is null
                  left join episode.episode e on e.provider_id = w.provider_id and e.id = w.course_id
                  left join lateral (
                       select x.answer, x.words, x.on_date from episode.job_specialist_answer x
                        where x.provider_id = w.provider_id and x.course_id = w.course_id order by x.made_at desc limit 1) a on true
                 where w.provider_id = :provider and w.kind = 'work-goal' and e.ended_on is null
                 group by w.course_id, w.person_id, name, a.answer, a.words, a.on_date
                 order by a.answer is not null, since, name limit :most""")
                .param("services", services.toArray(String[]::new)).param("most", MOST)
                .query((row, n) -> new Offers.Row(person(row), row.getString("name"), row.getObject("since", LocalDate.class),
                        row.getString("answer"), row.getString("words") == null ? "" : row.getString("words"), find(row, "answered")))
                .list();
    }

    /** Names of those of them whom the reader may know. */
    Map<PersonId, String> names(Entered entered, Collection<PersonId> persons) {
        Map<PersonId, String> names = new HashMap<>();
        sql(entered, """
                select person_id, given_name || ' ' || family_name as name from person.person
                 where provider_id = :provider and person_id = any (:persons)""")
                .param("persons", persons.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(person(row), row.getString("name"));
                });
        return names;
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static @Nullable LocalDate find(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
