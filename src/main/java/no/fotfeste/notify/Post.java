package no.fotfeste.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.notify.OutboxStore.Waiting;
import no.fotfeste.platform.UseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Takes messages from the outbox to the mail server, one transaction each. */
@UseCase
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final int ATTEMPTS = 5;

    private final Access access;
    private final OutboxStore store;
    private final String from;
    private final String gateway;

    /** @param gateway what stands after the @ at a provider of SMS by mail; without it an SMS stays in the outbox, to be read out */
    Post(Access access, OutboxStore store, @Value("${fotfeste.mail-from:ikke-svar@localhost}") String from,
            @Value("${fotfeste.sms-mail:}") String gateway) {
        this.access = access;
        this.store = store;
        this.from = from;
        this.gateway = gateway;
    }

    /** Tries the message that has waited longest. False where none waits. */
    public boolean next(Caller caller, JavaMailSender sender) {
        Entered entered = access.enter(caller, OutboxAction.SEND);
        Waiting message = store.next(entered, !gateway.isEmpty()).orElse(null);
        if (message == null) return false;
        if (!deliverable(address(message))) {
            store.failed(entered, message);
            return true;
        }
        try {
            sender.send(mail(sender, from, message.id(), address(message), message.subject(), message.body(), message.file()));
            store.sent(entered, message);
        } catch (MailException | MessagingException failure) {
            LOG.warn("message {} did not go: {}", message.id(), failure.getClass().getSimpleName());
            again(entered, message, failure);
        }
        return true;
    }

    private void again(Entered entered, Waiting message, Exception failure) {
        int tried = message.attempts() + 1;
        if (isRefused(failure) || tried >= ATTEMPTS) {
            store.failed(entered, message);
        } else {
            store.later(entered, message, entered.caller().now().atOffset(ZoneOffset.UTC).plusMinutes(10L * tried * tried));
        }
    }

    /** The mail server says that there is no such address. */
    static boolean isRefused(Exception failure) {
        return failure instanceof MailSendException refusal && refusal.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof jakarta.mail.SendFailedException sent
                        && sent.getInvalidAddresses() != null && sent.getInvalidAddresses().length > 0);
    }

    /** The message's id is the mail's too, so that a mail server that got it twice can tell. */
    static MimeMessage mail(JavaMailSender sender, String from, UUID id, String to, String subject, String body, String file) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, !file.isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(Outbox.plain(subject));
        helper.setText(body, false);
        if (!file.isEmpty()) helper.addAttachment("mote.ics", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), "text/calendar; charset=utf-8; method=PUBLISH");
        mail.setHeader("Message-ID", "<" + id + "@fotfeste>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private String address(Waiting message) {
        return message.sms() ? message.current().replaceAll("[^0-9]", "") + "@" + gateway : message.current();
    }

    /** One address and nothing more: no line break that begins a header, no list. */
    static boolean deliverable(String address) {
        if (!address.equals(Outbox.plain(address))) return false;
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            if (parsed.length != 1 || !parsed[0].getAddress().equals(address)) return false;
            parsed[0].validate();
            return true;
        } catch (MessagingException unreadable) {
            return false;
        }
    }
}
