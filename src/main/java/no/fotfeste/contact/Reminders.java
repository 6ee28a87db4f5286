package no.fotfeste.contact;

import java.time.Instant;
import java.time.LocalTime;
import no.fotfeste.access.Caller;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The job that reminds of what comes tomorrow. It may run as often as anyone likes: everything is done once. */
@Component
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    /** Nobody's telephone rings at night. */
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(21, 0);

    private final Coming coming;
    private final Providers providers;
    private final Time time;
    private final boolean on;

    Reminders(Coming coming, Providers providers, Time time, @Value("${fotfeste.tick:on}") String tick) {
        this.coming = coming;
        this.providers = providers;
        this.time = time;
        this.on = !tick.equals("off");
    }

    /** Everyone at this provider who has an appointment tomorrow, a transaction for each. */
    public void tick(ProviderId provider) {
        tick(provider, time.instant());
    }

    /** The same, as of another moment. */
    public void tick(ProviderId provider, Instant now) {
        LocalTime clock = LocalTime.ofInstant(now, Time.OSLO);
        if (clock.isBefore(FROM) || clock.isAfter(TO)) return;
        for (ReminderStore.Task task : coming.tasks(Caller.system(provider, now))) {
            try {
                coming.remind(Caller.system(provider, now), task);
            } catch (RuntimeException failure) {
                LOG.error("the reminder of appointment {} waits for the next round", task.appointment(), failure);
            }
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT40S")
    void tickAll() {
        if (on) providers.all().forEach(this::tick);
    }
}
