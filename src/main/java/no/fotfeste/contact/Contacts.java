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
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;

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
     * Errors: Invalid where it is in the future, or says nothing though somebody answered.
     */
    public String log(Caller caller, PersonId person, UUID requestKey, NewContact contact) {
        Entered entered = access.enter(caller, person, ContactAction.LOG, requestKey);
        if (contact.on().isAfter(entered.today())) throw new Invalid("on", "contact.in-future");
        if (contact.answered() && contact.summary().isBlank()) throw new Invalid("summary", "contact.summary-needed");
        Case shown = cases.get(entered);
        Course course = shown.course();
        if (contact.on().isBefore(course.openedOn().minusYears(1))) throw new Invalid("on", "contact.too-long-ago");
        String kind = ContactKind.of(contact, caller.roles(), shown.phase(), timeline.line(entered, course.id()));
        Information information = kind.equals(Kinds.CONTACT)
                ? ContactKind.information(contact, entered.sees(Information.WORK)) : course.service().information(kind);
        if (!entered.sees(information)) throw new Refused("contact.not-yours");
        store.insert(entered, requestKey, course.id(), kind, information, contact);
        Happened entry = Happened.of(kind, contact.on(), requestKey, Excerpt.of(ContactWords.onLine(words, contact)))
                .as(information).at(contact.time()).with(List.of(caller.staff()));
        timeline.happened(entered, course, contact.touching() ? entry.touching() : entry);
        return kind;
    }
}
