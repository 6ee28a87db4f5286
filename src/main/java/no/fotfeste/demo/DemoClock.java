package no.fotfeste.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The demo's date: today's, moved forward as far as somebody wishes, and still so after a restart. */
@Service
@Transactional
@ConditionalOnProperty("fotfeste.demo")
class DemoClock {

    private static final int FURTHEST = 3 * 365;

    private final JdbcClient jdbc;
    private final Time time;
    private final String first;

    /** @param first the day a new demo begins on, as 2026-03-02; empty for today */
    DemoClock(JdbcClient jdbc, Time time, @Value("${fotfeste.demo.today:}") String first) {
        this.jdbc = jdbc;
        this.time = time;
        this.first = first;
    }

    void restore() {
        if (!first.isEmpty() && jdbc.sql("select count(*) from demo.moved").query(Integer.class).single() == 0) {
            save(Math.toIntExact(ChronoUnit.DAYS.between(time.today(), LocalDate.parse(first))));
        }
        use(days());
    }

    /** Errors: Refused where the date is before the demo's today, or too far ahead. */
    void moveTo(LocalDate date) {
        long more = ChronoUnit.DAYS.between(time.today(), date);
        int days = days() + Math.toIntExact(Math.clamp(more, -100_000, 100_000));
        if (more < 0) throw new Refused("demo.only-forward");
        if (days > FURTHEST) throw new Refused("demo.too-far");
        save(days);
        use(days);
    }

    private void save(int days) {
        jdbc.sql("insert into demo.moved (days) values (:days) on conflict (one) do update set days = excluded.days")
                .param("days", days).update();
    }

    private int days() {
        return jdbc.sql("select days from demo.moved").query(Integer.class).optional().orElse(0);
    }

    private void use(int days) {
        time.use(Clock.offset(Clock.system(Time.OSLO), Duration.ofDays(days)));
    }
}
