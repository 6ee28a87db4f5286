package no.fotfeste.followup;

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
import no.fotfeste.followup.Survey.State;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.work.WorkState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SurveyStore {

    private static final String SURVEY = """
            select id, course_id, occasion, opens_on, closes_on, state, why, sent_on, by_hand, reminders, reminded_on, answered_on
              from followup.survey
             where provider_id = :provider and person_id = :person
            """;

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the occasion has been asked for already, by whomever. */
    boolean insert(Entered entered, UUID id, EpisodeId course, String occasion, LocalDate opensOn, LocalDate closesOn) {
        return sql(entered, """
                insert into followup.survey (provider_id, id, person_id, course_id, occasion, opens_on, closes_on)
                values (:provider, :id, :person, :course, :occasion, :opens, :closes)
                on conflict (provider_id, course_id, occasion) do nothing""")
                .param("id", id).param("course", course.value()).param("occasion", occasion)
                .param("opens", opensOn).param("closes", closesOn).update() == 1;
    }

    Optional<Survey> find(Entered entered, UUID id) {
        return sql(entered, SURVEY + "and id = :id").param("id", id).query(SurveyStore::survey).optional();
    }

    /** The same, held until the transaction ends: two who answer, remind or stop at once come one after the other. */
    Optional<Survey> hold(Entered entered, UUID id) {
        return sql(entered, SURVEY + "and id = :id for update").param("id", id).query(SurveyStore::survey).optional();
    }

    List<Survey> list(Entered entered, EpisodeId course) {
        return sql(entered, SURVEY + "and course_id = :course order by opens_on")
                .param("course", course.value()).query(SurveyStore::survey).list();
    }

    /** Sent, or to be done by hand where {@code messageKey} is null. */
    void sent(Entered entered, UUID id, @Nullable String messageKey) {
        sql(entered, """
                update followup.survey
                   set sent_on = case when cast(:key as text) is null then null else :today end,
                       by_hand = cast(:key as text) is null, message_key = :key, reminders = 0, reminded_on = null
                 where provider_id = :provider and person_id = :person and id = :id and state = 'OPEN'""")
                .param("id", id).param("key", messageKey).update();
    }

    void reminded(Entered entered, UUID id, String messageKey) {
        sql(entered, """
                update followup.survey set reminders = reminders + 1, reminded_on = :today, message_key = :key
                 where provider_id = :provider and person_id = :person and id = :id and state = 'OPEN'""")
                .param("id", id).param("key", messageKey).update();
    }

    void byHand(Entered entered, UUID id) {
        sql(entered, """
                update followup.survey set by_hand = true, sent_on = null
                 where provider_id = :provider and person_id = :person and id = :id and state = 'OPEN'""")
                .param("id", id).update();
    }

    void end(Entered entered, UUID id, State state, Survey.@Nullable Why why) {
        sql(entered, """
                update followup.survey
                   set state = :state, why = :why, answered_on = case when :state = 'ANSWERED' then cast(:today as date) end
                 where provider_id = :provider and person_id = :person and id = :id and state = 'OPEN'""")
                .param("id", id).param("state", state.name()).param("why", why == null ? null : why.name()).update();
    }

    void insertLink(Entered entered, UUID survey, byte[] hash) {
        sql(entered, """
                insert into followup.link (token_hash, provider_id, survey_id, person_id, made_at)
                values (:hash, :provider, :id, :person, :now)""")
                .param("hash", hash).param("id", survey).update();
    }

    void revokeLinks(Entered entered, UUID survey) {
        sql(entered, """
                update followup.link set revoked_at = :now
                 where provider_id = :provider and person_id = :person and survey_id = :id and revoked_at is null""")
                .param("id", survey).update();
    }

    /** Without having entered: the hash opens its own survey and nobody else's. */
    Optional<Link> link(byte[] hash) {
        return jdbc.sql("""
                select provider_id, person_id, survey_id, course_id, occasion, state, closes_on, attempts
                  from followup.open_link(:hash)""")
                .param("hash", hash)
                .query((row, n) -> new Link(new ProviderId(row.getObject("provider_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)), row.getObject("survey_id", UUID.class),
                        new EpisodeId(row.getObject("course_id", UUID.class)), row.getString("occasion"),
                        State.valueOf(row.getString("state")), row.getObject("closes_on", LocalDate.class),
                        row.getInt("attempts")))
                .optional();
    }

    void tried(Entered entered, UUID survey) {
        sql(entered, """
                update followup.survey set attempts = attempts + 1
                 where provider_id = :provider and person_id = :person and id = :id and state = 'OPEN'""")
                .param("id", survey).update();
    }

    void insertAnswer(Entered entered, Survey survey, WorkAnswer answer, boolean byPerson) {
        sql(entered, """
                insert into followup.answer (provider_id, survey_id, person_id, course_id, occasion, states, work_state,
                       work_percent, text, answered_on, by_person, recorded_by, recorded_name, recorded_at, read_on, read_by)
                values (:provider, :id, :person, :course, :occasion, :states, :state, :percent, :text, :today, :byPerson,
                        :by, :name, :now, case when :byPerson then null else cast(:today as date) end,
                        case when :byPerson then null else cast(:by as uuid) end)""")
                .param("id", survey.id()).param("course", survey.course().value()).param("occasion", survey.occasion())
                .param("states", answer.states().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("state", answer.primary().name()).param("percent", answer.percent()).param("text", answer.text())
                .param("byPerson", byPerson).param("by", entered.caller().staff().value())
                .param("name", entered.caller().name()).update();
    }

    int read(Entered entered, UUID survey) {
        return sql(entered, """
                update followup.answer set read_on = :today, read_by = :by
                 where provider_id = :provider and person_id = :person and survey_id = :id and read_on is null""")
                .param("id", survey).param("by", entered.caller().staff().value()).update();
    }

    List<WorkAnswer.Given> answers(Entered entered, EpisodeId course) {
        return sql(entered, """
                select occasion, states, work_percent, text, answered_on, by_person, recorded_name, read_on
                  from followup.answer
                 where provider_id = :provider and person_id = :person and course_id = :course order by answered_on""")
                .param("course", course.value())
                .query((row, n) -> new WorkAnswer.Given(row.getString("occasion"), answer(row),
                        row.getObject("answered_on", LocalDate.class), row.getBoolean("by_person"),
                        row.getString("recorded_name"), row.getObject("read_on", LocalDate.class)))
                .list();
    }

    void object(Entered entered, UUID id, EpisodeId course) {
        sql(entered, """
                insert into followup.objection (provider_id, id, person_id, course_id, on_date, made_by)
                values (:provider, :id, :person, :course, :today, :by)
                on conflict (provider_id, course_id) where lifted_on is null do nothing""")
                .param("id", id).param("course", course.value()).param("by", entered.caller().staff().value()).update();
    }

    void liftObjection(Entered entered, EpisodeId course) {
        sql(entered, """
                update followup.objection set lifted_on = :today
                 where provider_id = :provider and person_id = :person and course_id = :course and lifted_on is null""")
                .param("course", course.value()).update();
    }

    boolean objected(Entered entered, EpisodeId course) {
        return sql(entered, """
                select exists (select from followup.objection
                 where provider_id = :provider and person_id = :person and course_id = :course and lifted_on is null)""")
                .param("course", course.value()).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("today", entered.today())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static WorkAnswer answer(ResultSet row) throws SQLException {
        return new WorkAnswer(Arrays.stream((String[]) row.getArray("states").getArray()).map(WorkState::valueOf)
                .collect(Collectors.toSet()), row.getObject("work_percent", Integer.class), row.getString("text"));
    }

    private static Survey survey(ResultSet row, int n) throws SQLException {
        String why = row.getString("why");
        return new Survey(row.getObject("id", UUID.class), new EpisodeId(row.getObject("course_id", UUID.class)),
                row.getString("occasion"), row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class), State.valueOf(row.getString("state")),
                why == null ? null : Survey.Why.valueOf(why), row.getObject("sent_on", LocalDate.class),
                row.getBoolean("by_hand"), row.getInt("reminders"), row.getObject("reminded_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class));
    }
}
