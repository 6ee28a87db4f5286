package no.fotfeste.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Response;
import no.fotfeste.instrument.Scoring;
import no.fotfeste.platform.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AssessmentStore {

    private static final String RESPONSE = """
            select r.id, r.occasion, r.instrument, r.version, r.scoring_version, r.on_date, r.answers, r.score, r.band,
                   r.filled_by, r.replaces, r.made_name, r.made_at
              from assessment.response r
             where r.provider_id = :provider and r.person_id = :person
            """;
    private static final String STANDS = """
               and not exists (select from assessment.response later
                                where later.provider_id = r.provider_id and later.replaces = r.id)
            """;
    private static final TypeReference<Map<String, List<String>>> GIVEN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssessmentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whoever answers the last two instruments at once must see each other's, or neither would settle the occasion. */
    void oneAtATime(EpisodeId course) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:course, 1100))").param("course", course.value().toString())
                .query(row -> {});
    }

    /** 0 where somebody else answered it, or corrected it, first. */
    int insert(Entered entered, EpisodeId course, Response.New response, Scoring.Score score, @Nullable UUID replaces) {
        return jdbc.sql("""
                insert into assessment.response
                       (provider_id, id, person_id, course_id, occasion, instrument, version, scoring_version, on_date, answers,
                        score, band, filled_by, replaces, ref_id, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :occasion, :instrument, :version, :scoring, :on, cast(:answers as jsonb),
                        :score, :band, :by, :replaces, :ref, :madeBy, :madeName, :now)
                on conflict do nothing""")
                .param("provider", provider(entered)).param("id", response.id()).param("person", entered.person().value())
                .param("course", course.value()).param("occasion", response.occasion())
                .param("instrument", response.instrument().code()).param("version", response.instrument().version())
                .param("scoring", response.instrument().rules().version()).param("on", response.on())
                .param("answers", json.writeValueAsString(response.answers().given())).param("score", score.value())
                .param("band", score.band() == null ? null : score.band().name()).param("by", response.by().name())
                .param("replaces", replaces).param("ref", response.ref())
                .param("madeBy", entered.caller().staff().value()).param("madeName", entered.caller().name())
                .param("now", now(entered))
                .update();
    }

    /** What stands, corrections followed, oldest first. */
    List<Response> standing(Entered entered, EpisodeId course) {
        return jdbc.sql(RESPONSE + STANDS + " and r.course_id = :course order by r.on_date, r.seq")
                .param("provider", provider(entered)).param("person", entered.person().value()).param("course", course.value())
                .query((row, n) -> response(row)).list();
    }

    /** With the ones it has replaced, newest first: as many as it has versions. */
    List<Response> versions(Entered entered, EpisodeId course, String instrument, String occasion, LocalDate on) {
        return jdbc.sql(RESPONSE + """
                   and r.course_id = :course and r.instrument = :instrument and r.occasion = :occasion
                   and (r.occasion <> 'between' or r.on_date = :on)
                 order by r.seq desc""")
                .param("provider", provider(entered)).param("person", entered.person().value()).param("course", course.value())
                .param("instrument", instrument).param("occasion", occasion).param("on", on)
                .query((row, n) -> response(row)).list();
    }

    /** Of one instrument, the ones that have been corrected too, oldest first. */
    List<Response> all(Entered entered, EpisodeId course, String instrument) {
        return jdbc.sql(RESPONSE + " and r.course_id = :course and r.instrument = :instrument order by r.on_date, r.seq")
                .param("provider", provider(entered)).param("person", entered.person().value()).param("course", course.value())
                .param("instrument", instrument).query((row, n) -> response(row)).list();
    }

    Optional<Response> find(Entered entered, UUID id) {
        return jdbc.sql(RESPONSE + " and r.id = :id")
                .param("provider", provider(entered)).param("person", entered.person().value()).param("id", id)
                .query((row, n) -> response(row)).optional();
    }

    private Response response(ResultSet row) throws SQLException {
        return new Response(row.getObject("id", UUID.class), row.getString("occasion"), row.getString("instrument"),
                row.getInt("version"), row.getInt("scoring_version"), row.getObject("on_date", LocalDate.class),
                new Answers(json.readValue(row.getString("answers"), GIVEN)), row.getBigDecimal("score"), row.getString("band"),
                Response.By.valueOf(row.getString("filled_by")), row.getObject("replaces", UUID.class),
                row.getString("made_name"), instant(row.getObject("made_at", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    private static UUID provider(Entered entered) {
        return entered.caller().provider().value();
    }
}
