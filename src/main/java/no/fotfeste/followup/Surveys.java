package no.fotfeste.followup;

import java.time.Instant;
import no.fotfeste.access.Caller;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The job that asks how it goes. It may run as often as anyone likes: everything is done once. */
@Component
public class Surveys {

    private static final Logger LOG = LoggerFactory.getLogger(Surveys.class);

    private final SurveyTasks tasks;
    private final Providers providers;
    private final Time time;
    private final boolean on;

    Surveys(SurveyTasks tasks, Providers providers, Time time, @Value("${fotfeste.tick:on}") String tick) {
        this.tasks = tasks;
        this.providers = providers;
        this.time = time;
        this.on = !tick.equals("off");
    }

    /** Everything there is to do at this provider today, a transaction for each person. */
    public void tick(ProviderId provider) {
        tick(provider, time.instant());
    }

    /** The same, as of an earlier moment. */
    public void tick(ProviderId provider, Instant now) {
        for (Task task : tasks.find(Caller.system(provider, now))) {
            try {
                tasks.carryOut(Caller.system(provider, now), task);
            } catch (RuntimeException failure) {
                LOG.error("survey {} of course {} waits for the next round", task.occasion(), task.course(), failure);
            }
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT30S")
    void tickAll() {
        if (on) providers.all().forEach(this::tick);
    }
}
