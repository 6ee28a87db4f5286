package no.fotfeste.jobsupport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.jobsupport.Facts.Worker;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.service.Services;
import no.fotfeste.organisation.Providers;
import no.fotfeste.work.Spell;
import no.fotfeste.work.WorkHistory;
import no.fotfeste.work.WorkState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the numbers are worked out from. Whether it is everyone or those a list may show is the caller's scope. */
@Repository
class FactStore {

    private static final List<String> COMMUNITY = List.of("home", "workplace");

    private final JdbcClient jdbc;
    private final Services services;
    private final Providers providers;

    FactStore(JdbcClient jdbc, Services services, Providers providers) {
        this.jdbc = jdbc;
        this.services = services;
        this.providers = providers;
    }

    /** @param only null for everyone who helps people into work */
    Facts facts(Entered entered, LocalDate from, LocalDate to, @Nullable StaffId only) {
        Question ask = question(entered, from, to, only);
        return new Facts(from, to, entered.today(), ask.workers(), supports(ask), talks(ask), time(ask), jobs(ask), touches(ask), wishes(ask), meetings(ask));
    }

    /** What the week shows: of one worker, without what only reviews need. */
    Facts week(Entered entered, LocalDate from, StaffId only) {
        Question ask = question(entered, from, entered.today(), only);
        return new Facts(from, entered.today(), entered.today(), ask.workers(), supports(ask), talks(ask), time(ask), List.of(), List.of(), wishes(ask), List.of());
    }

    /** Who came on a caseload, and the jobs that began since. */
    Facts careers(Entered entered, LocalDate from) {
        Question ask = question(entered, from, entered.today(), null);
        return new Facts(from, entered.today(), entered.today(), ask.workers(), supports(ask), List.of(), List.of(), jobs(ask), List.of(), List.of(), List.of());
    }

    /** Who wants to work today, and what they answered. */
    List<Facts.Wish> wishes(Entered entered) {
        return wishes(question(entered, entered.today(), entered.today(), null));
    }

    /** Those who work here now and help people into work. */
    List<Worker> workers(Entered entered) {
        return jdbc.sql("""
                select s.id, s.name, s.position_percent from organisation.staff s
                 where s.provider_id = :provider and s.active and exists (
                       select from organisation.staff_role r where r.provider_id = s.provider_id and r.staff_id = s.id
                          and r.role in ('JOB_SPECIALIST', 'VOCATIONAL_COUNSELLOR'))
                 order by s.name, s.id""")
                .param("provider", entered.caller().provider().value())
                .query((row, n) -> new Worker(new StaffId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("position_percent")))
                .list();
    }

    private record Question(Entered entered, LocalDate from, LocalDate to, List<Worker> workers, List<String> workplaces,
            List<String> community, List<String> offering) {}

    private Question question(Entered entered, LocalDate from, LocalDate to, @Nullable StaffId only) {
        List<Worker> workers = workers(entered).stream().filter(worker -> only == null || worker.id().equals(only)).toList();
        return new Question(entered, from, to, workers, kinds(entered, List.of("workplace")), kinds(entered, COMMUNITY), offering(entered));
    }

    private List<String> kinds(Entered entered, List<String> places) {
        return services.newest(providers.services(entered)).stream().flatMap(service -> service.visits().stream())
                .filter(visit -> places.contains(visit.place())).map(Visit::kind).distinct().toList();
    }

    private List<String> offering(Entered entered) {
        return services.newest(providers.services(entered)).stream().filter(ServiceDefinition::jobSpecialist).map(ServiceDefinition::code).toList();
    }

