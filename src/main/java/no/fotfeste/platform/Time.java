package no.fotfeste.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * The one clock. Deadlines are dates in Norwegian time; facts are instants. The demo may move it, nothing else does.
 */
@Component
public final class Time extends Clock {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private volatile Clock current = Clock.system(OSLO);

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), OSLO);
    }

    public ZonedDateTime now() {
        return ZonedDateTime.ofInstant(instant(), OSLO);
    }

    public void use(Clock clock) {
        current = clock;
    }

    @Override
    public Instant instant() {
        return current.instant();
    }

    @Override
    public ZoneId getZone() {
        return OSLO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return current.withZone(zone);
    }
}
