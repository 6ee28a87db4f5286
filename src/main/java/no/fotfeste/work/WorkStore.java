package no.fotfeste.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkStore {

    private static final String SPELL = """
            select id, kind, from_date, to_date, percent, employer_id, source, note from work.spell
             where provider_id = :provider and person_id = :person
            """;

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time writes about this person's work: sums over several rows are no constraint's business. */
    void lock(Entered entered) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('work ' || :person, 0))")
                .param("person", entered.person().value().toString()).query(rows -> {});
    }

    WorkHistory history(Entered entered) {
        return new WorkHistory(person(SPELL + "and standing", entered).query(WorkStore::spell).list());
    }

    /** What no longer stands, newest first. */
    List<Spell> former(Entered entered) {
        return person(SPELL + "and not standing order by made_at desc, id", entered).query(WorkStore::spell).list();
    }

    void insert(Entered entered, EpisodeId course, Spell spell) {
        person("""
                insert into work.spell (provider_id, id, person_id, course_id, kind, from_date, to_date, percent, employer_id,
                       source, note, made_by, made_at)
                values (:provider, :id, :person, :course, :kind, :from, :to, :percent, :employer,
                       :source, :note, :by, :now)""", entered)
                .param("id", spell.id()).param("course", course.value()).param("kind", spell.kind().name())
                .param("from", spell.from()).param("to", spell.to()).param("percent", spell.percent())
                .param("employer", spell.employer()).param("source", spell.source().name()).param("note", spell.note())
                .param("by", entered.caller().staff().value()).param("now", now(entered))
                .update();
    }

    void end(Entered entered, Spell spell) {
        person("""
                update work.spell set to_date = :to
                 where provider_id = :provider and person_id = :person and id = :id and standing and to_date is null""", entered)
                .param("id", spell.id()).param("to", spell.to()).update();
    }

    void replace(Entered entered, UUID id, UUID by) {
        person("""
                update work.spell set standing = false, replaced_by = :by
                 where provider_id = :provider and person_id = :person and id = :id and standing""", entered)
                .param("id", id).param("by", by).update();
    }

    void takeBack(Entered entered, UUID id, String why) {
        person("""
                update work.spell set standing = false, taken_back = :why
                 where provider_id = :provider and person_id = :person and id = :id and standing""", entered)
                .param("id", id).param("why", why).update();
    }

    void insert(Entered entered, UUID id, LateChange change) {
        person("""
                insert into work.late_change (provider_id, id, person_id, spell_id, what, first_year, last_year, made_by, made_name, made_at)
                values (:provider, :id, :person, :spell, :what, :first, :last, :by, :name, :now)""", entered)
                .param("id", id).param("spell", change.spell()).param("what", change.what().name())
                .param("first", change.years().first()).param("last", change.years().last())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name()).param("now", now(entered))
                .update();
    }

    List<LateChange> late(Entered entered) {
        return person("""
                select spell_id, what, first_year, last_year from work.late_change
                 where provider_id = :provider and person_id = :person order by made_at, id""", entered)
                .query((row, n) -> new LateChange(row.getObject("spell_id", UUID.class), LateChange.What.valueOf(row.getString("what")),
                        new LateChange.Years(row.getInt("first_year"), row.getInt("last_year")))).list();
    }

    Optional<Situation.Version> situation(Entered entered) {
        return person("""
                select version, employment, aim, occupation, position_percent, tasks, relation, education, helps, hinders,
                       disclosure, made_name, made_at
                  from work.situation where provider_id = :provider and person_id = :person
                 order by version desc limit 1""", entered).query(WorkStore::situation).optional();
    }

    void insert(Entered entered, UUID id, EpisodeId course, int version, Situation situation) {
        person("""
                insert into work.situation (provider_id, id, person_id, course_id, version, employment, aim, occupation,
                       position_percent, tasks, relation, education, helps, hinders, disclosure, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :version, :employment, :aim, :occupation,
                       :percent, :tasks, :relation, :education, :helps, :hinders, :disclosure, :by, :name, :now)""", entered)
                .param("id", id).param("course", course.value()).param("version", version)
                .param("employment", name(situation.employment())).param("aim", name(situation.aim()))
                .param("occupation", situation.occupation()).param("percent", situation.percent())
                .param("tasks", situation.tasks()).param("relation", situation.relation())
                .param("education", situation.education()).param("helps", situation.helps())
                .param("hinders", situation.hinders()).param("disclosure", name(situation.disclosure()))
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", now(entered))
                .update();
    }

    List<Training> trainings(Entered entered) {
        return person("""
                select id, employer_id, from_date, to_date, hours, what, instructor, version from work.training
                 where provider_id = :provider and person_id = :person order by from_date desc, id""", entered)
                .query((row, n) -> new Training(row.getObject("id", UUID.class), row.getObject("employer_id", UUID.class),
                        row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
                        row.getInt("hours"), row.getString("what"), row.getString("instructor"), row.getInt("version"),
                        List.of()))
                .list().stream().map(training -> new Training(training.id(), training.employer(), training.from(),
                        training.to(), training.hours(), training.what(), training.instructor(), training.version(),
                        mastery(entered, training.id()))).toList();
    }

    void insert(Entered entered, EpisodeId course, Training training) {
        person("""
                insert into work.training (provider_id, id, person_id, course_id, employer_id, from_date, to_date, hours,
                       what, instructor, made_by, made_at)
                values (:provider, :id, :person, :course, :employer, :from, :to, :hours, :what, :instructor, :by, :now)""", entered)
                .param("id", training.id()).param("course", course.value()).param("employer", training.employer())
                .param("from", training.from()).param("to", training.to()).param("hours", training.hours())
                .param("what", training.what()).param("instructor", training.instructor())
                .param("by", entered.caller().staff().value()).param("now", now(entered))
                .update();
    }

    /** 0 where it is another person's or somebody saved since. */
    int endTraining(Entered entered, UUID id, int version, @Nullable LocalDate to) {
        return person("""
                update work.training set to_date = :to, version = version + 1
                 where provider_id = :provider and person_id = :person and id = :id and version = :version""", entered)
                .param("id", id).param("to", to).param("version", version).update();
    }

    void insertMastery(Entered entered, UUID id, UUID training, String note) {
        person("""
                insert into work.mastery (provider_id, id, training_id, person_id, on_date, note, made_by, made_name)
                values (:provider, :id, :training, :person, :on, :note, :by, :name)""", entered)
                .param("id", id).param("training", training).param("on", entered.today()).param("note", note)
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .update();
    }

    private List<Training.Mastery> mastery(Entered entered, UUID training) {
        return person("""
                select on_date, note, made_name from work.mastery
                 where provider_id = :provider and person_id = :person and training_id = :training
                 order by on_date, id""", entered).param("training", training)
                .query((row, n) -> new Training.Mastery(row.getObject("on_date", LocalDate.class), row.getString("note"),
                        row.getString("made_name"))).list();
    }

    private JdbcClient.StatementSpec person(String sql, Entered entered) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value());
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Spell spell(ResultSet row, int n) throws SQLException {
        return new Spell(row.getObject("id", UUID.class), WorkState.valueOf(row.getString("kind")),
                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
                row.getInt("percent"), row.getObject("employer_id", UUID.class),
                Spell.Source.valueOf(row.getString("source")), row.getString("note"));
    }

    private static Situation.Version situation(ResultSet row, int n) throws SQLException {
        return new Situation.Version(row.getInt("version"), new Situation(
                one(Situation.Employment.class, row.getString("employment")), one(Situation.Aim.class, row.getString("aim")),
                row.getString("occupation"), row.getObject("position_percent", Integer.class), row.getString("tasks"),
                row.getString("relation"), row.getString("education"), row.getString("helps"), row.getString("hinders"),
                one(Situation.Disclosure.class, row.getString("disclosure"))),
                row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
