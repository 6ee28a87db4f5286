package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;

/** The final report and the discharge summary: drafted from the record, written by the team, signed by one, and sent. */
@UseCase
public class Documents {

    private final Access access;
    private final Cases cases;
    private final Providers providers;
    private final Timeline timeline;
    private final DocumentStore store;
    private final Words words;

    Documents(Access access, Cases cases, Providers providers, Timeline timeline, DocumentStore store, Words words) {
        this.access = access;
        this.cases = cases;
        this.providers = providers;
        this.timeline = timeline;
        this.store = store;
        this.words = words;
    }

    /**
     * Makes a draft of the document that the person's service ends with. The request key becomes its id. Errors: Refused
     * where the service ends with another, where the course has not started, or where there is a draft already.
     */
    public void compose(Caller caller, PersonId person, UUID requestKey, Document.Kind kind) {
        JournalAction action = kind.information() == Information.HEALTH
                ? JournalAction.COMPOSE_SUMMARY : JournalAction.COMPOSE_REPORT;
        Entered entered = access.enter(caller, person, action, requestKey);
        Case shown = cases.get(entered);
        Course course = shown.course();
        if (Document.Kind.of(course.service()).filter(kind::equals).isEmpty()) throw new Refused("journal.other-document");
        if (!shown.phase().started()) throw new Refused("journal.not-started");
        Document.Content content = new DocumentComposer(words::say).compose(kind, shown, timeline.line(entered, course.id()));
        if (store.insert(entered, requestKey, course.id(), kind, content) == 0) throw new Refused("journal.draft-exists");
    }

    /** Errors: Conflict where somebody saved since {@code version}; Refused where it is signed. */
    public void save(Caller caller, PersonId person, UUID id, UUID requestKey, int version, Document.Content content) {
        Entered entered = access.enter(caller, person, JournalAction.EDIT_DOCUMENT, requestKey);
        if (find(entered, id).signed()) throw new Refused("journal.already-signed");
        if (store.update(entered, id, version, content) > 0) return;
        Document now = find(entered, id);
        throw now.signed() ? new Refused("journal.already-signed") : conflict(now, content);
    }

    /**
     * Signs, and puts it on the line. Errors: Refused where somebody saved since {@code version}, where it is signed, or
     * where it does not say who does what by when and no reason is given (P6).
     */
    public void sign(Caller caller, PersonId person, UUID id, UUID requestKey, int version, String reason) {
        Entered entered = access.enter(caller, person, JournalAction.SIGN_DOCUMENT, requestKey);
        Document document = find(entered, id);
        if (document.signed()) throw new Refused("journal.already-signed");
        boolean openEnded = document.content().next().isEmpty();
        if (openEnded && reason.isBlank()) throw new Refused("journal.next-reason-needed");
        Author signer = Author.of(caller, JournalAction.SIGN_DOCUMENT.roles(), providers.get(entered).name());
        if (store.sign(entered, id, version, signer) == 0) throw new Refused("journal.changed");
        Course course = timeline.course(entered, document.course());
        if (openEnded) {
            timeline.departed(entered, course, document.kind().onLine() + " without next steps", reason, entered.today());
        }
        timeline.happened(entered, course, Happened.of(document.kind().onLine(), entered.today(), id, ""));
    }

    /** Marks that it has left the house. Errors: Refused unless it is signed, the recipient is on it, and the person's wish allows. */
    public void sent(Caller caller, PersonId person, UUID id, UUID requestKey, String recipient, LocalDate on) {
        Entered entered = access.enter(caller, person, JournalAction.SEND_DOCUMENT, requestKey);
        Document document = find(entered, id);
        if (!document.signed()) throw new Refused("journal.not-signed");
        Document.Recipient found = document.content().recipients().stream().filter(r -> r.name().equals(recipient))
                .findFirst().orElseThrow(() -> new NotFound("recipient"));
        if (!found.maySend()) throw new Refused("journal.may-not-send");
        if (on.isAfter(entered.today())) throw new Refused("journal.in-future");
        if (store.insertSent(entered, requestKey, document, recipient, on) == 0) throw new Refused("journal.already-sent");
    }

    public Shown get(Caller caller, PersonId person, UUID id) {
        return shown(access.enter(caller, person, JournalAction.SHOW_DOCUMENT), id);
    }

    Shown print(Caller caller, PersonId person, UUID id) {
        return shown(access.enter(caller, person, JournalAction.PRINT_DOCUMENT), id);
    }

    /** As plain text, to be carried over or sent. */
    public String text(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, JournalAction.DOWNLOAD_DOCUMENT);
        return new DocumentText(words::say).of(find(entered, id));
    }

    /** A document with the case around it and where it has been sent. */
    public record Shown(Case shown, Document document, List<Document.Sent> sent) {

        boolean isSent(Document.Recipient recipient) {
            return sent.stream().anyMatch(mark -> mark.recipient().equals(recipient.name()));
        }

        String address() {
            return shown.address() + "/journal/dokument/" + document.id();
        }

        /** The page it was made from. */
        String back() {
            return shown.address() + (document.kind().information() == Information.WORK ? "/arbeidsnotater" : "/journal");
        }
    }

    private Shown shown(Entered entered, UUID id) {
        Document document = find(entered, id);
        return new Shown(cases.get(entered, document.course()), document, store.sent(entered, id));
    }

    private Document find(Entered entered, UUID id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("document"));
    }

    private Conflict conflict(Document now, Document.Content mine) {
        Map<String, String> theirs = new LinkedHashMap<>();
        Map<String, String> parts = parts(mine);
        parts(now.content()).forEach((part, text) -> {
            if (!text.isEmpty() && !text.equals(parts.get(part))) theirs.put(part, text);
        });
        return new Conflict(now.version(), theirs);
    }

    /** Each part as it is read. */
    private Map<String, String> parts(Document.Content content) {
        return Map.of("facts", content.facts(), "done", content.done(), "went", content.went(),
                "next", content.next().stream().map(step -> words.say("journal.document.step", step.who(), step.what(),
                        Show.typed(step.by()))).collect(Collectors.joining("\n")),
                "recipients", content.recipients().stream().map(to -> words.say("journal.document.recipient", to.name(),
                        words.say(DocumentForm.word("journal.basis", to.basis())),
                        words.say(DocumentForm.word("journal.wish", to.wish())))).collect(Collectors.joining("\n")));
    }
}
