package no.fotfeste.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Staff;
import no.fotfeste.plan.Milestones;
import no.fotfeste.plan.Plans;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Party;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;

/** Letters and reports: drafted from the record by their file, written by the team, signed by one, replaced when wrong. */
@UseCase
public class Documents {

    private final Access access;
    private final Cases cases;
    private final Plans plans;
    private final Milestones milestones;
    private final Staff staff;
    private final Providers providers;
    private final Timeline timeline;
    private final Consents consents;
    private final Letters letters;
    private final List<LetterSource> sources;
    private final Sending sending;
    private final DocumentStore store;
    private final RecipientStore recipients;
    private final Words words;

    Documents(Access access, Cases cases, Plans plans, Milestones milestones, Staff staff, Providers providers, Timeline timeline, Consents consents,
            Letters letters, List<LetterSource> sources, Sending sending, DocumentStore store, RecipientStore recipients, Words words) {
        this.access = access;
        this.cases = cases;
        this.plans = plans;
        this.milestones = milestones;
        this.staff = staff;
        this.providers = providers;
        this.timeline = timeline;
        this.consents = consents;
        this.letters = letters;
        this.sources = sources;
        this.sending = sending;
        this.store = store;
        this.recipients = recipients;
        this.words = words;
    }

    /**
     * Makes a draft of a letter, with those it usually goes to. The request key becomes its id. Errors: Refused where
     * the course cannot have it, or not yet, or has a draft of it already.
     */
    public void compose(Caller caller, PersonId person, UUID requestKey, String code) {
        Letter letter = letters.find(code).orElseThrow(() -> new NotFound("letter"));
        Entered entered = access.enter(caller, person, DocumentAction.composing(letter), requestKey);
        Case shown = cases.get(entered);
        if (!letter.fits(shown)) throw new Refused("journal.other-document");
        if (!letter.ripe(shown)) throw new Refused("journal.not-started");
        DocumentComposer composer = new DocumentComposer(words::say);
        DocumentComposer.Record from = record(entered, shown);
        if (store.insert(entered, requestKey, shown.course().id(), letter, composer.compose(letter, from)) == 0) {
            throw new Refused("journal.draft-exists");
        }
        composer.recipients(letter, from).forEach(each ->
                recipients.insert(entered, UUID.randomUUID(), requestKey, each.party(), each.basis()));
    }

    /** Errors: Conflict where somebody saved since {@code version}; Refused where it is signed. */
    public void save(Caller caller, PersonId person, UUID id, UUID requestKey, int version, Document.Writing writing) {
        Entered entered = access.enter(caller, person, DocumentAction.EDIT_DOCUMENT, requestKey);
        Document document = open(entered, id);
        if (document.signed()) throw new Refused("journal.already-signed");
        Document.Content content = written(content(document), writing);
        if (store.update(entered, id, version, content) > 0) return;
        Document now = open(entered, id);
        throw now.signed() ? new Refused("journal.already-signed") : conflict(now, content);
    }

    /**
     * Signs, and puts it on the line. Errors: Refused where somebody saved since {@code version}, where it is signed, or
     * where it ought to say who does what by when, does not, and no reason is given (P6).
     */
    public void sign(Caller caller, PersonId person, UUID id, UUID requestKey, int version, String reason) {
        Entered entered = access.enter(caller, person, DocumentAction.SIGN_DOCUMENT, requestKey);
        Document document = open(entered, id);
        if (document.signed()) throw new Refused("journal.already-signed");
        if (document.version() != version) throw new Refused("journal.changed");
        boolean openEnded = asks(document) && !content(document).saysWhoDoesWhat();
        if (openEnded && reason.isBlank()) throw new Refused("journal.next-reason-needed");
        Author signer = Author.of(caller, DocumentAction.SIGN_DOCUMENT.roles(), providers.get(entered).name());
        if (store.sign(entered, id, version, signer) == 0) throw new Refused("journal.changed");
        Course course = timeline.course(entered, document.course());
        if (openEnded) timeline.departed(entered, course, document.code() + " without next steps", reason, entered.today());
        onLine(entered, course, document);
        sending.nobodyLeft(entered, document);
    }

