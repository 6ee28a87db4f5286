package no.fotfeste.assessment;

import no.fotfeste.access.Caller;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** At every provider, every hour. */
@Component
class ExpiredJob {

    private final Expired expired;
    private final Providers providers;
    private final Time time;
    private final boolean on;

    ExpiredJob(Expired expired, Providers providers, Time time, @Value("${fotfeste.tick:on}") String tick) {
        this.expired = expired;
        this.providers = providers;
        this.time = time;
        this.on = !tick.equals("off");
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void tick() {
        if (on) providers.all().forEach(provider -> expired.wipe(Caller.system(provider, time.instant())));
    }
}
