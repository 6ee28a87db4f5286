package no.fotfeste.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Consents;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what, told to the person whom it is about: each party's page as the party sees it, what it rests on, who has opened
 * it and what they wrote; and the person's own yes, no and stop.
 */
@UseCase
public class OwnSharing {

    private static final int MOST_OPENINGS = 20;

    private final Access access;
    private final Consents consents;
    private final Timeline timeline;
    private final Bases bases;
    private final AnchorStore anchors;
    private final SheetStore sheets;
    private final LinkStore links;
    private final MessageStore messages;
    private final Sheets texts;
    private final PartyLadders ladders;
    private final Words words;

    OwnSharing(Access access, Consents consents, Timeline timeline, Bases bases, AnchorStore anchors, SheetStore sheets, LinkStore links,
            MessageStore messages, Sheets texts, PartyLadders ladders, Words words) {
        this.access = access;
        this.consents = consents;
        this.timeline = timeline;
        this.bases = bases;
        this.anchors = anchors;
        this.sheets = sheets;
        this.links = links;
        this.messages = messages;
        this.texts = texts;
        this.ladders = ladders;
        this.words = words;
    }

    /** A text on the page of one party. @param ways the ways back to work on it */
    public record Shown(Approved page, List<WayNow> ways) {}

    /**
     * One party.
     *
     * @param basis what anything goes on to them now; null where nothing does
     * @param refused the person has said no about them
     * @param open a link opens something still
     * @param sent what they see; @param waiting what they will see if the person says yes
     * @param said what they wrote, the newest first
     */
    public record One(Anchor anchor, @Nullable Basis basis, boolean refused, boolean open, List<Shown> sent, List<Approved> waiting,
            List<Message> said, List<Opening> openings) {

        /** The day they last were sent something. Only where they were. */
        public LocalDate sentOn() {
            return sent.stream().map(shown -> shown.page().sentAt()).filter(Objects::nonNull).max(Comparator.naturalOrder())
                    .map(at -> LocalDate.ofInstant(at, Time.OSLO)).orElseThrow();
        }

        /** What the person can put an end to by themselves. */
        public boolean canStop() {
            return basis == Basis.CONSENT || basis == Basis.DUTY_MAY_OBJECT;
        }
    }

    /** @param others whom the person has said yes to, and who has no page */
    public record Overview(List<One> parties, List<Answer> others) {

        public boolean asks() {
            return parties.stream().anyMatch(one -> !one.waiting().isEmpty());
        }
    }

    public Overview overview(Caller caller) {
        Entered entered = access.enter(caller, caller.self(), ExtractAction.OWN_SHARING);
        List<One> parties = anchors.list(entered).stream().map(anchor -> one(entered, anchor)).toList();
        List<Answer> others = consents.standing(entered).stream()
                .filter(answer -> parties.stream().noneMatch(one -> one.anchor().party().same(answer.party()))).toList();
        return new Overview(parties, others);
    }

    /** Errors: NotFound where it is not one of theirs. */
    public One one(Caller caller, UUID party) {
        Entered entered = access.enter(caller, caller.self(), ExtractAction.OWN_SHARING);
        return one(entered, find(entered, party));
    }

    /**
     * The person's yes or no to a text, to the letter. Where nothing has been said about that party at all, a yes to the text
     * is a yes to the party as well. Errors: NotFound; Refused where a newer text is there, or the person has said no to them.
     */
    public void answer(Caller caller, UUID requestKey, UUID approved, boolean yes) {
        Entered entered = access.enter(caller, caller.self(), ExtractAction.OWN_ANSWER, requestKey);
        Approved text = sheets.approved(entered).stream().filter(each -> each.id().equals(approved)).findFirst()
                .orElseThrow(() -> new NotFound("approved"));
        Anchor anchor = find(entered, text.anchor());
        if (anchor.stopped() != null) throw new Refused("extract.is-stopped");
        texts.answer(entered, anchor.id(), approved, requestKey,
                new Approved.Said(yes, Answer.How.DIGITALLY, "", "", entered.today(), caller.name()));
        if (yes && bases.now(entered, anchor.party()).isEmpty()) {
            consents.answered(entered, requestKey, new Answer.Said(anchor.party(), true, words.say("extract.consent.what"),
                    words.say("extract.consent.purpose"), entered.today().plusYears(1), Answer.How.DIGITALLY, "", words.say("extract.consent.yes")));
        }
        toDo(entered, anchor, words.say(yes ? "extract.own.said-yes" : "extract.own.said-no", text.number(), anchor.name()));
    }

