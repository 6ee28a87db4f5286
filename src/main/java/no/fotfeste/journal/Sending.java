package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Disclosure;
import no.fotfeste.sharing.Party;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom a letter goes, on which basis, and that it has gone. Before and after it is signed; the health secretary does
 * this with the envelope, whatever the content.
 */
@UseCase
public class Sending {

    private final Access access;
    private final Timeline timeline;
    private final Consents consents;
    private final Letters letters;
    private final DocumentStore documents;
    private final RecipientStore recipients;

    Sending(Access access, Timeline timeline, Consents consents, Letters letters, DocumentStore documents, RecipientStore recipients) {
        this.access = access;
        this.timeline = timeline;
        this.consents = consents;
        this.letters = letters;
        this.documents = documents;
        this.recipients = recipients;
    }

    /** Errors: Refused where the basis does not fit, where the letter holds what they are never given (N-16), or where they stand there. */
    public void add(Caller caller, PersonId person, UUID document, UUID requestKey, Party party, Basis basis) {
        Entered entered = access.enter(caller, person, DocumentAction.ADDRESS_DOCUMENT, requestKey);
        Document letter = find(entered, document);
        if (!party.mayGet(letter.information())) throw new Refused("journal.no-health-there");
        if (!party.fits(basis)) throw new Refused("journal.basis-does-not-fit");
        if (recipients.insert(entered, requestKey, document, party, basis) == 0) throw new Refused("journal.recipient-twice");
    }

    /** Errors: Refused where it has been sent there. */
    public void remove(Caller caller, PersonId person, UUID document, UUID recipient, UUID requestKey) {
        Entered entered = access.enter(caller, person, DocumentAction.ADDRESS_DOCUMENT, requestKey);
        RecipientStore.Row to = recipient(entered, document, recipient);
        if (consents.sent(entered, document).stream().anyMatch(left -> left.party().same(to.party()))) {
            throw new Refused("journal.already-sent");
        }
        recipients.remove(entered, recipient);
        nobodyLeft(entered, find(entered, document));
    }

    /** What the person says about this recipient, yes or no, kept where all that is said about sharing is kept. */
    public void answered(Caller caller, PersonId person, UUID document, UUID recipient, UUID requestKey, boolean yes,
            Answer.How how, String through, String words) {
        Entered entered = access.enter(caller, person, DocumentAction.ADDRESS_DOCUMENT, requestKey);
        Document letter = find(entered, document);
        Party party = recipient(entered, document, recipient).party();
        consents.answered(entered, requestKey, new Answer.Said(party, yes, letter.name(), yes ? letter.name() : "", null, how, through, words));
        nobodyLeft(entered, letter);
    }

    /** The paragraph that the recipient has asked under. */
    public void requested(Caller caller, PersonId person, UUID document, UUID recipient, UUID requestKey, String paragraph, LocalDate on) {
        Entered entered = access.enter(caller, person, DocumentAction.ADDRESS_DOCUMENT, requestKey);
        find(entered, document);
        consents.requested(entered, requestKey, recipient(entered, document, recipient).party(), paragraph, on);
    }

    /**
     * Marks that it has left the house, which is a row of its own. Errors: Refused unless it is signed, it may go there
     * now, and it has not been sent there.
     */
    public void sent(Caller caller, PersonId person, UUID document, UUID recipient, UUID requestKey, LocalDate on, Disclosure.Way way) {
        Entered entered = access.enter(caller, person, DocumentAction.SEND_DOCUMENT, requestKey);
        Document letter = find(entered, document);
        if (!letter.signed()) throw new Refused("journal.not-signed");
        if (letter.replacedBy() != null) throw new Refused("journal.is-replaced");
        RecipientStore.Row to = recipient(entered, document, recipient);
        if (!to.party().mayGet(letter.information())) throw new Refused("journal.no-health-there");
        boolean first = consents.sent(entered, document).isEmpty();
        consents.left(entered, requestKey, letter.name(), document, to.party(), to.basis(), on, way);
        String kind = letters.find(letter.code()).map(Letter::sentOnLine).orElse(null);
        if (!first || kind == null) return;
        Course course = timeline.course(entered, letter.course());
        if (!timeline.kinds(entered, course).contains(kind)) timeline.happened(entered, course, Happened.of(kind, on, document, ""));
    }

    /** Where nobody is to have it, nobody waits for it to be sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    void nobodyLeft(Entered entered, Document letter) {
        Document now = find(entered, letter.id());
        String kind = letters.find(letter.code()).map(Letter::sentOnLine).orElse(null);
        if (kind == null || !now.signed() || recipients.list(entered, letter.id()).stream()
                .anyMatch(each -> consents.mayLeave(entered, each.basis(), each.party()).may())) return;
        timeline.drop(entered, timeline.course(entered, letter.course()), List.of(kind));
    }

    /** Errors: NotFound where it is not there, or its envelope is nothing to the caller. */
    private Document find(Entered entered, UUID id) {
        return documents.find(entered, id).filter(found -> Documents.handles(entered, found.information()))
                .orElseThrow(() -> new NotFound("document"));
    }

    private RecipientStore.Row recipient(Entered entered, UUID document, UUID id) {
        return recipients.list(entered, document).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("recipient"));
    }
}