    /**
     * A new draft that takes the place of a signed one when it is signed; it goes to the same. The request key becomes its
     * id. Errors: Refused where it is not signed, or has been replaced already.
     */
    public void replace(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, person, DocumentAction.REPLACE_DOCUMENT, requestKey);
        Document document = open(entered, id);
        if (!document.signed()) throw new Refused("journal.not-signed");
        if (document.replacedBy() != null || store.insertReplacement(entered, requestKey, document, content(document)) == 0) {
            throw new Refused("journal.replaced-already");
        }
        recipients.list(entered, id).forEach(each ->
                recipients.insert(entered, UUID.randomUUID(), requestKey, each.party(), each.basis()));
    }

    public Shown get(Caller caller, PersonId person, UUID id) {
        return shown(access.enter(caller, person, DocumentAction.SHOW_DOCUMENT), id);
    }

    Shown print(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, DocumentAction.PRINT_DOCUMENT);
        open(entered, id);
        return shown(entered, id);
    }

    /** To be fetched as text or PDF. Errors: NotFound where the content is closed; Refused where it may not go to {@code to}. */
    Paper paper(Caller caller, PersonId person, UUID id, @Nullable UUID to) {
        Entered entered = access.enter(caller, person, DocumentAction.DOWNLOAD_DOCUMENT);
        Document document = open(entered, id);
        String from = providers.get(entered).name();
        if (to == null) return new Paper(document, null, from);
        RecipientStore.Row row = recipients.list(entered, id).stream().filter(each -> each.id().equals(to)).findFirst()
                .orElseThrow(() -> new NotFound("recipient"));
        if (!consents.mayLeave(entered, row.basis(), row.party()).may()) throw new Refused("journal.may-not-send");
        return new Paper(document, row.party(), from);
    }

    /** As plain text, to be carried over or sent. */
    public String text(Caller caller, PersonId person, UUID id, @Nullable UUID to) {
        return new DocumentText(words::say).of(paper(caller, person, id, to));
    }

    /** What the list shows: letters that the caller may open, or whose envelope they handle; and which can be written now. */
    Listed list(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, DocumentAction.LIST_LETTERS);
        Case shown = cases.get(entered);
        return new Listed(shown, store.list(entered).stream().filter(each -> handles(entered, each.information())).toList(),
                letters.all().stream().filter(letter -> letter.fits(shown))
                        .filter(letter -> entered.sees(letter.information()) && caller.isAny(DocumentAction.composing(letter).roles()))
                        .toList());
    }

    record Listed(Case shown, List<Document.Summary> documents, List<Letter> letters) {}

    /** @param to the one it goes to; null for our own copy */
    record Paper(Document document, @Nullable Party to, String from) {

        /** Without the signer's profession to those outside the health services, whom it could tell what is wrong (N-16). */
        String signedBy(DocumentComposer.Say say) {
            Author signer = document.signedBy();
            if (signer == null || document.signedAt() == null) return "";
            String on = Show.typed(document.signedAt().atZone(Time.OSLO).toLocalDate());
            return to == null || to.byDuty()
                    ? say.say("journal.signed-by", signer.name(), say.say("role." + signer.role().code()), signer.organisation(), on)
                    : say.say("journal.signed-by.plain", signer.name(), signer.organisation(), on);
        }
    }

    /** A document with the case around it and those who are to have it. */
    public record Shown(Case shown, Document document, List<Document.Recipient> recipients, boolean asks, boolean steps) {

        String address() {
            return shown.address() + "/journal/dokument/" + document.id();
        }
    }

    private Shown shown(Entered entered, UUID id) {
        Document document = store.find(entered, id).filter(found -> handles(entered, found.information()))
                .orElseThrow(() -> new NotFound("document"));
        var sent = consents.sent(entered, id);
        List<Document.Recipient> to = recipients.list(entered, id).stream().map(each -> new Document.Recipient(each.id(), each.party(),
                each.basis(), consents.mayLeave(entered, each.basis(), each.party()),
                sent.stream().filter(left -> left.party().same(each.party())).findFirst().orElse(null))).toList();
        return new Shown(cases.get(entered, document.course()), document, to, asks(document),
                letters.find(document.code()).filter(letter -> letter.nextSteps() == Letter.Next.NONE).isEmpty());
    }

    private DocumentComposer.Record record(Entered entered, Case shown) {
        Map<String, String> more = new HashMap<>();
        sources.forEach(source -> more.putAll(source.fields(entered, shown.course())));
        Providers.Provider provider = providers.get(entered);
        return new DocumentComposer.Record(shown, timeline.line(entered, shown.course().id()), plans.plan(entered, shown.course()),
                staff.byId(entered), consents.standing(entered), provider.name(), provider.contact(), entered.today(), more,
                milestones.progress(entered, shown.course()));
    }

    private void onLine(Entered entered, Course course, Document document) {
        String kind = letters.find(document.code()).map(Letter::onLine).filter(on -> document.replaces() == null).orElse(null);
        timeline.happened(entered, course, kind != null ? Happened.of(kind, entered.today(), document.id(), "")
                : Happened.of(Kinds.LETTER, entered.today(), document.id(), document.replaces() == null ? document.name()
                        : words.say("journal.letter.replaces", document.name())).as(document.information()));
    }

    /** It ought to say who does what by when. */
    private boolean asks(Document document) {
        return letters.find(document.code()).filter(letter -> letter.nextSteps() == Letter.Next.REQUIRED).isPresent();
    }

    /** The secretary sees every envelope, since post goes through that office; contents only of the classes the role opens. */
    static boolean handles(Entered entered, Information information) {
        return entered.sees(information) || entered.caller().is(Role.HEALTH_SECRETARY);
    }

    /** One whose content the caller may read. */
    private Document open(Entered entered, UUID id) {
        return store.find(entered, id).filter(found -> found.content() != null).orElseThrow(() -> new NotFound("document"));
    }

    private static Document.Content content(Document document) {
        return java.util.Objects.requireNonNull(document.content());
    }

    private static Document.Content written(Document.Content before, Document.Writing writing) {
        List<Document.Part> parts = new ArrayList<>();
        for (int i = 0; i < before.parts().size(); i++) {
            parts.add(new Document.Part(before.parts().get(i).heading(), i < writing.texts().size() ? writing.texts().get(i) : ""));
        }
        return new Document.Content(parts, writing.next());
    }

    private Conflict conflict(Document now, Document.Content mine) {
        Map<String, String> theirs = new LinkedHashMap<>();
        Map<String, String> parts = parts(mine);
        parts(content(now)).forEach((part, text) -> {
            if (!text.isEmpty() && !text.equals(parts.get(part))) theirs.put(part, text);
        });
        return new Conflict(now.version(), theirs);
    }

    /** Each part as it is read, by the name of its field. */
    private Map<String, String> parts(Document.Content content) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < content.parts().size(); i++) parts.put("part" + (i + 1), content.parts().get(i).text());
        parts.put("next", content.next().stream().map(step -> step(words::say, step)).collect(Collectors.joining("\n")));
        return parts;
    }

    static String step(DocumentComposer.Say say, Document.NextStep step) {
        return step.by() == null ? say.say("journal.document.step-undated", step.who(), step.what())
                : say.say("journal.document.step", step.who(), step.what(), Show.typed(step.by()));
    }
}