    /**
     * No more: what this party was sent opens nothing from now on, and one of ours goes on with what was agreed. Errors:
     * NotFound; Refused where there is nothing that the person can put an end to.
     */
    public void stop(Caller caller, UUID requestKey, UUID party) {
        Entered entered = access.enter(caller, caller.self(), ExtractAction.OWN_STOP, requestKey);
        Anchor anchor = find(entered, party);
        Basis basis = bases.now(entered, anchor.party()).orElseThrow(() -> new Refused("extract.own.nothing-to-stop"));
        String said = words.say("extract.own.stopped-words");
        switch (basis) {
            case STATUTORY_REQUEST -> throw new Refused("extract.own.law");
            case DUTY_MAY_OBJECT -> consents.answered(entered, requestKey,
                    new Answer.Said(anchor.party(), false, "", "", null, Answer.How.DIGITALLY, "", said));
            case CONSENT -> consents.current(entered, anchor.party()).ifPresent(answer -> consents.withdrawn(entered, answer.id(), said));
        }
        timeline.dropped(entered, timeline.course(entered, anchor.course()), Kinds.EXTRACT_TO_RENEW, anchor.id());
    }

    /** A yes to somebody without a page is taken back. Errors: NotFound; Refused where it is withdrawn already. */
    public void takeBack(Caller caller, UUID requestKey, UUID answer) {
        Entered entered = access.enter(caller, caller.self(), ExtractAction.OWN_STOP, requestKey);
        if (consents.standing(entered).stream().noneMatch(each -> each.id().equals(answer))) throw new NotFound("answer");
        consents.withdrawn(entered, answer, words.say("extract.own.stopped-words"));
    }

    private One one(Entered entered, Anchor anchor) {
        List<Approved> all = sheets.approved(entered).stream().filter(each -> each.anchor().equals(anchor.id())).toList();
        List<Approved> sent = PartyVisits.newest(all.stream().filter(Approved::sent).toList());
        Map<UUID, List<WayNow>> ways = ladders.now(entered, anchor, sent);
        boolean refused = bases.refused(entered, anchor.party());
        List<Approved> waiting = new ArrayList<>();
        if (anchor.stopped() == null && !refused) {
            PartyVisits.newest(all).stream().filter(each -> each.answer() == null && !each.sent()).forEach(waiting::add);
        }
        return new One(anchor, bases.now(entered, anchor.party()).orElse(null), refused, !links.open(entered, anchor.id()).isEmpty(),
                sent.stream().map(page -> new Shown(page, ways.getOrDefault(page.id(), List.of()))).toList(), waiting,
                messages.list(entered, anchor.id()), messages.openings(entered, anchor.id()).stream().limit(MOST_OPENINGS).toList());
    }

    private void toDo(Entered entered, Anchor anchor, String text) {
        Course course = timeline.course(entered, anchor.course());
        timeline.dropped(entered, course, Kinds.EXTRACT_TO_RENEW, anchor.id());
        timeline.expectOf(entered, course, new Expected(Kinds.EXTRACT_TO_RENEW, entered.today(), entered.today().plusDays(1), Limit.TARGET,
                null, "team", false), Information.WORK, anchor.owner(), anchor.id(), text);
    }

    private Anchor find(Entered entered, UUID id) {
        return anchors.find(entered, id).orElseThrow(() -> new NotFound("anchor"));
    }
}
