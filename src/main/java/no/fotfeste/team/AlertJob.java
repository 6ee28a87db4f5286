package no.fotfeste.team;

import java.time.Instant;
import no.fotfeste.access.Caller;
import no.fotfeste.assessment.Alerts;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The job that carries an alert on. It may run as often as anyone likes, and catches up when it has been away. */
@Component
public class AlertJob {

    private static final Logger LOG = LoggerFactory.getLogger(AlertJob.class);

    private final AlertCalls calls;
    private final Providers providers;
    private final Time time;
    private final boolean on;

    AlertJob(AlertCalls calls, Providers providers, Time time, @Value("${fotfeste.tick:on}") String tick) {
        this.calls = calls;
        this.providers = providers;
        this.time = time;
        this.on = !tick.equals("off");
    }

    /** Everyone who is to be told by now at this provider, a transaction for each alert. */
    public void tick(ProviderId provider) {
        tick(provider, time.instant());
    }

    /** The same, as of another moment. */
    public void tick(ProviderId provider, Instant now) {
        for (Alerts.Open alert : calls.due(Caller.system(provider, now))) {
            try {
                calls.tell(Caller.system(provider, now), alert);
            } catch (RuntimeException failure) {
                LOG.error("alert {} waits for the next round", alert.id(), failure);
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    void tickAll() {
        if (on) providers.all().forEach(this::tick);
    }
}
