package no.fotfeste.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.ladder.Friday.Answer;
import no.fotfeste.ladder.Friday.Giver;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the weeks went: answers, what it became, brakes that were met, and what was said. */
@Repository
class FridayStore {

    private final JdbcClient jdbc;

    FridayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of<T>(UUID ladder, T what) {}

    Map<UUID, List<Friday.Given>> given(Entered entered) {
        return sql(entered, """
                select ladder_id, week, giver, answer, made_name, made_at, seq from ladder.friday
                 where provider_id = :provider and person_id = :person order by seq""")
                .query((row, n) -> new Of<>(ladder(row), new Friday.Given(row.getObject("week", LocalDate.class),
                        Giver.valueOf(row.getString("giver")), Answer.valueOf(row.getString("answer")), row.getString("made_name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getLong("seq")))).list().stream()
                .collect(Collectors.groupingBy(Of::ladder, Collectors.mapping(Of::what, Collectors.toList())));
    }

    Map<UUID, List<Brake.Met>> brakes(Entered entered) {
        return sql(entered, """
                select id, ladder_id, week, brake_then, version, met_on, seen_on from ladder.brake
                 where provider_id = :provider and person_id = :person order by seq""")
                .query((row, n) -> new Of<>(ladder(row), new Brake.Met(row.getObject("id", UUID.class),
                        row.getObject("week", LocalDate.class), Brake.Then.valueOf(row.getString("brake_then")),
                        row.getObject("version", Integer.class), row.getObject("met_on", LocalDate.class),
                        row.getObject("seen_on") != null))).list().stream()
                .collect(Collectors.groupingBy(Of::ladder, Collectors.mapping(Of::what, Collectors.toList())));
    }

    /** What was entered last for each week. */
    Map<UUID, Map<LocalDate, Integer>> actuals(Entered entered) {
        Map<UUID, Map<LocalDate, Integer>> all = new HashMap<>();
        sql(entered, """
                select ladder_id, week, percent from ladder.actual
                 where provider_id = :provider and person_id = :person order by seq""")
                .query(row -> {
                    all.computeIfAbsent(ladder(row), each -> new HashMap<>()).put(row.getObject("week", LocalDate.class), row.getInt("percent"));
                });
        return all;
    }

    /** What the caller may read of why and of what was said, newest first. */
    List<Version.Note> notes(Entered entered, UUID ladder) {
        return sql(entered, """
                select version, week, class, text, made_name from ladder.note
                 where provider_id = :provider and person_id = :person and ladder_id = :ladder order by seq desc""")
                .param("ladder", ladder)
                .query((row, n) -> new Version.Note(row.getObject("version", Integer.class), row.getObject("week", LocalDate.class),
                        row.getString("class").equals(Information.HEALTH.column()), row.getString("text"), row.getString("made_name")))
                .list();
    }

    void insert(Entered entered, UUID id, UUID ladder, Friday friday, String by) {
        made(entered, """
                insert into ladder.friday (provider_id, id, person_id, ladder_id, week, giver, answer, made_by, made_name, made_at)
                values (:provider, :id, :person, :ladder, :week, :giver, :answer, :by, :who, :now)""")
                .param("who", by)
                .param("id", id).param("ladder", ladder).param("week", friday.week()).param("giver", friday.giver().name())
                .param("answer", friday.answer().name()).update();
    }

    void insertActual(Entered entered, UUID id, UUID ladder, LocalDate week, int percent) {
        made(entered, """
                insert into ladder.actual (provider_id, id, person_id, ladder_id, week, percent, made_by, made_name, made_at)
                values (:provider, :id, :person, :ladder, :week, :percent, :by, :name, :now)""")
                .param("id", id).param("ladder", ladder).param("week", week).param("percent", percent).update();
    }

    void insert(Entered entered, UUID ladder, Brake.Met met) {
        sql(entered, """
                insert into ladder.brake (provider_id, id, person_id, ladder_id, week, brake_then, version, met_on)
                values (:provider, :id, :person, :ladder, :week, :then, :version, :on)""")
                .param("id", met.id()).param("ladder", ladder).param("week", met.week()).param("then", met.then().name())
                .param("version", met.version()).param("on", met.on()).update();
    }

    /** Answers 0 where somebody had seen to it before. */
    int seen(Entered entered, UUID brake) {
        return sql(entered, """
                update ladder.brake set seen_on = :on, seen_by = :by
                 where provider_id = :provider and person_id = :person and id = :brake and seen_on is null""")
                .param("brake", brake).param("on", entered.today()).param("by", entered.caller().staff().value()).update();
    }

    void insertNote(Entered entered, UUID ladder, Information information, @Nullable Integer version, @Nullable LocalDate week, String text) {
        made(entered, """
                insert into ladder.note (provider_id, id, person_id, ladder_id, class, version, week, text, made_by, made_name, made_at)
                values (:provider, :id, :person, :ladder, :class, :version, :week, :text, :by, :name, :now)""")
                .param("id", UUID.randomUUID()).param("ladder", ladder).param("class", information.column())
                .param("version", version).param("week", week).param("text", text).update();
    }

    /** Ladders that this member follows up and that run, with how these two weeks went; what is quiet is left out. */
    List<LadderDay.Row> mine(Entered entered, LocalDate last, LocalDate current, int most) {
        return jdbc.sql("""
                with newest as (
                    select l.person_id, l.id, l.job, (select max(v.number) from ladder.version v
                            where v.provider_id = l.provider_id and v.ladder_id = l.id) as version
                      from ladder.ladder l
                     where l.provider_id = :provider and l.follows_id = :me and l.ended_on is null),
                asked as (
                    select n.person_id, n.id, n.job, w.week,
                           (select bool_or(t.answer = 'TOO_MUCH') from (
                                select distinct on (f.giver) f.answer from ladder.friday f
                                 where f.provider_id = :provider and f.ladder_id = n.id and f.week = w.week
                                 order by f.giver, f.seq desc) t) as hard
                      from newest n cross join unnest(array[cast(:last as date), cast(:current as date)]) w(week)
                     where exists (select from ladder.rung r
                                    where r.provider_id = :provider and r.ladder_id = n.id and r.version = n.version
                                      and r.start_date <= w.week and r.start_date + r.weeks * 7 > w.week))
                select a.person_id, p.given_name || ' ' || p.family_name as name, a.id, a.job, a.week, a.hard
                  from asked a
                  join person.person p on p.provider_id = :provider and p.person_id = a.person_id and p.died_on is null
                 where a.hard or (a.hard is null and a.week = :last)
                 order by a.hard nulls last, a.week desc, name, a.id
                 limit :most""")
                .param("provider", entered.caller().provider().value()).param("me", entered.caller().staff().value())
                .param("last", last).param("current", current).param("most", most)
                .query((row, n) -> new LadderDay.Row(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
                        row.getObject("id", UUID.class), row.getString("job"), row.getObject("week", LocalDate.class), row.getBoolean("hard")))
                .list();
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
