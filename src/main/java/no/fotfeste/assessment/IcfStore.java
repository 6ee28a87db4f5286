package no.fotfeste.assessment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IcfStore {

    private final JdbcClient jdbc;

    IcfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, EpisodeId course, UUID profile, Icf.Finding finding) {
        jdbc.sql("""
                insert into assessment.icf_finding
                       (provider_id, profile_id, person_id, course_id, code, performance, capacity, environment, on_date, note,
                        made_by, made_at)
                values (:provider, :profile, :person, :course, :code, :performance, :capacity, :environment, :on, :note, :by, :now)""")
                .param("provider", entered.caller().provider().value()).param("profile", profile)
                .param("person", entered.person().value()).param("course", course.value()).param("code", finding.code())
                .param("performance", finding.performance()).param("capacity", finding.capacity())
                .param("environment", finding.environment()).param("on", finding.on()).param("note", finding.note())
                .param("by", entered.caller().staff().value()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last finding of each code on each day, oldest day first. */
    List<Icf.Finding> findings(Entered entered, EpisodeId course) {
        return jdbc.sql("""
                select distinct on (on_date, code) code, performance, capacity, environment, on_date, note
                  from assessment.icf_finding
                 where provider_id = :provider and person_id = :person and course_id = :course
                 order by on_date, code, seq desc""")
                .param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("course", course.value())
                .query((row, n) -> new Icf.Finding(row.getString("code"), row.getObject("performance", Integer.class),
                        row.getObject("capacity", Integer.class), row.getObject("environment", Integer.class),
                        row.getObject("on_date", LocalDate.class), row.getString("note")))
                .list();
    }
}