    private List<Facts.Support> supports(Question ask) {
        return sql(ask, """
                select m.person_id, m.course_id, c.service, m.staff_id, m.from_date, least(m.to_date, e.ended_on) as until,
                       coalesce((select min(p.started_on) from work.v_profile_started p
                                  where p.provider_id = m.provider_id and p.person_id = m.person_id and p.course_id = m.course_id),
                                (select min(t.on_date) from timeline.entry t where t.provider_id = m.provider_id
                                   and t.course_id = m.course_id and t.kind = 'joint-visit' and t.state = 'HAPPENED')) as begun,
                       least((select min(k.on_date) from contact.contact k where k.provider_id = m.provider_id and k.person_id = m.person_id and k.course_id = m.course_id
                                 and k.with_whom = 'EMPLOYER' and k.answered and k.on_date >= m.from_date
                                 and not exists (select from contact.correction x where x.provider_id = k.provider_id and x.contact_id = k.id and x.withdraws)),
                             (select min(a.on_date) from contact.appointment a where a.provider_id = m.provider_id and a.person_id = m.person_id
                                 and a.course_id = m.course_id and a.state = 'HELD' and a.kind = any (:workplaces) and a.on_date >= m.from_date),
                             (select min(v.on_date) from work.v_employer_met v where v.provider_id = m.provider_id and v.person_id = m.person_id
                                 and v.course_id = m.course_id and v.on_date >= m.from_date)) as employer,
                       exists (select from meeting.discussed d join meeting.meeting g on g.provider_id = d.provider_id and g.id = d.meeting_id
                                where d.provider_id = m.provider_id and d.course_id = m.course_id and d.outcome = 'DISCUSSED'
                                  and g.on_date between :from and :to) as discussed,
                       exists (select from journal.note n where n.provider_id = m.provider_id and n.person_id = m.person_id and n.course_id = m.course_id
                                  and n.author_id = m.staff_id and n.class = 'work' and n.event_on between :from and :to)
                       or exists (select from contact.contact k where k.provider_id = m.provider_id and k.person_id = m.person_id and k.course_id = m.course_id
                                  and k.made_by = m.staff_id and k.on_date between :from and :to and k.summary <> '') as noted
                  from episode.member m
                  join timeline.course c on c.provider_id = m.provider_id and c.id = m.course_id
                  join person.person p on p.provider_id = m.provider_id and p.person_id = m.person_id and p.died_on is null
                  left join episode.episode e on e.provider_id = m.provider_id and e.id = m.course_id
                 where m.provider_id = :provider and m.staff_id = any (:workers) and m.from_date <= :to
                   and (m.to_date is null or m.to_date > :from) and (e.ended_on is null or e.ended_on > :from)
                 order by m.from_date, m.id""")
                .query((row, n) -> new Facts.Support(person(row), row.getObject("course_id", UUID.class), row.getString("service"),
                        staff(row), date(row, "from_date"), find(row, "until"), find(row, "begun"), find(row, "employer"),
                        row.getBoolean("discussed"), row.getBoolean("noted")))
                .list();
    }

    private List<Facts.Talk> talks(Question ask) {
        return sql(ask, """
                select c.made_by as staff_id, c.on_date, null::uuid as person_id, w.name as employer
                  from work.employer_contact c
                  join work.employer w on w.provider_id = c.provider_id and w.id = c.employer_id
                 where c.provider_id = :provider and c.made_by = any (:workers) and c.face_to_face and c.on_date between :from and :to
                union all
                select k.made_by, k.on_date, k.person_id, '' from contact.contact k
                 where k.provider_id = :provider and k.made_by = any (:workers) and k.with_whom = 'EMPLOYER' and k.answered
                   and k.channel in ('MEETING', 'VISIT') and k.on_date between :from and :to
                   and not exists (select from contact.correction x where x.provider_id = k.provider_id and x.contact_id = k.id and x.withdraws)
                union all
                select s.staff_id, a.on_date, a.person_id, '' from contact.appointment a
                  join contact.appointment_staff s on s.provider_id = a.provider_id and s.appointment_id = a.id and s.attended
                 where a.provider_id = :provider and s.staff_id = any (:workers) and a.state = 'HELD' and a.mode = 'PHYSICAL'
                   and a.kind = any (:workplaces) and a.on_date between :from and :to
                union all
                select v.made_by, v.on_date, v.person_id, coalesce(w.name, '') from work.v_employer_met v
                  left join work.employer w on w.provider_id = v.provider_id and w.id = v.employer_id
                 where v.provider_id = :provider and v.made_by = any (:workers) and v.on_date between :from and :to
                 order by on_date desc""")
                .query((row, n) -> new Facts.Talk(staff(row), date(row, "on_date"),
                        row.getObject("person_id") == null ? null : person(row), row.getString("employer")))
                .list();
    }

    private List<Facts.Stretch> time(Question ask) {
        return sql(ask, """
                select c.made_by as staff_id, c.minutes, 'EMPLOYER' as sort, c.channel, c.channel = 'VISIT' as community from work.employer_contact c
                 where c.provider_id = :provider and c.made_by = any (:workers) and c.on_date between :from and :to
                union all
                select k.made_by, k.minutes, 'CONTACT', k.channel, k.channel = 'VISIT' from contact.contact k
                 where k.provider_id = :provider and k.made_by = any (:workers) and k.answered and k.on_date between :from and :to
                   and not exists (select from contact.correction x where x.provider_id = k.provider_id and x.contact_id = k.id and x.withdraws)
                union all
                select s.staff_id, a.minutes, 'APPOINTMENT', a.mode, a.mode = 'PHYSICAL' and a.kind = any (:community)
                  from contact.appointment a
                  join contact.appointment_staff s on s.provider_id = a.provider_id and s.appointment_id = a.id and s.attended
                 where a.provider_id = :provider and s.staff_id = any (:workers) and a.state = 'HELD' and a.on_date between :from and :to""")
                .query((row, n) -> {
                    Integer minutes = row.getObject("minutes", Integer.class);
                    return new Facts.Stretch(staff(row), minutes != null ? minutes : Usual.minutes(row.getString("channel")),
                            row.getBoolean("community"), minutes == null);
                }).list();
    }

