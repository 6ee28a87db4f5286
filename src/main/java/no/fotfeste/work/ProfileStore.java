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
class ProfileStore {

    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Profile.Version> versions(Entered entered) {
        return person("""
                select version, started_on, wish_work, wish_hours, wish_place, wish_travel, strengths, schooling, market, economy,
                       alone, help, made_name, made_at
                  from work.profile where provider_id = :provider and person_id = :person order by version desc""", entered)
                .query(ProfileStore::version).list();
    }

    void insert(Entered entered, UUID id, EpisodeId course, int version, Profile profile) {
        person("""
                insert into work.profile (provider_id, id, person_id, course_id, version, started_on, wish_work, wish_hours,
                       wish_place, wish_travel, strengths, schooling, market, economy, alone, help, made_by, made_name, made_at)
                values (:provider, :id, :person, :course, :version, :started, :work, :hours, :place, :travel, :strengths,
                       :schooling, :market, :economy, :alone, :help, :by, :name, :now)""", entered)
                .param("id", id).param("course", course.value()).param("version", version)
                .param("started", profile.startedOn()).param("work", profile.wishWork()).param("hours", profile.wishHours())
                .param("place", profile.wishPlace()).param("travel", profile.wishTravel())
                .param("strengths", profile.strengths()).param("schooling", profile.schooling())
                .param("market", profile.market()).param("economy", name(profile.economy()))
                .param("alone", name(profile.alone())).param("help", profile.help())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** The newest first. */
    List<Profile.PastJob> pastJobs(Entered entered) {
        return person("""
                select id, title, employer, from_year, to_year, note from work.past_job
                 where provider_id = :provider and person_id = :person and standing
                 order by coalesce(to_year, 9999) desc, from_year desc, id""", entered)
                .query((row, n) -> new Profile.PastJob(row.getObject("id", UUID.class), row.getString("title"), row.getString("employer"),
                        row.getInt("from_year"), row.getObject("to_year", Integer.class), row.getString("note"))).list();
    }

    void insert(Entered entered, EpisodeId course, Profile.PastJob job) {
        person("""
                insert into work.past_job (provider_id, id, person_id, course_id, title, employer, from_year, to_year, note, made_by, made_at)
                values (:provider, :id, :person, :course, :title, :employer, :from, :to, :note, :by, :now)""", entered)
                .param("id", job.id()).param("course", course.value()).param("title", job.title()).param("employer", job.employer())
                .param("from", job.fromYear()).param("to", job.toYear()).param("note", job.note())
                .param("by", entered.caller().staff().value()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
    }

    /** 0 where it is another person's, or taken away before. */
    int takeAway(Entered entered, UUID job) {
        return person("""
                update work.past_job set standing = false
                 where provider_id = :provider and person_id = :person and id = :id and standing""", entered).param("id", job).update();
    }

    Optional<Profile.Version> newest(Entered entered) {
        return versions(entered).stream().findFirst();
    }

    private JdbcClient.StatementSpec person(String sql, Entered entered) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static @Nullable String name(Profile.@Nullable Burden burden) {
        return burden == null ? null : burden.name();
    }

    private static Profile.@Nullable Burden burden(@Nullable String name) {
        return name == null ? null : Profile.Burden.valueOf(name);
    }

    private static Profile.Version version(ResultSet row, int n) throws SQLException {
        return new Profile.Version(row.getInt("version"), new Profile(row.getObject("started_on", LocalDate.class),
                row.getString("wish_work"), row.getString("wish_hours"), row.getString("wish_place"), row.getString("wish_travel"),
                row.getString("strengths"), row.getString("schooling"), row.getString("market"), burden(row.getString("economy")),
                burden(row.getString("alone")), row.getString("help")),
                row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
