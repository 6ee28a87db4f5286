package no.fotfeste.medication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.medication.Overview.Review;
import no.fotfeste.medication.Overview.Substance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MedicationStore {

    private static final String VERSION = """
            select medicine_id, number, change, name, dose, how_often, use, why, since, prescribed_by, pain, habit_forming,
                   checked_on, stopped_on, stop_reason, written_name, written_at
              from medication.version v
            """;

    private final JdbcClient jdbc;

    MedicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 where somebody has added that version first. */
    int append(Entered entered, Medicine medicine) {
        Medicine.Told told = medicine.told();
        return sql(entered, """
                insert into medication.version (provider_id, medicine_id, number, person_id, change, name, dose, how_often, use,
                       why, since, prescribed_by, pain, habit_forming, checked_on, stopped_on, stop_reason,
                       written_by, written_name, written_at)
                values (:provider, :id, :number, :person, :change, :name, :dose, :howOften, :use,
                        :why, :since, :prescribedBy, :pain, :habit, :checked, :stopped, :reason, :by, :byName, :now)
                on conflict (provider_id, medicine_id, number) do nothing""")
                .param("id", medicine.id()).param("number", medicine.number()).param("change", medicine.change().name())
                .param("name", told.name()).param("dose", told.dose()).param("howOften", told.howOften())
                .param("use", told.use().name()).param("why", told.why()).param("since", told.since())
                .param("prescribedBy", told.prescribedBy()).param("pain", told.pain()).param("habit", told.habitForming())
                .param("checked", medicine.checkedOn()).param("stopped", medicine.stoppedOn())
                .param("reason", medicine.stopReason()).param("by", entered.caller().staff().value())
                .param("byName", medicine.by()).param("now", medicine.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As they stand, by name. */
    List<Medicine> current(Entered entered) {
        return sql(entered, VERSION + """
                 where v.provider_id = :provider and v.person_id = :person
                   and v.number = (select max(w.number) from medication.version w
                                    where w.provider_id = v.provider_id and w.medicine_id = v.medicine_id)
                 order by lower(v.name), v.medicine_id""")
                .query(MedicationStore::medicine).list();
    }

    /** Every version, the newest first. */
    List<Medicine> versions(Entered entered, UUID id) {
        return sql(entered, VERSION + """
                 where v.provider_id = :provider and v.person_id = :person and v.medicine_id = :id
                 order by v.number desc""")
                .param("id", id).query(MedicationStore::medicine).list();
    }

    void insert(Entered entered, Substance substance) {
        sql(entered, """
                insert into medication.substance (provider_id, id, person_id, kind, use, words, told_on, written_by, written_name, written_at)
                values (:provider, :id, :person, :kind, :use, :words, :on, :by, :byName, :now)""")
                .param("id", substance.id()).param("kind", substance.kind().name()).param("use", substance.use().name())
                .param("words", substance.words()).param("on", substance.toldOn())
                .param("by", entered.caller().staff().value()).param("byName", substance.by())
                .param("now", substance.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Substance> substances(Entered entered) {
        return sql(entered, """
                select id, kind, use, words, told_on, written_name, written_at from medication.substance
                 where provider_id = :provider and person_id = :person order by told_on desc, seq desc limit 200""")
                .query((row, n) -> new Substance(row.getObject("id", UUID.class), Substance.Kind.valueOf(row.getString("kind")),
                        Substance.Use.valueOf(row.getString("use")), row.getString("words"), row.getObject("told_on", LocalDate.class),
                        row.getString("written_name"), moment(row)))
                .list();
    }

    void insert(Entered entered, Review review) {
        sql(entered, """
                insert into medication.review (provider_id, id, person_id, on_date, conclusion, next_on, medicines,
                       written_by, written_name, written_role, written_at)
                values (:provider, :id, :person, :on, :conclusion, :next, :medicines, :by, :byName, :role, :now)""")
                .param("id", review.id()).param("on", review.on()).param("conclusion", review.conclusion())
                .param("next", review.nextOn()).param("medicines", review.medicines())
                .param("by", entered.caller().staff().value()).param("byName", review.by()).param("role", review.role().name())
                .param("now", review.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Review> reviews(Entered entered) {
        return sql(entered, """
                select id, on_date, conclusion, next_on, medicines, written_name, written_role, written_at from medication.review
                 where provider_id = :provider and person_id = :person order by on_date desc, seq desc limit 100""")
                .query((row, n) -> new Review(row.getObject("id", UUID.class), row.getObject("on_date", LocalDate.class),
                        row.getString("conclusion"), row.getObject("next_on", LocalDate.class), row.getInt("medicines"),
                        row.getString("written_name"), Role.valueOf(row.getString("written_role")), moment(row)))
                .list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value());
    }

    private static Medicine medicine(ResultSet row, int n) throws SQLException {
        return new Medicine(row.getObject("medicine_id", UUID.class), row.getInt("number"),
                Medicine.Change.valueOf(row.getString("change")),
                new Medicine.Told(row.getString("name"), row.getString("dose"), row.getString("how_often"),
                        Medicine.Use.valueOf(row.getString("use")), row.getString("why"), row.getString("since"),
                        row.getString("prescribed_by"), row.getBoolean("pain"), row.getBoolean("habit_forming")),
                row.getObject("checked_on", LocalDate.class), row.getObject("stopped_on", LocalDate.class),
                row.getString("stop_reason"), row.getString("written_name"), moment(row));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("written_at", OffsetDateTime.class).toInstant();
    }
}
