package no.fotfeste.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ladders, their versions and who agreed to which; nothing of why or of what was said about a week. */
@Repository
class LadderStore {

    private final JdbcClient jdbc;
    private final FridayStore fridays;

    LadderStore(JdbcClient jdbc, FridayStore fridays) {
        this.jdbc = jdbc;
        this.fridays = fridays;
    }

    private record Of<T>(UUID ladder, T what) {}

    private record OfVersion(UUID ladder, int version, Rung rung) {}

    /** One at a time changes a person's ladders; the others wait until it is done. */
    void lock(Entered entered) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ladder ' || :person, 0))")
                .param("person", entered.person().value().toString()).query(rows -> {});
    }

    /** The newest first. */
    List<Ladder> ladders(Entered entered) {
        Map<UUID, List<Version>> versions = versions(entered);
        Map<UUID, List<Agreement>> agreements = agreements(entered);
        Map<UUID, List<Friday.Given>> given = fridays.given(entered);
        Map<UUID, List<Brake.Met>> brakes = fridays.brakes(entered);
        Map<UUID, Map<LocalDate, Integer>> actuals = fridays.actuals(entered);
        return sql(entered, """
                select l.id, l.course_id, l.employer_id, l.job, l.position, l.follows_id, l.ended_on, coalesce(e.name, '') as employer
                  from ladder.ladder l
                  left join work.employer e on e.provider_id = l.provider_id and e.id = l.employer_id
                 where l.provider_id = :provider and l.person_id = :person order by l.seq desc""")
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Ladder(id, new EpisodeId(row.getObject("course_id", UUID.class)), row.getObject("employer_id", UUID.class),
                            row.getString("employer"), row.getString("job"), row.getInt("position"),
                            new StaffId(row.getObject("follows_id", UUID.class)), row.getObject("ended_on", LocalDate.class),
                            versions.getOrDefault(id, List.of()), agreements.getOrDefault(id, List.of()),
                            given.getOrDefault(id, List.of()), brakes.getOrDefault(id, List.of()), actuals.getOrDefault(id, Map.of()));
                }).list();
    }

    void insert(Entered entered, UUID id, EpisodeId course, NewLadder ladder) {
        made(entered, """
                insert into ladder.ladder (provider_id, id, person_id, course_id, employer_id, job, position, follows_id, made_by, made_at)
                values (:provider, :id, :person, :course, :employer, :job, :position, :follows, :by, :now)""")
                .param("id", id).param("course", course.value()).param("employer", ladder.employer()).param("job", ladder.job())
                .param("position", ladder.position()).param("follows", ladder.follows().value()).update();
    }

    void insert(Entered entered, UUID ladder, Version version) {
        made(entered, """
                insert into ladder.version (provider_id, id, person_id, ladder_id, number, cause, brake_after, brake_then, on_date,
                       made_by, made_name, made_at)
                values (:provider, :id, :person, :ladder, :number, :cause, :after, :then, :on, :by, :name, :now)""")
                .param("id", version.id()).param("ladder", ladder).param("number", version.number())
                .param("cause", version.cause().name()).param("after", version.brake().after())
                .param("then", version.brake().then().name()).param("on", version.on()).update();
        int place = 0;
        for (Rung rung : version.steps().rungs()) insert(entered, ladder, version.number(), ++place, rung);
    }

    void insert(Entered entered, UUID id, UUID ladder, Agreement agreement) {
        made(entered, """
                insert into ladder.agreement (provider_id, id, person_id, ladder_id, version, party, how, said_by, on_date,
                       made_by, made_name, made_at)
                values (:provider, :id, :person, :ladder, :version, :party, :how, :said, :on, :by, :name, :now)""")
                .param("id", id).param("ladder", ladder).param("version", agreement.version())
                .param("party", agreement.party().name()).param("how", agreement.how().name())
                .param("said", agreement.saidBy()).param("on", agreement.on()).update();
    }

    void follows(Entered entered, UUID ladder, StaffId staff) {
        sql(entered, """
                update ladder.ladder set follows_id = :staff
                 where provider_id = :provider and person_id = :person and id = :ladder and follows_id <> :staff""")
                .param("ladder", ladder).param("staff", staff.value()).update();
    }

    int end(Entered entered, UUID ladder) {
        return sql(entered, """
                update ladder.ladder set ended_on = :on
                 where provider_id = :provider and person_id = :person and id = :ladder and ended_on is null""")
                .param("ladder", ladder).param("on", entered.today()).update();
    }

    private void insert(Entered entered, UUID ladder, int version, int place, Rung rung) {
        sql(entered, """
                insert into ladder.rung (provider_id, id, person_id, ladder_id, version, place, start_date, weeks, percent, days,
                       hours, tasks, adaptations)
                values (:provider, :id, :person, :ladder, :version, :place, :start, :weeks, :percent, :days,
                       :hours, :tasks, :adaptations)""")
                .param("id", UUID.randomUUID()).param("ladder", ladder).param("version", version).param("place", place)
                .param("start", rung.start()).param("weeks", rung.weeks()).param("percent", rung.percent())
                .param("days", rung.days()).param("hours", rung.hours()).param("tasks", rung.tasks())
                .param("adaptations", rung.adaptations()).update();
    }

    private Map<UUID, List<Version>> versions(Entered entered) {
        Map<String, List<Rung>> rungs = sql(entered, """
                select ladder_id, version, start_date, weeks, percent, days, hours, tasks, adaptations from ladder.rung
                 where provider_id = :provider and person_id = :person order by ladder_id, version, place""")
                .query((row, n) -> new OfVersion(ladder(row), row.getInt("version"), new Rung(row.getObject("start_date", LocalDate.class),
                        row.getInt("weeks"), row.getInt("percent"), row.getString("days"), row.getBigDecimal("hours"),
                        row.getString("tasks"), row.getString("adaptations")))).list().stream()
                .collect(Collectors.groupingBy(each -> each.ladder() + " " + each.version(), LinkedHashMap::new,
                        Collectors.mapping(OfVersion::rung, Collectors.toList())));
        return byLadder(sql(entered, """
                select id, ladder_id, number, cause, brake_after, brake_then, on_date, made_name, made_at from ladder.version
                 where provider_id = :provider and person_id = :person order by ladder_id, number""")
                .query((row, n) -> new Of<>(ladder(row), new Version(row.getObject("id", UUID.class), row.getInt("number"),
                        Version.Cause.valueOf(row.getString("cause")),
                        new Steps(rungs.getOrDefault(ladder(row) + " " + row.getInt("number"), List.of())),
                        new Brake(row.getInt("brake_after"), Brake.Then.valueOf(row.getString("brake_then"))),
                        row.getObject("on_date", LocalDate.class), row.getString("made_name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))).list());
    }

    private Map<UUID, List<Agreement>> agreements(Entered entered) {
        return byLadder(sql(entered, """
                select ladder_id, version, party, how, said_by, on_date, made_name from ladder.agreement
                 where provider_id = :provider and person_id = :person order by seq""")
                .query((row, n) -> new Of<>(ladder(row), new Agreement(row.getInt("version"), Agreement.Party.valueOf(row.getString("party")),
                        Agreement.How.valueOf(row.getString("how")), row.getString("said_by"),
                        row.getObject("on_date", LocalDate.class), row.getString("made_name")))).list());
    }

    private static <T> Map<UUID, List<T>> byLadder(List<Of<T>> all) {
        return all.stream().collect(Collectors.groupingBy((Function<Of<T>, UUID>) Of::ladder, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private static UUID ladder(ResultSet row) throws SQLException {
        return row.getObject("ladder_id", UUID.class);
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private JdbcClient.StatementSpec made(Entered entered, String sql) {
        return sql(entered, sql).param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }
}
