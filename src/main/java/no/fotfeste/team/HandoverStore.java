package no.fotfeste.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Services;
import no.fotfeste.team.StandInStore.OwnCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverStore {

    private static final String HANDOVER = """
            select h.id, h.person_id, p.given_name || ' ' || p.family_name as name, h.course_id, c.service, c.service_version,
                   h.from_staff, f.name as from_name, h.to_staff, t.name as to_name, h.note, h.state, h.reason, h.offered_at
              from team.handover h
              join person.person p on p.provider_id = h.provider_id and p.person_id = h.person_id
              join timeline.v_course c on c.provider_id = h.provider_id and c.id = h.course_id
              join organisation.staff f on f.provider_id = h.provider_id and f.id = h.from_staff
              join organisation.staff t on t.provider_id = h.provider_id and t.id = h.to_staff
             where h.provider_id = :provider
            """;

    private final JdbcClient jdbc;
    private final Services services;

    HandoverStore(JdbcClient jdbc, Services services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** False where the one who has the case has asked somebody already. */
    boolean insert(Entered entered, UUID id, OwnCase of, StaffId from, StaffId to, String information, String note) {
        return sql(entered, """
                insert into team.handover
                       (provider_id, id, person_id, course_id, class, from_staff, to_staff, note, state, offered_by, offered_at)
                values (:provider, :id, :person, :course, :class, :from, :to, :note, 'OFFERED', :me, :now)
                on conflict (provider_id, course_id, from_staff) where state = 'OFFERED' do nothing""")
                .param("id", id).param("person", of.person().value()).param("course", of.course().value())
                .param("class", information).param("from", from.value()).param("to", to.value()).param("note", note)
                .update() == 1;
    }

    Optional<Handover> find(Entered entered, UUID id) {
        return sql(entered, HANDOVER + " and h.person_id = :person and h.id = :id")
                .param("person", entered.person().value()).param("id", id).query(this::handover).optional();
    }

    /** Waiting for this member's answer, the oldest first. */
    List<Handover> to(Entered entered, StaffId staff) {
        return sql(entered, HANDOVER + " and h.to_staff = :staff and h.state = 'OFFERED' order by h.offered_at, h.id limit 100")
                .param("staff", staff.value()).query(this::handover).list();
    }

    /** What this member has asked of others and what came of it lately. */
    List<Handover> from(Entered entered, StaffId staff) {
        return sql(entered, HANDOVER + """
                 and h.from_staff = :staff and (h.state = 'OFFERED' or h.answered_at > :since)
                 order by h.state = 'OFFERED' desc, h.offered_at desc, h.id limit 100""")
                .param("staff", staff.value())
                .param("since", entered.caller().now().minus(java.time.Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
                .query(this::handover).list();
    }

    int answer(Entered entered, UUID id, Handover.State state, String reason) {
        return sql(entered, """
                update team.handover set state = :state, reason = :reason, answered_at = :now
                 where provider_id = :provider and id = :id and person_id = :person and state = 'OFFERED'""")
                .param("id", id).param("person", entered.person().value()).param("state", state.name()).param("reason", reason)
                .update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("me", entered.caller().staff().value()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private Handover handover(ResultSet row, int n) throws SQLException {
        return new Handover(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
                new EpisodeId(row.getObject("course_id", UUID.class)),
                services.get(row.getString("service"), row.getInt("service_version")),
                new StaffId(row.getObject("from_staff", UUID.class)), row.getString("from_name"),
                new StaffId(row.getObject("to_staff", UUID.class)), row.getString("to_name"), row.getString("note"),
                Handover.State.valueOf(row.getString("state")), row.getString("reason"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant());
    }
}
