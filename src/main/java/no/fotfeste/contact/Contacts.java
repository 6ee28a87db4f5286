package no.fotfeste.contact;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everyone the team has been in touch with, by every channel (A10, A11). */
@UseCase
public class Contacts {

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final Words words;
    private final ContactStore store;

    Contacts(Access access, Cases cases, Timeline timeline, Words words, ContactStore store) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.words = words;
        this.store = store;
    }

    /**
     * Logs a contact and answers with the kind it stands on the line as: a call that was waited for, a contact of the
     * taper or of the year after, or any. Only where the person was reached does it count as having been in touch (B28).
     * Errors: Invalid where it is in the future, or says nothing though somebody else than the person answered.
     */
    public String log(Caller caller, PersonId person, UUID requestKey, NewContact contact) {
        return log(access.enter(caller, person, ContactAction.LOG, requestKey), requestKey, contact, false);
    }

    /**
     * As {@link #log(Caller, PersonId, UUID, NewContact)}, inside another module's use case.
     *
     * @param noted what it was about is written in the record in the same transaction, and not repeated here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String log(Entered entered, UUID requestKey, NewContact contact, boolean noted) {
        if (contact.on().isAfter(entered.today())) throw new Invalid("on", "contact.in-future");
        if (contact.needsWords() && contact.summary().isBlank() && !noted) throw new Invalid("summary", "contact.summary-needed");
        Case shown = cases.get(entered);
        Course course = shown.course();
        if (contact.on().isBefore(course.openedOn().minusYears(1))) throw new Invalid("on", "contact.too-long-ago");
        String kind = ContactKind.of(contact, entered.caller().roles(), shown.phase(), timeline.line(entered, course.id()));
        Information information = kind.equals(Kinds.CONTACT)
                ? ContactKind.information(contact, entered.sees(Information.WORK)) : course.service().information(kind);
        if (!entered.sees(information)) throw new Refused("contact.not-yours");
        store.insert(entered, requestKey, course.id(), kind, information, contact, noted);
        Happened entry = Happened.of(kind, contact.on(), requestKey, Excerpt.of(ContactWords.onLine(words, contact)))
                .as(information).at(contact.time()).with(List.of(entered.caller().staff()));
        timeline.happened(entered, course, contact.touching() ? entry.touching() : entry);
        return kind;
    }

    /**
     * Adds what is right to a contact, which is left as it was. One that never was, or was with somebody else, is
     * withdrawn: it counts no more as having been in touch, and what it settled is waited for again. Errors: Invalid
     * without a reason or anything added; Refused where it is withdrawn already.
     */
    public void correct(Caller caller, PersonId person, UUID id, UUID requestKey, String why, String text, boolean withdraws) {
        Entered entered = access.enter(caller, person, ContactAction.CORRECT, requestKey);
        Contact contact = get(entered, id);
        if (why.isBlank()) throw new Invalid("why", "ui.required");
        if (text.isBlank() && !withdraws) throw new Invalid("text", "contact.correction-needed");
        if (contact.withdrawn()) throw new Refused("contact.already-withdrawn");
        store.insert(entered, requestKey, contact, why, text, withdraws);
        Course course = timeline.course(entered, contact.course());
        if (withdraws) timeline.withdraw(entered, course, contact.kind(), id, contact.information(), words.say("contact.withdrawn.because", why));
    }

    /** One of the person's, inside another module's use case. Errors: NotFound. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Contact get(Entered entered, UUID id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("contact"));
    }
}
