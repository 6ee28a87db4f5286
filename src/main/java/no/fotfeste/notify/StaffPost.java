package no.fotfeste.notify;

import jakarta.mail.MessagingException;
import java.time.ZoneOffset;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.notify.StaffPostStore.Waiting;
import no.fotfeste.platform.UseCase;
import no.fotfeste.ui.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Takes what staff are told to the mail server, one transaction each. */
@UseCase
class StaffPost {

    private static final Logger LOG = LoggerFactory.getLogger(StaffPost.class);
    private static final int ATTEMPTS = 5;

    private final Access access;
    private final StaffPostStore store;
    private final Words words;
    private final String from;
    private final String address;

    StaffPost(Access access, StaffPostStore store, Words words, @Value("${fotfeste.mail-from:ikke-svar@localhost}") String from,
            @Value("${fotfeste.address:http://localhost:${server.port:8080}}") String address) {
        this.access = access;
        this.store = store;
        this.words = words;
        this.from = from;
        this.address = address;
    }

    /** Tries the message that has waited longest. False where none waits. */
    public boolean next(Caller caller, JavaMailSender sender) {
        Entered entered = access.enter(caller, OutboxAction.SEND);
        Waiting message = store.next(entered).orElse(null);
        if (message == null) return false;
        String body = message.sms() ? words.say("notify.staff.body") : words.say("notify.staff.link", address + "/");
        try {
            sender.send(Post.mail(sender, from, message.id(), message.recipient(), words.say("notify.staff.subject"), body, ""));
            store.sent(entered, message);
        } catch (MailException | MessagingException failure) {
            LOG.warn("message {} to staff did not go: {}", message.id(), failure.getClass().getSimpleName());
            again(entered, message, failure);
        }
        return true;
    }

    /** It is urgent: again after a minute, then two, four and eight. */
    private void again(Entered entered, Waiting message, Exception failure) {
        if (Post.isRefused(failure) || message.attempts() + 1 >= ATTEMPTS) {
            store.failed(entered, message);
        } else {
            store.later(entered, message, entered.caller().now().atOffset(ZoneOffset.UTC).plusMinutes(1L << message.attempts()));
        }
    }
}
