package no.fotfeste.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StandInStore {

    private final JdbcClient jdbc;
    private final Services services;

    StandInStore(JdbcClient jdbc, Services services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** One running case of one member's. */
    record OwnCase(PersonId person, String name, EpisodeId course, ServiceDefinition service, Case.Part part) {

        /** A job specialist's is by the person's consent to that one specialist. */
        boolean byConsent() {
            return part == Case.Part.JOB_SPECIALIST;
        }
    }

    /** The running cases that the member takes part in by name, as far as the caller may see. */
    List<OwnCase> cases(Entered entered, StaffId staff) {
        return sql(entered, """
                select distinct on (p.family_name, p.given_name, m.course_id)
                       m.person_id, p.given_name || ' ' || p.family_name as name, m.course_id, c.service, c.service_version, m.part
                  from episode.member m
                  join timeline.v_course c on c.provider_id = m.provider_id and c.id = m.course_id
                  join referral.referral r on r.provider_id = m.provider_id and r.id = m.course_id and r.status = 'ACCEPTED'
                  join person.person p on p.provider_id = m.provider_id and p.person_id = m.person_id
                  left join episode.episode e on e.provider_id = m.provider_id and e.id = m.course_id
                 where m.provider_id = :provider and m.staff_id = :staff
                   and (m.to_date is null or m.to_date > :today) and e.ended_on is null
                 order by p.family_name, p.given_name, m.course_id, m.part""")
                .param("staff", staff.value())
                .query((row, n) -> new OwnCase(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
                        new EpisodeId(row.getObject("course_id", UUID.class)),
                        services.get(row.getString("service"), row.getInt("service_version")), Case.Part.valueOf(row.getString("part"))))
                .list();
    }

    /** Nobody else registers an absence for this member until the transaction ends. */
    void holdStaff(Entered entered) {
        sql(entered, "select 1 from organisation.provider where provider_id = :provider for update").query(rows -> {});
    }

    void insert(Entered entered, StandIn standIn, List<OwnCase> named) {
        sql(entered, """
                insert into team.stand_in (provider_id, id, absent_id, stand_in_id, from_date, to_date, everything, made_by, made_at)
                values (:provider, :id, :absent, :standIn, :from, :to, :everything, :me, :now)""")
                .param("id", standIn.id()).param("absent", standIn.absent().value()).param("standIn", standIn.standIn().value())
                .param("from", standIn.from()).param("to", standIn.to()).param("everything", standIn.everything()).update();
        named.forEach(each -> sql(entered, """
                insert into team.stand_in_case (provider_id, stand_in_id, person_id, course_id)
                values (:provider, :id, :person, :course)""")
                .param("id", standIn.id()).param("person", each.person().value()).param("course", each.course().value()).update());
    }

    /** Those that run or will; the first to begin comes first. */
    List<StandIn> standing(Entered entered) {
        return sql(entered, """
                select s.id, s.absent_id, s.stand_in_id, s.from_date, s.to_date, s.everything,
                       array(select c.course_id from team.stand_in_case c
                              where c.provider_id = s.provider_id and c.stand_in_id = s.id) as courses
                  from team.stand_in s
                 where s.provider_id = :provider and s.ended_at is null and s.to_date >= :today
                 order by s.from_date, s.id limit 200""")
                .query(StandInStore::standIn).list();
    }

    Optional<StandIn> find(Entered entered, UUID id) {
        return standing(entered).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    int end(Entered entered, UUID id) {
        return sql(entered, """
                update team.stand_in set ended_at = :now, ended_by = :me
                 where provider_id = :provider and id = :id and ended_at is null""")
                .param("id", id).update();
    }

    /** What is expected of whoever is away, or of someone of their kind, where the caller may see it. */
    List<TeamDay.Task> tasks(Entered entered, StandIn standIn, List<String> whose, int ahead, int most) {
        return sql(entered, """
                select d.person_id, p.given_name || ' ' || p.family_name as name, d.course_id, d.service, d.service_version,
                       d.kind, d.on_date, d.until_date
                  from timeline.v_due d
                  join person.person p on p.provider_id = d.provider_id and p.person_id = d.person_id
                 where d.provider_id = :provider and d.on_date <= :ahead
                   and (d.staff_id = :absent or d.staff_id is null and d.who = any (:whose))
                   and (:everything or d.course_id = any (:courses))
                   and (not d.sends or d.until_date < :today)
                 order by d.until_date, d.on_date, d.seq limit :most""")
                .param("absent", standIn.absent().value()).param("whose", whose.toArray(String[]::new))
                .param("everything", standIn.everything())
                .param("courses", standIn.courses().stream().map(EpisodeId::value).toArray(UUID[]::new))
                .param("ahead", entered.today().plusDays(ahead)).param("most", most)
                .query((row, n) -> new TeamDay.Task(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
                        new EpisodeId(row.getObject("course_id", UUID.class)),
                        services.get(row.getString("service"), row.getInt("service_version")), row.getString("kind"),
                        row.getObject("on_date", LocalDate.class), row.getObject("until_date", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("today", entered.today())
                .param("me", entered.caller().staff().value()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static StandIn standIn(ResultSet row, int n) throws SQLException {
        return new StandIn(row.getObject("id", UUID.class), new StaffId(row.getObject("absent_id", UUID.class)),
                new StaffId(row.getObject("stand_in_id", UUID.class)), row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class), row.getBoolean("everything"),
                Arrays.stream((UUID[]) row.getArray("courses").getArray()).map(EpisodeId::new).collect(Collectors.toSet()));
    }
}
