package no.fotfeste.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.meeting.Decision.Owner;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings have said about one case, each part in that person's own record. */
@Repository
class CaseStore {

    private static final String DECISION = """
            select d.id, d.meeting_id, d.person_id, d.class, d.text, d.owner, d.staff_id, d.party, d.due_on, d.in_plan,
                   d.made_name, d.made_at
              from meeting.decision d
            """;

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A meeting in which the case was taken up, or which left it. @param present those who were there */
    record Time(UUID meeting, String name, LocalDate on, boolean signed, boolean carried, String present) {}

    record Addition(UUID meeting, PersonId person, Information information, String text, String by, OffsetDateTime at) {}

    record Last(@Nullable OffsetDateTime at, @Nullable LocalDate on, boolean carried) {}

    void insert(Entered entered, EpisodeId course, Decision decision, int mark) {
        Owner owner = decision.owner();
        made(entered, course, """
                insert into meeting.decision (provider_id, id, meeting_id, course_id, person_id, class, text, owner, staff_id,
                       party, due_on, in_plan, mark, made_by, made_name, made_at)
                values (:provider, :id, :meeting, :course, :person, :class, :text, :owner, :staff,
                       :party, :due, :inPlan, :mark, :by, :name, :now)""")
                .param("id", decision.id()).param("meeting", decision.meeting()).param("class", decision.information().column())
                .param("text", decision.text()).param("owner", owner.kind().name())
                .param("staff", owner.staff() == null ? null : owner.staff().value()).param("party", owner.party())
                .param("due", decision.dueOn()).param("inPlan", decision.inPlan()).param("mark", mark)
                .update();
    }

    /** 0 where it has been discussed in this meeting already, or is left for next time already. */
    int take(Entered entered, EpisodeId course, UUID meeting, boolean carried, int mark) {
        int rows = made(entered, course, """
                insert into meeting.discussed (provider_id, meeting_id, course_id, person_id, outcome, mark, at, made_by, made_name)
                values (:provider, :meeting, :course, :person, :outcome, :mark, :now, :by, :name)
                on conflict (provider_id, meeting_id, course_id) do update
                   set outcome = excluded.outcome, mark = excluded.mark, at = excluded.at, made_by = excluded.made_by,
                       made_name = excluded.made_name
                 where discussed.outcome = 'CARRIED' and excluded.outcome = 'DISCUSSED'""")
                .param("meeting", meeting).param("outcome", carried ? "CARRIED" : "DISCUSSED").param("mark", mark)
                .update();
        if (rows > 0) remember(entered, course, carried);
        return rows;
    }

