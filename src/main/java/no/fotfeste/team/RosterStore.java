package no.fotfeste.team;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterStore {

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has the watch, by service and day; those who work here no more have none. */
    Map<Roster.Slot, StaffId> duties(Entered entered, LocalDate from, LocalDate to) {
        Map<Roster.Slot, StaffId> duties = new HashMap<>();
        sql(entered, """
                select d.service, d.on_date, w.second, w.staff_id from team.duty d
                 cross join lateral (values (false, d.staff_id), (true, d.second_id)) as w(second, staff_id)
                  join organisation.staff s on s.provider_id = d.provider_id and s.id = w.staff_id and s.active
                 where d.provider_id = :provider and d.on_date between :from and :to""")
                .param("from", from).param("to", to)
                .query(row -> {
                    duties.put(new Roster.Slot(row.getString("service"), row.getObject("on_date", LocalDate.class), row.getBoolean("second")),
                            new StaffId(row.getObject("staff_id", UUID.class)));
                });
        return duties;
    }

    /** The whole day: nobody where there is none. */
    void save(Entered entered, Roster.Slot slot, @Nullable StaffId staff, @Nullable StaffId second) {
        sql(entered, """
                insert into team.duty (provider_id, service, on_date, staff_id, second_id, set_by, set_at)
                values (:provider, :service, :on, :staff, :second, :me, :now)
                on conflict (provider_id, service, on_date) do update
                   set staff_id = excluded.staff_id, second_id = excluded.second_id, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("service", slot.service()).param("on", slot.day())
                .param("staff", staff == null ? null : staff.value(), java.sql.Types.OTHER)
                .param("second", second == null ? null : second.value(), java.sql.Types.OTHER)
                .update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("me", entered.caller().staff().value()).param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }
}
