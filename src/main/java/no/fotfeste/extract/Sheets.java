package no.fotfeste.extract;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Token;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Disclosure;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to a page that a party can open: chosen, approved by one of ours and by the person, sent. */
@UseCase
public class Sheets {

    private final Access access;
    private final Consents consents;
    private final Timeline timeline;
    private final Bases bases;
    private final Doors doors;
    private final Composer composer;
    private final AnchorStore anchors;
    private final SheetStore sheets;
    private final Words words;

    Sheets(Access access, Consents consents, Timeline timeline, Bases bases, Doors doors, Composer composer, AnchorStore anchors,
            SheetStore sheets, Words words) {
        this.access = access;
        this.consents = consents;
        this.timeline = timeline;
        this.bases = bases;
        this.doors = doors;
        this.composer = composer;
        this.anchors = anchors;
        this.sheets = sheets;
        this.words = words;
    }

    /** What was agreed at a visit or a meeting, on one page (A71); its actions are on it from the start. */
    public UUID agreement(Caller caller, PersonId person, UUID anchor, UUID requestKey, UUID appointment) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        Anchor found = find(entered, anchor);
        if (composer.offer(entered, found).held().stream().noneMatch(meeting -> meeting.id().equals(appointment))) {
            throw new NotFound("appointment");
        }
        if (!sheets.insert(entered, requestKey, anchor, Sheet.Kind.AGREEMENT, appointment)) throw new Invalid("appointment", "extract.agreement-known");
        composer.actionsOf(entered, appointment).forEach(action ->
                sheets.choose(entered, requestKey, new Item(Item.Kind.ACTION, action), true));
        return requestKey;
    }

    /** What the party may see: these and no others. Errors: Conflict where somebody saved since {@code version}. */
    public void write(Caller caller, PersonId person, UUID anchor, UUID sheet, UUID requestKey, int version, Sheet.Wording wording,
            Set<Item> shown) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        Anchor found = find(entered, anchor);
        Sheet before = sheet(entered, anchor, sheet);
        Composer.Offer offer = composer.offer(entered, found);
        if (!shown.stream().allMatch(item -> offer.has(item) || before.shown().contains(item))) throw new NotFound("item");
        if (sheets.update(entered, sheet, version, wording) == 0) {
            Sheet now = sheet(entered, anchor, sheet);
            throw new Conflict(now.version(), Map.of("message", now.wording().message(), "function", now.wording().function(),
                    "adaptation", now.wording().adaptation()));
        }
        before.shown().stream().filter(item -> !shown.contains(item)).forEach(item -> sheets.choose(entered, sheet, item, false));
        shown.stream().filter(item -> !before.shown().contains(item)).forEach(item -> sheets.choose(entered, sheet, item, true));
    }

    /** The mark of the text as it stands now, for whoever has read it and is about to approve it. */
    public String read(Caller caller, PersonId person, UUID anchor, UUID sheet) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE);
        Anchor found = find(entered, anchor);
        return mark(composer.compose(entered, found, sheet(entered, anchor, sheet), composer.offer(entered, found)));
    }

    /**
     * This text, to the letter, may be shown as far as we are concerned; the request key becomes its id. Errors: Refused
     * where it is not what was on the screen, says nothing, or is approved already.
     */
    public void approve(Caller caller, PersonId person, UUID anchor, UUID sheet, UUID requestKey, String seen) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        Anchor found = find(entered, anchor);
        anchors.lock(entered);
        Sheet draft = sheet(entered, anchor, sheet);
        Content content = composer.compose(entered, found, draft, composer.offer(entered, found));
        if (!content.saysSomething()) throw new Refused("extract.says-nothing");
        if (!mark(content).equals(seen)) throw new Refused("extract.changed-meanwhile");
        boolean known = sheets.approved(entered).stream().filter(each -> each.sheet().equals(sheet)).findFirst()
                .filter(each -> each.content().equals(content) && !each.refused()).isPresent();
        if (known) throw new Refused("extract.approved-already");
        sheets.approve(entered, requestKey, draft, content);
    }

    /** What the person says to that text. Errors: Refused where a newer one is there, or whoever stood between is not named. */
    public void answered(Caller caller, PersonId person, UUID anchor, UUID approved, UUID requestKey, Approved.Said said) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        find(entered, anchor);
        answer(entered, anchor, approved, requestKey, said);
    }

    /** The same inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    void answer(Entered entered, UUID anchor, UUID approved, UUID requestKey, Approved.Said said) {
        anchors.lock(entered);
        newest(entered, anchor, approved);
        if (said.how().needsSomeone() && said.through().isBlank()) throw new Invalid("through", "extract.through-needed");
        sheets.answer(entered, requestKey, approved, said);
    }

    /**
     * It goes now, by e-mail and with a code by SMS, and is written down as something that has left. Errors: Refused where the
     * person has not approved it, nothing it could rest on holds, or nobody has heard them on the number.
     */
    public void send(Caller caller, PersonId person, UUID anchor, UUID approved, UUID requestKey) {
        Entered entered = access.enter(caller, person, ExtractAction.SEND, requestKey);
        anchors.lock(entered);
        Anchor found = find(entered, anchor);
        Approved text = newest(entered, anchor, approved);
        if (found.stopped() != null) throw new Refused("extract.is-stopped");
        if (found.reach().email().isEmpty()) throw new Refused("extract.no-email");
        if (!found.reachedByVoice()) throw new Refused("extract.number-not-confirmed");
        Basis basis = bases.now(entered, found.party()).orElse(null);
        if (!text.agreed() && basis != Basis.STATUTORY_REQUEST) throw new Refused("extract.person-has-not-approved");
        if (basis == null) throw new Refused("extract.no-basis");
        consents.left(entered, requestKey, words.say(text.content().about().isEmpty() ? "extract.left.plan" : "extract.left.agreement", text.number()),
                null, found.party(), basis, entered.today(), Disclosure.Way.ELECTRONICALLY);
        sheets.sent(entered, requestKey, text, found.reach().email());
        anchors.own(entered, anchor);
        doors.open(entered, found, basis);
        if (basis == Basis.STATUTORY_REQUEST) toTell(entered, found);
        timeline.settled(entered, timeline.course(entered, found.course()), Kinds.EXTRACT_TO_RENEW, anchor);
        timeline.happened(entered, timeline.course(entered, found.course()),
                Happened.of(Kinds.EXTRACT_SENT, entered.today(), requestKey, words.say("extract.line.sent", found.name(), text.number())));
    }

    /** The law does not ask the person, but the person is told. */
    private void toTell(Entered entered, Anchor anchor) {
        var course = timeline.course(entered, anchor.course());
        timeline.dropped(entered, course, Kinds.TELL_PERSON, anchor.id());
        timeline.expectOf(entered, course, new Expected(Kinds.TELL_PERSON, entered.today(), entered.today().plusDays(1), Limit.TARGET, null,
                "team", false), Information.PLAN, entered.caller().staff(), anchor.id(), words.say("extract.tell", anchor.name()));
    }

    private Anchor find(Entered entered, UUID id) {
        return anchors.find(entered, id).filter(anchor -> bases.mayKnowOf(entered, anchor.party())).orElseThrow(() -> new NotFound("anchor"));
    }

    private Sheet sheet(Entered entered, UUID anchor, UUID id) {
        return sheets.sheets(entered).stream().filter(sheet -> sheet.id().equals(id) && sheet.anchor().equals(anchor)).findFirst()
                .orElseThrow(() -> new NotFound("sheet"));
    }

    private Approved newest(Entered entered, UUID anchor, UUID id) {
        var all = sheets.approved(entered).stream().filter(each -> each.anchor().equals(anchor)).toList();
        Approved found = all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("approved"));
        if (all.stream().anyMatch(each -> each.sheet().equals(found.sheet()) && each.number() > found.number())) {
            throw new Refused("extract.newer-is-there");
        }
        return found;
    }

    /** Tells two texts apart: what was on the screen from what would be approved. */
    static String mark(Content content) {
        return HexFormat.of().formatHex(Token.hash(content.toString()), 0, 12);
    }

}
