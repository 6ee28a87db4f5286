package no.fotfeste.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EpisodeStore {

    private final JdbcClient jdbc;

    EpisodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Episode> find(Entered entered, EpisodeId id) {
        return sql(entered, id, """
                select id, started_on, planned_end, planned_why, ended_on, end_why from episode.episode
                 where provider_id = :provider and id = :course and person_id = :person""")
                .query(EpisodeStore::episode).optional();
    }

    void insert(Entered entered, EpisodeId id, LocalDate startedOn, LocalDate plannedEnd, String why) {
        sql(entered, id, """
                insert into episode.episode (provider_id, id, person_id, started_on, planned_end, planned_why)
                values (:provider, :course, :person, :started, :ends, :why)""")
                .param("started", startedOn).param("ends", plannedEnd).param("why", why).update();
        insertPlannedEnd(entered, id, plannedEnd, why);
    }

    int updatePlannedEnd(Entered entered, EpisodeId id, LocalDate plannedEnd, String why) {
        insertPlannedEnd(entered, id, plannedEnd, why);
        return sql(entered, id, """
                update episode.episode set planned_end = :ends, planned_why = :why
                 where provider_id = :provider and id = :course and person_id = :person and ended_on is null""")
                .param("ends", plannedEnd).param("why", why).update();
    }

    int end(Entered entered, EpisodeId id, LocalDate on, String why) {
        return sql(entered, id, """
                update episode.episode set ended_on = :on, end_why = :why
                 where provider_id = :provider and id = :course and person_id = :person and ended_on is null""")
                .param("on", on).param("why", why).update();
    }

    int taper(Entered entered, EpisodeId id, LocalDate on) {
        return sql(entered, id, """
                update episode.episode set taper_on = :on
                 where provider_id = :provider and id = :course and person_id = :person
                   and ended_on is null and taper_on is null""")
                .param("on", on).update();
    }

    String headline(Entered entered, EpisodeId id) {
        return sql(entered, id, """
                select main_goal from episode.headline
                 where provider_id = :provider and course_id = :course and person_id = :person""")
                .query(String.class).optional().orElse("");
    }

    void saveHeadline(Entered entered, EpisodeId id, String mainGoal, Information information) {
        sql(entered, id, """
                insert into episode.headline (provider_id, course_id, person_id, class, main_goal)
                values (:provider, :course, :person, :class, :goal)
                on conflict (provider_id, course_id) do update set main_goal = excluded.main_goal, class = excluded.class""")
                .param("goal", mainGoal).param("class", information.column()).update();
    }

    List<Case.Member> team(Entered entered, EpisodeId id) {
        return sql(entered, id, """
                select m.id, m.staff_id, s.name, s.title, s.employer, s.phone, m.part
                  from episode.member m
                  join organisation.staff s on s.provider_id = m.provider_id and s.id = m.staff_id
                 where m.provider_id = :provider and m.course_id = :course and m.person_id = :person
                   and m.from_date <= :today and (m.to_date is null or m.to_date > :today)
                 order by m.part, s.name""")
                .param("today", entered.today())
                .query((row, n) -> new Case.Member(row.getObject("id", UUID.class), new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getString("name"), row.getString("title"), row.getString("employer"), row.getString("phone"),
                        Case.Part.valueOf(row.getString("part"))))
                .list();
    }

    /** Who followed the person up before, the latest first. */
    List<Former> former(Entered entered, EpisodeId id) {
        return sql(entered, id, """
                select s.name, s.title, m.part, m.from_date, m.to_date from episode.member m
                  join organisation.staff s on s.provider_id = m.provider_id and s.id = m.staff_id
                 where m.provider_id = :provider and m.course_id = :course and m.person_id = :person
                   and m.to_date <= :today
                 order by m.to_date desc, s.name limit 50""")
                .param("today", entered.today())
                .query((row, n) -> new Former(row.getString("name"), row.getString("title"), Case.Part.valueOf(row.getString("part")),
                        row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)))
                .list();
    }

    record Former(String name, String title, Case.Part part, LocalDate from, LocalDate to) {}

    /** Also of someone who works here no more. */
    String name(Entered entered, StaffId staff) {
        return jdbc.sql("select name from organisation.staff where provider_id = :provider and id = :id")
                .param("provider", entered.caller().provider().value()).param("id", staff.value()).query(String.class).single();
    }

    /** Someone who left earlier the same day is back as if they never had. */
    void insertMember(Entered entered, EpisodeId id, UUID key, StaffMember staff, Case.Part part) {
        int back = sql(entered, id, """
                update episode.member set to_date = null
                 where provider_id = :provider and course_id = :course and person_id = :person and staff_id = :staff
                   and part = :part and to_date = :today""")
                .param("staff", staff.id().value()).param("part", part.name()).param("today", entered.today()).update();
        if (back > 0) return;
        sql(entered, id, """
                insert into episode.member (provider_id, id, course_id, person_id, staff_id, part, from_date)
                values (:provider, :id, :course, :person, :staff, :part, :today)""")
                .param("id", key).param("staff", staff.id().value()).param("part", part.name()).param("today", entered.today())
                .update();
    }

    int endMember(Entered entered, EpisodeId id, StaffId staff, Case.@Nullable Part part) {
        return sql(entered, id, """
                update episode.member set to_date = :today
                 where provider_id = :provider and course_id = :course and person_id = :person and staff_id = :staff
                   and (cast(:part as text) is null or part = :part) and to_date is null""")
                .param("staff", staff.value()).param("part", part == null ? null : part.name()).param("today", entered.today())
                .update();
    }

    void insertAnswer(Entered entered, EpisodeId id, UUID key, JobSpecialistAnswer answer) {
        sql(entered, id, """
                insert into episode.job_specialist_answer
                       (provider_id, id, course_id, person_id, answer, staff_id, how, words, on_date, made_by, made_at)
                values (:provider, :id, :course, :person, :answer, :staff, :how, :words, :on, :by, :now)""")
                .param("id", key).param("answer", answer.answer().name())
                .param("staff", answer.specialist() == null ? null : answer.specialist().value())
                .param("how", answer.how().name()).param("words", answer.words()).param("on", answer.on())
                .param("by", by(entered)).param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    List<JobSpecialistAnswer> answers(Entered entered, EpisodeId id) {
        return sql(entered, id, """
                select answer, staff_id, how, words, on_date from episode.job_specialist_answer
                 where provider_id = :provider and course_id = :course and person_id = :person order by made_at""")
                .query((row, n) -> {
                    UUID staff = row.getObject("staff_id", UUID.class);
                    return new JobSpecialistAnswer(JobSpecialistAnswer.Answer.valueOf(row.getString("answer")),
                            staff == null ? null : new StaffId(staff), JobSpecialistAnswer.How.valueOf(row.getString("how")),
                            row.getString("words"), row.getObject("on_date", LocalDate.class));
                }).list();
    }

    void insertJudgement(Entered entered, EpisodeId id, UUID key, String kind, String why, LocalDate on) {
        sql(entered, id, """
                insert into episode.judgement (provider_id, id, course_id, person_id, kind, why, on_date, made_by)
                values (:provider, :id, :course, :person, :kind, :why, :on, :by)""")
                .param("id", key).param("kind", kind).param("why", why).param("on", on).param("by", by(entered)).update();
    }

    void insertOffer(Entered entered, EpisodeId id, UUID key, FollowUpOffer offer) {
        sql(entered, id, """
                insert into episode.follow_up_offer
                       (provider_id, id, course_id, person_id, outcome, why, on_date, made_by, made_at)
                values (:provider, :id, :course, :person, :outcome, :why, :on, :by, :now)""")
                .param("id", key).param("outcome", offer.outcome().name()).param("why", offer.why()).param("on", offer.on())
                .param("by", by(entered)).param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<FollowUpOffer> offer(Entered entered, EpisodeId id) {
        return sql(entered, id, """
                select outcome, why, on_date from episode.follow_up_offer
                 where provider_id = :provider and course_id = :course and person_id = :person
                 order by made_at desc limit 1""")
                .query((row, n) -> new FollowUpOffer(FollowUpOffer.Outcome.valueOf(row.getString("outcome")),
                        row.getString("why"), row.getObject("on_date", LocalDate.class)))
                .optional();
    }

    private void insertPlannedEnd(Entered entered, EpisodeId id, LocalDate ends, String why) {
        sql(entered, id, """
                insert into episode.planned_end (provider_id, episode_id, person_id, ends_on, why, made_by, made_at)
                values (:provider, :course, :person, :ends, :why, :by, :now)""")
                .param("ends", ends).param("why", why).param("by", by(entered))
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, EpisodeId id, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("course", id.value())
                .param("person", entered.person().value());
    }

    private static UUID by(Entered entered) {
        return entered.caller().staff().value();
    }

    private static Episode episode(ResultSet row, int n) throws SQLException {
        return new Episode(new EpisodeId(row.getObject("id", UUID.class)), row.getObject("started_on", LocalDate.class),
                row.getObject("planned_end", LocalDate.class), row.getString("planned_why"),
                row.getObject("ended_on", LocalDate.class), row.getString("end_why"));
    }
}
