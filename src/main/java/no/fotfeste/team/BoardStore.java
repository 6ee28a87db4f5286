package no.fotfeste.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Across the cases that the wall lets the caller see; for a leader, counts over all of them. */
@Repository
class BoardStore {

    private final JdbcClient jdbc;
    private final Services services;

    BoardStore(JdbcClient jdbc, Services services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** Running cases that no one who works here answers for. */
    List<Board.Waiting> waiting(Entered entered, int most) {
        return sql(entered, """
                select r.person_id, p.given_name || ' ' || p.family_name as name, r.id, c.service, c.service_version, r.decided_on,
                       exists (select from episode.member m
                                where m.provider_id = r.provider_id and m.course_id = r.id
                                  and (m.to_date is null or m.to_date > :today)) as anyone
                  from referral.referral r
                  join timeline.v_course c on c.provider_id = r.provider_id and c.id = r.id
                  join person.person p on p.provider_id = r.provider_id and p.person_id = r.person_id and p.died_on is null
                  left join episode.episode e on e.provider_id = r.provider_id and e.id = r.id
                 where r.provider_id = :provider and r.status = 'ACCEPTED' and e.ended_on is null
                   and not exists (select from episode.member m
                                     join organisation.staff s on s.provider_id = m.provider_id and s.id = m.staff_id and s.active
                                    where m.provider_id = r.provider_id and m.course_id = r.id and m.part = 'COORDINATOR'
                                      and (m.to_date is null or m.to_date > :today))
                 order by r.decided_on, r.id limit :most""")
                .param("most", most)
                .query((row, n) -> new Board.Waiting(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
                        new EpisodeId(row.getObject("id", UUID.class)),
                        services.get(row.getString("service"), row.getInt("service_version")),
                        row.getObject("decided_on", LocalDate.class), row.getBoolean("anyone")))
                .list();
    }

    Map<StaffId, Caseload> loads(Entered entered) {
        Map<StaffId, Caseload> loads = new HashMap<>();
        sql(entered, """
                select s.id, l.most, coalesce(m.responsible, 0) as responsible, coalesce(m.takes_part, 0) as takes_part
                  from organisation.staff s
                  left join team.caseload_limit l on l.provider_id = s.provider_id and l.staff_id = s.id
                  left join (
                       select m.staff_id, count(distinct m.course_id) filter (where m.part = 'COORDINATOR') as responsible,
                              count(distinct m.course_id) as takes_part
                         from episode.member m
                         join referral.referral r on r.provider_id = m.provider_id and r.id = m.course_id and r.status = 'ACCEPTED'
                         left join episode.episode e on e.provider_id = m.provider_id and e.id = m.course_id
                        where m.provider_id = :provider and m.from_date <= :today
                          and (m.to_date is null or m.to_date > :today) and e.ended_on is null
                        group by m.staff_id) m on m.staff_id = s.id
                 where s.provider_id = :provider and s.active""")
                .query(row -> {
                    loads.put(new StaffId(row.getObject("id", UUID.class)), new Caseload(row.getInt("responsible"),
                            row.getInt("takes_part"), row.getObject("most", Integer.class)));
                });
        return loads;
    }

    void saveLimit(Entered entered, StaffId staff, int most) {
        sql(entered, """
                insert into team.caseload_limit (provider_id, staff_id, most, set_by, set_at)
                values (:provider, :staff, :most, :me, :now)
                on conflict (provider_id, staff_id) do update set most = excluded.most, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("staff", staff.value()).param("most", most).update();
    }

    /** @param service the one the course is of */
    record OpenAlert(PersonId person, ServiceDefinition service, Instant raisedAt) {

        /** Nobody has answered it for so long that somebody else must. */
        boolean late(Instant now) {
            return service.alert().late(raisedAt, now);
        }
    }

    /** Alerts that nobody has seen to, the oldest first. */
    List<OpenAlert> alerts(Entered entered, int most) {
        return sql(entered, """
                select a.person_id, c.service, c.service_version, a.raised_at from assessment.v_open_alert a
                  join timeline.v_course c on c.provider_id = a.provider_id and c.id = a.course_id
                 where a.provider_id = :provider order by a.raised_at, a.id limit :most""")
                .param("most", most)
                .query((row, n) -> new OpenAlert(new PersonId(row.getObject("person_id", UUID.class)),
                        services.get(row.getString("service"), row.getInt("service_version")),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("today", entered.today())
                .param("me", entered.caller().staff().value()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }
}
