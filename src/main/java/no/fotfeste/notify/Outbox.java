package no.fotfeste.notify;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Entered;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Providers.Provider;
import no.fotfeste.organisation.Reach;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where modules leave messages to the person they have entered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final OutboxStore store;
    private final Providers providers;
    private final Words words;
    private final String address;
    private final StaffPostStore staff;
    private final String sms;
    private final boolean on;

    /** @param sms where a text message is sent by e-mail, as {@code sms.example.no}; empty where there is no such way */
    Outbox(OutboxStore store, StaffPostStore staff, Providers providers, Words words,
            @Value("${fotfeste.address:http://localhost:${server.port:8080}}") String address, @Value("${fotfeste.sms-mail:}") String sms,
            @Value("${fotfeste.mail:outbox}") String mail) {
        this.store = store;
        this.staff = staff;
        this.sms = sms;
        this.on = mail.equals("smtp");
        this.providers = providers;
        this.words = words;
        this.address = address;
    }

    /** False where a message with that key is there already. */
    public boolean put(Entered entered, NewMessage message) {
        Provider provider = providers.get(entered);
        String from = plain(provider.name());
        String subject = words.say(message.reminder() ? "notify.mail.subject-again" : "notify.mail.subject", from);
        String body = words.say("notify.mail.body", from, address + message.link(), provider.contact());
        return store.insert(entered, message, subject, body) == 1;
    }

    /** Of an appointment tomorrow. False where a message with that key is there already. */
    public boolean remind(Entered entered, NewReminder reminder) {
        Provider provider = providers.get(entered);
        String from = plain(provider.name());
        String where = words.say("notify.reminder.where." + reminder.where().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String body = words.say("notify.reminder.body", Show.longDay(reminder.on()), Show.time(reminder.at()), where,
                address + reminder.link(), provider.contact(), from);
        return store.insert(entered, new NewMessage(reminder.key(), reminder.recipient(), reminder.link(), true),
                words.say("notify.mail.subject-again", from), body) == 1;
    }

    /** To a meeting. False where an invitation with that key is there already. */
    public boolean invite(Entered entered, NewInvitation invitation) {
        Provider provider = providers.get(entered);
        String from = plain(provider.name());
        String where = invitation.video().isEmpty() ? words.say("notify.invitation.file") : words.say("notify.invitation.video", invitation.video());
        String body = words.say("notify.invitation.body", Show.longDay(invitation.on()), Show.time(invitation.at()), where, from, provider.contact());
        return store.insertInvitation(entered, invitation, words.say("notify.invitation.subject", from), body) == 1;
    }

    /** To somebody outside: that there is a page for them. Not from whom, and not about whom: that stands behind the code. */
    public void toOutside(Entered entered, String key, String email, String link) {
        store.insertOutside(entered, "EMAIL", key, email, words.say("notify.outside.subject"),
                words.say("notify.outside.body", address + link));
    }

    /** To the person: that their own page can be opened. Not from whom. */
    public void toSelf(Entered entered, String key, String email, String link) {
        store.insertOutside(entered, "EMAIL", key, email, words.say("notify.self.subject"), words.say("notify.self.body", address + link));
    }

    /** To somebody outside: that nothing more comes. */
    public void ended(Entered entered, String key, String email) {
        store.insertOutside(entered, "EMAIL", key, email, words.say("notify.outside.subject"), words.say("notify.outside.ended"));
    }

    /** A code, to a number that has been confirmed. */
    public void code(Entered entered, String key, String phone, String code, int minutes) {
        store.insertOutside(entered, "SMS", key, phone, words.say("notify.code.subject"), words.say("notify.code.body", code, minutes));
    }

    /** How a member of staff is told. */
    public record Ways(boolean mail, boolean sms) {}

    /**
     * Tells a member of staff that something in Fotfeste cannot wait: nobody can write a text here, and no person is named.
     * The same key tells each once.
     */
    public Ways urgent(Entered entered, String key, StaffId to, Reach reach) {
        boolean mail = Post.deliverable(reach.email());
        boolean text = !reach.mobile().isEmpty() && !sms.isEmpty();
        if (mail) staff.insert(entered, key, to, "MAIL", reach.email());
        if (text) staff.insert(entered, key, to, "SMS", reach.mobile() + "@" + sms);
        return new Ways(mail, text);
    }

    /** Those whose message did not arrive. @param keyPrefix what the keys begin with */
    public Set<StaffId> unreached(Entered entered, String keyPrefix) {
        return staff.failed(entered, keyPrefix);
    }

    /** Whether messages leave the house at all. */
    public boolean isOn() {
        return on;
    }

    /** Those that have not gone will not go. @param keyPrefix what the keys of the messages begin with */
    public void cancel(Entered entered, String keyPrefix) {
        store.cancel(entered, keyPrefix);
    }

    /** On one line: nothing in a name begins a new header. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
