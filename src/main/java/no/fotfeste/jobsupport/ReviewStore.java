package no.fotfeste.jobsupport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.jobsupport.Scale.Band;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewStore {

    private static final int MOST = 50;
    private static final String REVIEW = """
            select id, from_date, to_date, made_on, total, band, note, made_name from jobsupport.review where provider_id = :provider
            """;

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, Review review) {
        sql(entered, """
                insert into jobsupport.review (provider_id, id, from_date, to_date, made_on, scale, total, band, note, made_by, made_name, made_at)
                values (:provider, :id, :from, :to, :on, :scale, :total, :band, :note, :by, :name, :now)""")
                .param("id", review.id()).param("from", review.from()).param("to", review.to()).param("on", review.madeOn())
                .param("scale", Scale.IPS_25.name()).param("total", review.total(), Types.INTEGER)
                .param("band", review.band() == null ? null : review.band().name(), Types.VARCHAR).param("note", review.note())
                .param("by", entered.caller().staff().value()).param("name", review.by())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC)).update();
        for (Review.Entry entry : review.entries()) {
            sql(entered, """
                    insert into jobsupport.review_item (provider_id, review_id, number, anchor, computed, counted, of_all, value, note)
                    values (:provider, :id, :number, :anchor, :computed, :some, :whole, :value, :note)""")
                    .param("id", review.id()).param("number", entry.number()).param("anchor", entry.anchor(), Types.INTEGER)
                    .param("computed", entry.computed()).param("some", entry.some(), Types.INTEGER).param("whole", entry.whole(), Types.INTEGER)
                    .param("value", entry.value() == null ? null : BigDecimal.valueOf(entry.value()).setScale(4, RoundingMode.HALF_UP), Types.NUMERIC)
                    .param("note", entry.note()).update();
        }
    }

    /** The newest first, without their items. */
    List<Review> list(Entered entered) {
        return sql(entered, REVIEW + "order by made_on desc, made_at desc limit :most").param("most", MOST)
                .query((row, n) -> review(row, List.of())).list();
    }

    Optional<Review> find(Entered entered, UUID id) {
        List<Review.Entry> entries = sql(entered, """
                select number, anchor, computed, counted, of_all, value, note from jobsupport.review_item
                 where provider_id = :provider and review_id = :id order by number""").param("id", id)
                .query((row, n) -> {
                    BigDecimal value = row.getBigDecimal("value");
                    return new Review.Entry(row.getInt("number"), row.getObject("anchor", Integer.class), row.getBoolean("computed"),
                            row.getObject("counted", Integer.class), row.getObject("of_all", Integer.class), value == null ? null : value.doubleValue(),
                            row.getString("note"));
                }).list();
        return sql(entered, REVIEW + "and id = :id").param("id", id).query((row, n) -> review(row, entries)).optional();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private static Review review(ResultSet row, List<Review.Entry> entries) throws SQLException {
        String band = row.getString("band");
        return new Review(row.getObject("id", UUID.class), row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
                row.getObject("made_on", LocalDate.class), row.getObject("total", Integer.class), band == null ? null : Band.valueOf(band),
                row.getString("note"), row.getString("made_name"), entries);
    }
}
