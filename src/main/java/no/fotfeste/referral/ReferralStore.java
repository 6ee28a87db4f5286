package no.fotfeste.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.referral.Referral.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReferralStore {

    private static final String REFERRAL = """
            select id, person_id, door, referrer, received_on, start_by, status, decision, decided_on, decided_by, revisit_on
              from referral.referral
            """;

    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, ReferralId id, NewReferral referral) {
        jdbc.sql("""
                insert into referral.referral
                       (provider_id, id, person_id, door, referrer, received_on, start_by, status, registered_by, registered_at)
                values (:provider, :id, :person, :door, :referrer, :received, :startBy, 'WAITING', :by, :now)""")
                .param("provider", provider(entered)).param("id", id.value()).param("person", entered.person().value())
                .param("door", referral.door()).param("referrer", referral.referrer())
                .param("received", referral.receivedOn()).param("startBy", referral.startBy())
                .param("by", entered.caller().staff().value())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into referral.content
                       (provider_id, referral_id, person_id, reason, tried, diagnoses, work_wish, agreement)
                values (:provider, :id, :person, :reason, :tried, :diagnoses, :wish, :agreement)""")
                .param("provider", provider(entered)).param("id", id.value()).param("person", entered.person().value())
                .param("reason", referral.reason()).param("tried", referral.tried())
                .param("diagnoses", referral.diagnoses()).param("wish", referral.workWish())
                .param("agreement", referral.agreement())
                .update();
    }

    Optional<Referral> find(Entered entered, ReferralId id) {
        return jdbc.sql(REFERRAL + "where provider_id = :provider and id = :id and person_id = :person")
                .param("provider", provider(entered)).param("id", id.value()).param("person", entered.person().value())
                .query(ReferralStore::referral).optional();
    }

    Optional<PersonId> personOf(Entered entered, ReferralId id) {
        return jdbc.sql("select person_id from referral.referral where provider_id = :provider and id = :id")
                .param("provider", provider(entered)).param("id", id.value()).query(UUID.class).optional().map(PersonId::new);
    }

    Optional<Content> content(Entered entered, ReferralId id) {
        return jdbc.sql("""
                select reason, tried, diagnoses, work_wish, agreement, assessment, decision_why, version
                  from referral.content
                 where provider_id = :provider and referral_id = :id and person_id = :person""")
                .param("provider", provider(entered)).param("id", id.value()).param("person", entered.person().value())
                .query((row, n) -> new Content(row.getString("reason"), row.getString("tried"), row.getString("diagnoses"),
                        row.getString("work_wish"), row.getBoolean("agreement"), row.getString("assessment"),
                        row.getString("decision_why"), row.getInt("version")))
                .optional();
    }

    int updateAssessment(Entered entered, ReferralId id, int version, String assessment) {
        return jdbc.sql("""
                update referral.content set assessment = :assessment, version = version + 1
                 where provider_id = :provider and referral_id = :id and person_id = :person and version = :version""")
                .param("provider", provider(entered)).param("id", id.value()).param("person", entered.person().value())
                .param("assessment", assessment).param("version", version)
                .update();
    }

    /** 0 where it was decided by someone else first. */
    int decide(Entered entered, Referral decided, Status.Decided status, String why) {
        int rows = jdbc.sql("""
                update referral.referral
                   set status = :status, decision = :decision, decided_on = :on, decided_by = :by,
                       revisit_on = :revisit, start_by = :startBy
                 where provider_id = :provider and id = :id and person_id = :person
                   and status in ('WAITING', 'POSTPONED')""")
                .param("provider", provider(entered)).param("id", decided.id().value())
                .param("person", entered.person().value()).param("status", word(status))
                .param("decision", status.decision()).param("on", status.on()).param("by", status.by().value())
                .param("revisit", status instanceof Status.Postponed postponed ? postponed.revisitOn() : null)
                .param("startBy", decided.startBy())
                .update();
        jdbc.sql("""
                update referral.content set decision_why = :why
                 where provider_id = :provider and referral_id = :id and person_id = :person""")
                .param("provider", provider(entered)).param("id", decided.id().value())
                .param("person", entered.person().value()).param("why", why)
                .update();
        return rows;
    }

    void insertQuestion(Entered entered, UUID id, ReferralId referral, String askedOf, String question, LocalDate dueOn) {
        jdbc.sql("""
                insert into referral.question
                       (provider_id, id, referral_id, person_id, asked_of, question, asked_on, due_on)
                values (:provider, :id, :referral, :person, :askedOf, :question, :on, :due)""")
                .param("provider", provider(entered)).param("id", id).param("referral", referral.value())
                .param("person", entered.person().value()).param("askedOf", askedOf).param("question", question)
                .param("on", entered.today()).param("due", dueOn)
                .update();
    }

    int answer(Entered entered, ReferralId referral, UUID question, String answer) {
        return jdbc.sql("""
                update referral.question set answer = :answer, answered_on = :on
                 where provider_id = :provider and id = :id and referral_id = :referral and person_id = :person
                   and answer is null""")
                .param("provider", provider(entered)).param("id", question).param("referral", referral.value())
                .param("person", entered.person().value()).param("answer", answer).param("on", entered.today())
                .update();
    }

    List<Content.Question> questions(Entered entered, ReferralId referral) {
        return jdbc.sql("""
                select q.id, q.asked_of, q.question, q.asked_on, q.due_on, q.answer, q.answered_on, a.arrived_on, a.as_post
                  from referral.question q
                  left join referral.arrived a on a.provider_id = q.provider_id and a.question_id = q.id and a.withdrawn_on is null
                 where q.provider_id = :provider and q.referral_id = :referral and q.person_id = :person
                 order by q.asked_on, q.id""")
                .param("provider", provider(entered)).param("referral", referral.value())
                .param("person", entered.person().value())
                .query((row, n) -> new Content.Question(row.getObject("id", UUID.class), row.getString("asked_of"),
                        row.getString("question"), row.getObject("asked_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class), row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class), row.getObject("arrived_on", LocalDate.class),
                        row.getObject("as_post", UUID.class)))
                .list();
    }

    /** Asked, and no answer has come; what the line tells of them, since the questions are closed to the office. */
    List<Content.OpenQuestion> openQuestions(Entered entered) {
        return jdbc.sql("""
                select e.ref_id, e.course_id, e.text, e.on_date from timeline.entry e
                 where e.provider_id = :provider and e.person_id = :person and e.kind = 'information-requested'
                   and e.state = 'HAPPENED' and e.ref_id is not null
                   and not exists (select from referral.arrived a where a.provider_id = e.provider_id
                                      and a.question_id = e.ref_id and a.withdrawn_on is null)
                 order by e.on_date desc, e.seq desc""")
                .param("provider", provider(entered)).param("person", entered.person().value())
                .query((row, n) -> new Content.OpenQuestion(row.getObject("ref_id", UUID.class),
                        new EpisodeId(row.getObject("course_id", UUID.class)), row.getString("text"),
                        row.getObject("on_date", LocalDate.class)))
                .list();
    }

    /** 0 where an answer had come already. @param post null where the answer was written down */
    int insertArrived(Entered entered, UUID question, @Nullable UUID post, LocalDate on) {
        return jdbc.sql("""
                insert into referral.arrived (provider_id, question_id, person_id, arrived_on, as_post, recorded_by)
                values (:provider, :question, :person, :on, :post, :by) on conflict do nothing""")
                .param("provider", provider(entered)).param("question", question)
                .param("person", entered.person().value()).param("on", on).param("post", post)
                .param("by", entered.caller().staff().value())
                .update();
    }

    int withdraw(Entered entered, UUID post) {
        return jdbc.sql("""
                update referral.arrived set withdrawn_on = :on
                 where provider_id = :provider and person_id = :person and as_post = :post and withdrawn_on is null""")
                .param("provider", provider(entered)).param("person", entered.person().value())
                .param("post", post).param("on", entered.today())
                .update();
    }

    /** Whose decision is waited for, the most urgent first. */
    List<Inbox.Row> open(Entered entered) {
        return jdbc.sql("""
                select r.id, r.person_id, r.door, r.referrer, r.received_on, r.status, r.revisit_on,
                       p.given_name || ' ' || p.family_name as name, c.service, c.service_version,
                       e.until_date, e.limit_kind
                  from referral.referral r
                  join person.person p on p.provider_id = r.provider_id and p.person_id = r.person_id
                  join timeline.course c on c.provider_id = r.provider_id and c.id = r.id
                  left join timeline.entry e on e.provider_id = r.provider_id and e.course_id = r.id
                       and e.kind = 'referral-decided' and e.state = 'EXPECTED'
                 where r.provider_id = :provider and r.status in ('WAITING', 'POSTPONED')
                 order by e.until_date nulls last, r.received_on, r.id
                 limit 300""")
                .param("provider", provider(entered))
                .query(Inbox.Row::of).list();
    }

    private static UUID provider(Entered entered) {
        return entered.caller().provider().value();
    }

    private static String word(Status status) {
        return switch (status) {
            case Status.Waiting w -> "WAITING";
            case Status.Postponed p -> "POSTPONED";
            case Status.Accepted a -> "ACCEPTED";
            case Status.Rejected r -> "REJECTED";
        };
    }

    private static Referral referral(ResultSet row, int n) throws SQLException {
        return new Referral(new ReferralId(row.getObject("id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("door"), row.getString("referrer"), row.getObject("received_on", LocalDate.class),
                row.getObject("start_by", LocalDate.class), status(row));
    }

    private static Status status(ResultSet row) throws SQLException {
        if (row.getString("status").equals("WAITING")) return new Status.Waiting();
        String decision = row.getString("decision");
        LocalDate on = row.getObject("decided_on", LocalDate.class);
        StaffId by = new StaffId(row.getObject("decided_by", UUID.class));
        return switch (row.getString("status")) {
            case "ACCEPTED" -> new Status.Accepted(decision, on, by);
            case "REJECTED" -> new Status.Rejected(decision, on, by);
            default -> new Status.Postponed(decision, on, by, row.getObject("revisit_on", LocalDate.class));
        };
    }
}
