package no.fotfeste.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import no.fotfeste.followup.Surveys;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Time;
import org.springframework.stereotype.Component;

/** Does at once what the clock would have done in the days that were skipped. */
@Component
class DemoTick {

    private final Providers providers;
    private final Surveys surveys;
    private final Time time;

    DemoTick(Providers providers, Surveys surveys, Time time) {
        this.providers = providers;
        this.surveys = surveys;
        this.time = time;
    }

    void catchUp() {
        at(time.instant());
    }

    void on(LocalDate day) {
        at(day.atTime(LocalTime.of(7, 0)).atZone(Time.OSLO).toInstant());
    }

    private void at(Instant moment) {
        for (ProviderId provider : providers.all()) surveys.tick(provider, moment);
    }
}
