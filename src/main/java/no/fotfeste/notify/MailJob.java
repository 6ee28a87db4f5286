package no.fotfeste.notify;

import no.fotfeste.access.Caller;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits, where messages are sent at all ({@code fotfeste.mail=smtp} and {@code spring.mail.*}). */
@Component
@ConditionalOnProperty(name = "fotfeste.mail", havingValue = "smtp")
class MailJob {

    private static final int AT_A_TIME = 200;

    private final Providers providers;
    private final Post post;
    private final StaffPost staffPost;
    private final JavaMailSender sender;
    private final Time time;
    private final boolean on;

    MailJob(Providers providers, Post post, StaffPost staffPost, JavaMailSender sender, Time time,
            @Value("${fotfeste.tick:on}") String tick) {
        this.providers = providers;
        this.post = post;
        this.staffPost = staffPost;
        this.sender = sender;
        this.time = time;
        this.on = !tick.equals("off");
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void tick() {
        if (on) providers.all().forEach(this::send);
    }

    /** What cannot wait goes first. */
    void send(ProviderId provider) {
        for (int i = 0; i < AT_A_TIME; i++) {
            if (!staffPost.next(Caller.system(provider, time.instant()), sender)) break;
        }
        for (int i = 0; i < AT_A_TIME; i++) {
            if (!post.next(Caller.system(provider, time.instant()), sender)) return;
        }
    }
}