    /** Jobs marked as begun, and paid work that began after a day without any; four hours of it have been done. */
    private List<Facts.JobStart> jobs(Question ask) {
        List<Facts.JobStart> marked = sql(ask, JobRows.MARKED).query((row, n) -> JobRows.marked(row)).list();
        return JobRows.together(marked, JobRows.starts(sql(ask, JobRows.SQL).query((row, n) -> JobRows.row(row)).list(), ask.from(), ask.to(), ask.entered().today()));
    }

    private List<Facts.Touch> touches(Question ask) {
        return sql(ask, """
                select distinct t.person_id, t.on_date from timeline.entry t
                 where t.provider_id = :provider and t.contact and t.state = 'HAPPENED'
                   and t.on_date between cast(:from as date) - 7 and cast(:to as date) + 400
                   and (t.participants && cast(:workers as uuid[]) or t.recorded_by = any (:workers))
                   and not exists (select from timeline.entry w where w.provider_id = t.provider_id and w.ref_id = t.ref_id
                                      and w.kind = 'contact-withdrawn' and w.course_id = t.course_id)""")
                .query((row, n) -> new Facts.Touch(person(row), date(row, "on_date"))).list();
    }

    private List<Facts.Wish> wishes(Question ask) {
        return sql(ask, """
                select w.person_id, w.course_id, min(w.on_date) as since,
                       (select a.answer from episode.job_specialist_answer a where a.provider_id = :provider and a.course_id = w.course_id
                         order by a.made_at desc limit 1) as answer
                  from timeline.entry w
                  join timeline.course c on c.provider_id = w.provider_id and c.id = w.course_id and c.service = any (:offering)
                  join person.person p on p.provider_id = w.provider_id and p.person_id = w.person_id and p.died_on is null
                  left join episode.episode e on e.provider_id = w.provider_id and e.id = w.course_id
                 where w.provider_id = :provider and w.kind = 'work-goal' and w.state = 'HAPPENED' and w.on_date <= :to
                   and (e.ended_on is null or e.ended_on >= :from)
                 group by w.provider_id, w.person_id, w.course_id order by since, w.course_id""")
                .query((row, n) -> new Facts.Wish(person(row), row.getObject("course_id", UUID.class), date(row, "since"), row.getString("answer")))
                .list();
    }

    /** What is known of each person's working life. */
    Map<PersonId, WorkHistory> histories(Entered entered) {
        Map<PersonId, List<Spell>> spells = new HashMap<>();
        jdbc.sql("""
                select person_id, id, kind, from_date, to_date, percent, employer_id from work.spell
                 where provider_id = :provider and standing""").param("provider", entered.caller().provider().value())
                .query(row -> {
                    spells.computeIfAbsent(person(row), none -> new ArrayList<>()).add(new Spell(row.getObject("id", UUID.class),
                            WorkState.valueOf(row.getString("kind")), date(row, "from_date"), find(row, "to_date"), row.getInt("percent"),
                            row.getObject("employer_id", UUID.class), Spell.Source.STAFF, ""));
                });
        Map<PersonId, WorkHistory> histories = new HashMap<>();
        spells.forEach((person, own) -> histories.put(person, new WorkHistory(own)));
        return histories;
    }

    private List<Facts.Meeting> meetings(Question ask) {
        return sql(ask, """
                select s.id as staff_id, g.on_date,
                       exists (select from meeting.present x where x.provider_id = g.provider_id and x.meeting_id = g.id and x.staff_id = s.id) as there
                  from meeting.meeting g, unnest(cast(:workers as uuid[])) s(id)
                 where g.provider_id = :provider and g.on_date between :from and :to""")
                .query((row, n) -> new Facts.Meeting(staff(row), date(row, "on_date"), row.getBoolean("there"))).list();
    }

    private JdbcClient.StatementSpec sql(Question ask, String sql) {
        return jdbc.sql(sql).param("provider", ask.entered().caller().provider().value()).param("from", ask.from()).param("to", ask.to())
                .param("workers", ask.workers().stream().map(worker -> worker.id().value()).toArray(UUID[]::new))
                .param("workplaces", ask.workplaces().toArray(String[]::new)).param("community", ask.community().toArray(String[]::new))
                .param("offering", ask.offering().toArray(String[]::new));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static StaffId staff(ResultSet row) throws SQLException {
        return new StaffId(row.getObject("staff_id", UUID.class));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate find(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
