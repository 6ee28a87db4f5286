package no.fotfeste.extract;

import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Phase;
import no.fotfeste.extract.Anchor.Reach;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Party;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;

/** The parties that a person's plan is anchored with (A29): who they are, how they are reached, what they say. */
@UseCase
public class Extracts {

    private static final int MOST = 40;

    private final Access access;
    private final Cases cases;
    private final Consents consents;
    private final Timeline timeline;
    private final Bases bases;
    private final Doors doors;
    private final AnchorStore anchors;
    private final SheetStore sheets;
    private final MessageStore messages;
    private final Words words;

    Extracts(Access access, Cases cases, Consents consents, Timeline timeline, Bases bases, Doors doors, AnchorStore anchors,
            SheetStore sheets, MessageStore messages, Words words) {
        this.access = access;
        this.cases = cases;
        this.consents = consents;
        this.timeline = timeline;
        this.bases = bases;
        this.doors = doors;
        this.anchors = anchors;
        this.sheets = sheets;
        this.messages = messages;
        this.words = words;
    }

    /** One more to anchor with; the request key becomes its id. Errors: Invalid where they are there already. */
    public UUID add(Caller caller, PersonId person, UUID requestKey, Party party, Reach reach) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        Case shown = cases.get(entered);
        if (shown.phase() == Phase.NOT_ACCEPTED) throw new Refused("extract.not-accepted");
        if (party.kind() == Party.Kind.SELF) throw new Invalid("kind", "extract.choose");
        if (anchors.list(entered).size() >= MOST) throw new Refused("extract.many");
        if (!anchors.insert(entered, requestKey, shown.course().id(), party, reach)) throw new Invalid("name", "extract.known");
        sheets.insert(entered, requestKey, requestKey, Sheet.Kind.PLAN, null);
        return requestKey;
    }

    /** A new address or number shuts what went to the old one. Errors: Conflict. */
    public void reach(Caller caller, PersonId person, UUID anchor, UUID requestKey, int version, Reach reach) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        Anchor before = find(entered, anchor);
        if (anchors.update(entered, anchor, version, reach) == 0) throw new Conflict(find(entered, anchor).version(), java.util.Map.of());
        boolean moved = !before.reach().email().equalsIgnoreCase(reach.email())
                || !Anchor.digits(before.reach().phone()).equals(Anchor.digits(reach.phone()));
        if (moved) doors.shut(entered, before);
    }

    /** Somebody of ours has heard them on the number as it stands. Errors: Refused where there is none. */
    public void heard(Caller caller, PersonId person, UUID anchor, UUID requestKey, String phone) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        Anchor found = find(entered, anchor);
        if (Anchor.digits(found.reach().phone()).length() < 8) throw new Refused("extract.no-number");
        if (!Anchor.digits(phone).equals(Anchor.digits(found.reach().phone()))) throw new Refused("extract.number-changed");
        anchors.confirm(entered, anchor, found.reach().phone());
    }

    /** What the person says about sharing with this party at all. */
    public void consent(Caller caller, PersonId person, UUID anchor, UUID requestKey, boolean yes, Approved.Said how) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        Anchor found = find(entered, anchor);
        String said = how.words().isEmpty() ? words.say(yes ? "extract.consent.yes" : "extract.consent.no") : how.words();
        consents.answered(entered, requestKey, new Answer.Said(found.party(), yes, words.say("extract.consent.what"),
                words.say("extract.consent.purpose"), yes ? entered.today().plusYears(1) : null, how.how(), how.through(), said));
    }

    /** They take part no more, or again. What is sent opens nothing from now on. */
    public void stop(Caller caller, PersonId person, UUID anchor, UUID requestKey, String why) {
        Entered entered = access.enter(caller, person, ExtractAction.STOP, requestKey);
        Anchor found = find(entered, anchor);
        anchors.lock(entered);
        if (anchors.stop(entered, anchor, why) == 0) throw new Refused("extract.stopped-already");
        doors.end(entered, found);
        timeline.dropped(entered, timeline.course(entered, found.course()), Kinds.EXTRACT_TO_RENEW, anchor);
    }

    public void resume(Caller caller, PersonId person, UUID anchor, UUID requestKey) {
        Entered entered = access.enter(caller, person, ExtractAction.STOP, requestKey);
        find(entered, anchor);
        if (anchors.start(entered, anchor) == 0) throw new Refused("extract.not-stopped");
    }

    /** What a party said somewhere else than on its page, written down by one of ours. @param approved what they were shown */
    public void noted(Caller caller, PersonId person, UUID anchor, UUID requestKey, Message.Kind kind, String text, @Nullable UUID approved) {
        Entered entered = access.enter(caller, person, ExtractAction.WRITE, requestKey);
        Anchor found = find(entered, anchor);
        if (approved != null && sheets.approved(entered).stream().noneMatch(each -> each.id().equals(approved) && each.anchor().equals(anchor))) {
            throw new NotFound("approved");
        }
        if (kind.needsText() && text.isEmpty()) throw new Invalid("text", "extract.text-needed");
        if (!entered.sees(found.says())) throw new Refused("extract.not-yours-to-write");
        messages.insert(entered, found, new MessageStore.New(requestKey, approved, kind, text), found.name(), true);
        timeline.happened(entered, timeline.course(entered, found.course()), Happened.of(Kinds.PARTY_SAID, entered.today(), requestKey,
                line(words, found, kind, text)).as(found.says()));
    }

    /** The person has been told what went to this party. */
    public void told(Caller caller, PersonId person, UUID anchor, UUID requestKey) {
        Entered entered = access.enter(caller, person, ExtractAction.SHOW, requestKey);
        Anchor found = find(entered, anchor);
        timeline.settled(entered, timeline.course(entered, found.course()), Kinds.TELL_PERSON, anchor);
    }

    /** One of ours has taken over what was agreed with a party whose door is shut. */
    public void takenOver(Caller caller, PersonId person, UUID anchor, UUID requestKey) {
        Entered entered = access.enter(caller, person, ExtractAction.SHOW, requestKey);
        Anchor found = find(entered, anchor);
        timeline.settled(entered, timeline.course(entered, found.course()), Kinds.TAKE_OVER, anchor);
    }

    /** Somebody of ours has read it. */
    public void read(Caller caller, PersonId person, UUID anchor, UUID requestKey, UUID message) {
        Entered entered = access.enter(caller, person, ExtractAction.SHOW, requestKey);
        Anchor found = find(entered, anchor);
        if (messages.list(entered, anchor).stream().noneMatch(each -> each.id().equals(message))) throw new NotFound("message");
        if (messages.read(entered, anchor, message) == 0) return;
        timeline.settled(entered, timeline.course(entered, found.course()), Kinds.PARTY_TO_READ, message);
    }

    private Anchor find(Entered entered, UUID id) {
        return anchors.find(entered, id).filter(anchor -> bases.mayKnowOf(entered, anchor.party())).orElseThrow(() -> new NotFound("anchor"));
    }

    /** As it stands on the line. */
    static String line(Words words, Anchor anchor, Message.Kind kind, String text) {
        String said = words.say("extract.line." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), anchor.name());
        if (text.isEmpty()) return said;
        String few = text.codePointCount(0, text.length()) <= 200 ? text : text.substring(0, text.offsetByCodePoints(0, 200)).strip() + " …";
        return words.say("extract.line.quoted", said, few);
    }
}