    Last last(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select discussed_at, discussed_on, carried from meeting.last
                 where provider_id = :provider and course_id = :course and person_id = :person""")
                .query((row, n) -> new Last(row.getObject("discussed_at", OffsetDateTime.class),
                        row.getObject("discussed_on", LocalDate.class), row.getBoolean("carried")))
                .optional().orElse(new Last(null, null, false));
    }

    /** The day it was discussed before this meeting; empty for never. */
    Optional<LocalDate> before(Entered entered, EpisodeId course, UUID meeting) {
        return sql(entered, course, """
                select m.on_date from meeting.discussed d
                  join meeting.meeting m on m.provider_id = d.provider_id and m.id = d.meeting_id
                 where d.provider_id = :provider and d.course_id = :course and d.person_id = :person
                   and d.outcome = 'DISCUSSED' and d.meeting_id <> :meeting
                 order by d.at desc limit 1""")
                .param("meeting", meeting).query(LocalDate.class).optional();
    }

    /** Whether it has been taken up in this meeting. */
    boolean taken(Entered entered, EpisodeId course, UUID meeting) {
        return sql(entered, course, """
                select count(*) from meeting.discussed
                 where provider_id = :provider and course_id = :course and person_id = :person and meeting_id = :meeting
                   and outcome = 'DISCUSSED'""")
                .param("meeting", meeting).query(Integer.class).single() > 0;
    }

    /** The newest first. */
    List<Decision> decisions(Entered entered, EpisodeId course, int most) {
        return sql(entered, course, DECISION + """
                 where d.provider_id = :provider and d.course_id = :course and d.person_id = :person
                 order by d.made_at desc, d.mark desc, d.id limit :most""")
                .param("most", most).query(CaseStore::decision).list();
    }

    Optional<Decision> decision(Entered entered, EpisodeId course, UUID id) {
        return sql(entered, course, DECISION + """
                 where d.provider_id = :provider and d.id = :id and d.course_id = :course and d.person_id = :person""")
                .param("id", id).query(CaseStore::decision).optional();
    }

    /** The meetings in which the case was on the list, the newest first. */
    List<Time> times(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select m.id, m.name, m.on_date, m.closed_at is not null as signed, d.outcome,
                       (select coalesce(string_agg(distinct p.name || case when p.employer = '' then '' else ', ' || p.employer end, '; '), '')
                          from meeting.took_part t
                          join meeting.present p on p.provider_id = t.provider_id and p.id = t.present_id
                         where t.provider_id = d.provider_id and t.meeting_id = d.meeting_id and t.person_id = d.person_id) as present
                  from meeting.discussed d
                  join meeting.meeting m on m.provider_id = d.provider_id and m.id = d.meeting_id
                 where d.provider_id = :provider and d.course_id = :course and d.person_id = :person
                 order by m.started_at desc, m.id limit 100""")
                .query((row, n) -> new Time(row.getObject("id", UUID.class), row.getString("name"),
                        row.getObject("on_date", LocalDate.class), row.getBoolean("signed"),
                        row.getString("outcome").equals("CARRIED"), row.getString("present")))
                .list();
    }

    void insertAddition(Entered entered, EpisodeId course, UUID id, UUID meeting, Information information, String text) {
        made(entered, course, """
                insert into meeting.addition (provider_id, id, meeting_id, course_id, person_id, class, text, made_by, made_name, made_at)
                values (:provider, :id, :meeting, :course, :person, :class, :text, :by, :name, :now)""")
                .param("id", id).param("meeting", meeting).param("class", information.column()).param("text", text).update();
    }

    List<Addition> additions(Entered entered, EpisodeId course) {
        return sql(entered, course, """
                select meeting_id, person_id, class, text, made_name, made_at from meeting.addition
                 where provider_id = :provider and course_id = :course and person_id = :person order by made_at, id""")
                .query(CaseStore::addition).list();
    }

    void insertGuestBasis(Entered entered, EpisodeId course, Meeting meeting, GuestReason reason) {
        sql(entered, course, """
                insert into meeting.guest_basis (provider_id, meeting_id, course_id, person_id, guest, reason, made_by, made_at)
                values (:provider, :meeting, :course, :person, :guest, :reason, :by, :now) on conflict do nothing""")
                .param("meeting", meeting.id()).param("guest", meeting.room().guest()).param("reason", reason.name())
                .param("by", entered.caller().staff().value()).param("now", now(entered)).update();
    }

    /** Why a guest may be there. */
    enum GuestReason {
        CONSENT, REQUEST, DUTY
    }

    private void remember(Entered entered, EpisodeId course, boolean carried) {
        sql(entered, course, """
                insert into meeting.last as l (provider_id, course_id, person_id, discussed_at, discussed_on, carried)
                values (:provider, :course, :person, case when :carried then null else cast(:now as timestamptz) end,
                        case when :carried then null else cast(:today as date) end, :carried)
                on conflict (provider_id, course_id) do update
                   set discussed_at = coalesce(excluded.discussed_at, l.discussed_at),
                       discussed_on = coalesce(excluded.discussed_on, l.discussed_on), carried = excluded.carried""")
                .param("carried", carried).param("now", now(entered)).param("today", entered.today()).update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, EpisodeId course, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("course", course.value())
                .param("person", entered.person().value());
    }

    private JdbcClient.StatementSpec made(Entered entered, EpisodeId course, String sql) {
        return sql(entered, course, sql).param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", now(entered));
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    static Decision decision(ResultSet row, int n) throws SQLException {
        UUID staff = row.getObject("staff_id", UUID.class);
        return new Decision(row.getObject("id", UUID.class), row.getObject("meeting_id", UUID.class), information(row),
                row.getString("text"), new Owner(Owner.Kind.valueOf(row.getString("owner")),
                        staff == null ? null : new StaffId(staff), row.getString("party")),
                row.getObject("due_on", LocalDate.class), row.getBoolean("in_plan"), row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    static Addition addition(ResultSet row, int n) throws SQLException {
        return new Addition(row.getObject("meeting_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
                information(row), row.getString("text"), row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class));
    }

    private static Information information(ResultSet row) throws SQLException {
        return Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT));
    }
}
