package no.fotfeste.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers that must not wait, and who was told of them. */
@Repository
class AlertStore {

    private static final String OPEN = """
            select a.id, a.person_id, a.course_id, c.service, c.service_version, a.raised_at,
                   exists (select from assessment.alert_step s where s.provider_id = a.provider_id and s.alert_id = a.id
                              and s.step = 'ON_DUTY') as on_duty,
                   exists (select from assessment.alert_step s where s.provider_id = a.provider_id and s.alert_id = a.id
                              and s.step = 'LEADER') as gone_on
              from assessment.alert a
              join timeline.v_course c on c.provider_id = a.provider_id and c.id = a.course_id
             where a.provider_id = :provider and a.acknowledged_at is null
            """;

    private final JdbcClient jdbc;

    AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, EpisodeId course, UUID id, UUID response, Instrument.Alert rule) {
        sql(entered, """
                insert into assessment.alert (provider_id, id, person_id, course_id, response_id, reason, text, raised_at)
                values (:provider, :id, :person, :course, :response, :reason, :text, :now)""")
                .param("id", id).param("person", entered.person().value()).param("course", course.value())
                .param("response", response).param("reason", rule.key()).param("text", rule.text()).param("now", now(entered))
                .update();
    }

    boolean isOpen(Entered entered, UUID response, String reason) {
        return sql(entered, """
                select exists (select from assessment.alert
                                where provider_id = :provider and person_id = :person and response_id = :response
                                  and reason = :reason and acknowledged_at is null)""")
                .param("person", entered.person().value()).param("response", response).param("reason", reason)
                .query(Boolean.class).single();
    }

    /** Newest first, each with who was told. */
    List<Alert> list(Entered entered, EpisodeId course) {
        List<Alert> alerts = sql(entered, """
                select id, response_id, text, raised_at, done, acknowledged_name, acknowledged_at from assessment.alert
                 where provider_id = :provider and person_id = :person and course_id = :course order by raised_at desc, id""")
                .param("person", entered.person().value()).param("course", course.value())
                .query((row, n) -> new Alert(row.getObject("id", UUID.class), row.getObject("response_id", UUID.class),
                        row.getString("text"), instant(row.getObject("raised_at", OffsetDateTime.class)), row.getString("done"),
                        row.getString("acknowledged_name"), nullable(row.getObject("acknowledged_at", OffsetDateTime.class)), List.of()))
                .list();
        if (alerts.isEmpty()) return alerts;
        Map<UUID, List<AlertStep>> steps = steps(entered, alerts.stream().map(Alert::id).toList());
        return alerts.stream().map(each -> each.with(steps.getOrDefault(each.id(), List.of()))).toList();
    }

    Optional<EpisodeId> course(Entered entered, UUID alert) {
        return sql(entered, "select course_id from assessment.alert where provider_id = :provider and person_id = :person and id = :id")
                .param("person", entered.person().value()).param("id", alert)
                .query(UUID.class).optional().map(EpisodeId::new);
    }

    /** 0 where somebody has done it before. */
    int acknowledge(Entered entered, UUID alert, String done) {
        return sql(entered, """
                update assessment.alert
                   set acknowledged_by = :by, acknowledged_name = :name, acknowledged_at = :now, done = :done
                 where provider_id = :provider and person_id = :person and id = :id and acknowledged_at is null""")
                .param("person", entered.person().value()).param("id", alert)
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", now(entered)).param("done", done)
                .update();
    }

    List<Alerts.Open> open(Entered entered, int most) {
        return sql(entered, OPEN + " order by a.raised_at, a.id limit :most").param("most", most)
                .query((row, n) -> open(row)).list();
    }

    /** Only the one that is still open when those who held it before are done. */
    Optional<Alerts.Open> hold(Entered entered, UUID alert) {
        int held = sql(entered, """
                select id from assessment.alert
                 where provider_id = :provider and person_id = :person and id = :id and acknowledged_at is null for update""")
                .param("person", entered.person().value()).param("id", alert).query(UUID.class).list().size();
        // asked anew: what another wrote while this one waited for it is seen
        return held == 0 ? Optional.empty() : sql(entered, OPEN + " and a.id = :id").param("id", alert)
                .query((row, n) -> open(row)).optional();
    }

    void insertStep(Entered entered, UUID alert, AlertStep step) {
        StaffId staff = step.staff();
        sql(entered, """
                insert into assessment.alert_step (provider_id, person_id, alert_id, step, staff_id, name, by_mail, by_sms, at)
                values (:provider, :person, :alert, :step, :staff, :name, :mail, :sms, :at)
                on conflict (provider_id, alert_id, step, staff_id) do nothing""")
                .param("person", entered.person().value()).param("alert", alert).param("step", step.to().name())
                .param("staff", staff == null ? null : staff.value(), java.sql.Types.OTHER).param("name", step.name())
                .param("mail", step.mail()).param("sms", step.sms()).param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<UUID, List<AlertStep>> steps(Entered entered, List<UUID> alerts) {
        Map<UUID, List<AlertStep>> steps = new HashMap<>();
        sql(entered, """
                select alert_id, step, staff_id, name, by_mail, by_sms, at from assessment.alert_step
                 where provider_id = :provider and alert_id = any (:alerts) order by seq""")
                .param("alerts", alerts.toArray(UUID[]::new))
                .query(row -> {
                    UUID staff = row.getObject("staff_id", UUID.class);
                    steps.computeIfAbsent(row.getObject("alert_id", UUID.class), any -> new ArrayList<>()).add(new AlertStep(
                            AlertStep.To.valueOf(row.getString("step")), staff == null ? null : new StaffId(staff), row.getString("name"),
                            row.getBoolean("by_mail"), row.getBoolean("by_sms"), instant(row.getObject("at", OffsetDateTime.class))));
                });
        return steps;
    }

    private static Alerts.Open open(ResultSet row) throws SQLException {
        return new Alerts.Open(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
                new EpisodeId(row.getObject("course_id", UUID.class)), row.getString("service"), row.getInt("service_version"),
                instant(row.getObject("raised_at", OffsetDateTime.class)), row.getBoolean("on_duty"), row.getBoolean("gone_on"));
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static @Nullable Instant nullable(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
