package no.fotfeste.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Entered;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.ladder.Friday;
import no.fotfeste.notify.Outbox;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Token;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;

/**
 * A party without an account: knocks with a link, comes in with a code, and sees what was sent to it. Each time the basis is
 * asked for anew; and what it reads, it reads past no wall.
 */
@UseCase
class PartyVisits {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Access access;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Bases bases;
    private final AnchorStore anchors;
    private final SheetStore sheets;
    private final LinkStore links;
    private final MessageStore messages;
    private final PartyLadders ladders;
    private final Words words;

    PartyVisits(Access access, Timeline timeline, Outbox outbox, Bases bases, AnchorStore anchors, SheetStore sheets,
            LinkStore links, MessageStore messages, PartyLadders ladders, Words words) {
        this.access = access;
        this.timeline = timeline;
        this.outbox = outbox;
        this.bases = bases;
        this.anchors = anchors;
        this.sheets = sheets;
        this.links = links;
        this.messages = messages;
        this.ladders = ladders;
        this.words = words;
    }

    /**
     * What the party sees.
     *
     * @param pages the plan first, then what was agreed at meetings
     * @param ladders of each page, the ways back to work on it
     * @param said by themselves, the newest first
     */
    record Shown(String token, UUID party, List<Approved> pages, Map<UUID, List<WayNow>> ladders, List<Message> said) {

        /** What they last said about this version; null where they have said nothing. */
        @org.jspecify.annotations.Nullable Message standing(Approved page) {
            return said.stream().filter(message -> message.kind().standing() && page.id().equals(message.approved())).findFirst().orElse(null);
        }

        /** They agreed to an earlier one. */
        boolean agreedBefore(Approved page) {
            return standing(page) == null && said.stream().anyMatch(message -> message.kind() == Message.Kind.AGREED);
        }
    }

    /** A code by SMS, where the link is good and not too many have been asked for. It says nothing either way. */
    public void askForCode(Door door, Instant now) {
        Entered entered = access.enter(door.caller(now), door.person(), ExtractAction.LOOK_AT_LINK);
        Link link = live(entered, door).orElse(null);
        if (link == null || !link.mayAskForCode(now)) return;
        String code = String.format("%06d", RANDOM.nextInt(1_000_000));
        boolean anew = link.codesSince() == null || !now.isBefore(link.codesSince().plus(Link.PER));
        links.code(entered, link, hash(link, code), anew);
        outbox.code(entered, "delt:" + link.anchor() + ":kode:" + UUID.randomUUID(), link.phone(), code, (int) Link.CODE.toMinutes());
    }

    /** The half hour that a right code opens; empty for whatever else, without saying why. */
    public Optional<String> come(Door door, Instant now, String code) {
        Entered entered = access.enter(door.caller(now), door.person(), ExtractAction.LOOK_AT_LINK);
        Link link = live(entered, door).orElse(null);
        if (link == null || !link.codeStands(now) || link.codeHash() == null) return Optional.empty();
        if (!MessageDigest.isEqual(link.codeHash(), hash(link, code))) {
            links.wrong(entered, link.id());
            return Optional.empty();
        }
        String session = Token.fresh();
        links.right(entered, link, Token.hash(session));
        return Optional.of(session);
    }

    /** Errors: NotFound where the door is shut, for whatever reason. */
    public Shown show(Door door, String token, String session, Instant now, Opening.What what) {
        Entered entered = access.enter(door.caller(now), door.person(), ExtractAction.LOOK_AT_LINK);
        Anchor anchor = through(entered, door, session);
        Map<UUID, List<WayNow>> ways = ladders.now(entered, anchor, newest(sheets.sentTo(entered, anchor.id()).stream().filter(Approved::sent).toList()));
        Entered outside = access.asOutsider(entered, anchor.id(), anchor.name(), anchor.party().name(),
                what == Opening.What.OPENED ? ExtractAction.PARTY_READS : ExtractAction.PARTY_DOWNLOADS);
        List<Approved> pages = newest(sheets.sentTo(outside, anchor.id()));
        if (pages.isEmpty()) throw new NotFound("page");
        pages.forEach(page -> messages.opened(outside, anchor.id(), page.id(), what, anchor.name()));
        return new Shown(token, anchor.id(), pages, ways, messages.list(outside, anchor.id()));
    }

    /**
     * They say something about the page they have open; the request key becomes its id. Errors: NotFound where the door is shut
     * or the page is not theirs; Refused where a newer one has been sent since; Repeated.
     */
    public void say(Door door, String session, Instant now, UUID requestKey, UUID page, Message.Kind kind, String text) {
        Entered entered = access.enter(door.caller(now), door.person(), ExtractAction.LOOK_AT_LINK, requestKey);
        Anchor anchor = through(entered, door, session);
        Approved about = open(entered, anchor, page);
        Message before = messages.list(entered, anchor.id()).stream()
                .filter(each -> each.kind().standing() && page.equals(each.approved())).findFirst().orElse(null);
        if (kind == Message.Kind.AGREED && before != null && before.kind() == kind) return;
        if (kind == Message.Kind.AGREED) ladders.agreed(entered, anchor, about, requestKey);
        tell(entered, anchor, requestKey, Extracts.line(words, anchor, kind, text));
        Entered outside = access.asOutsider(entered, anchor.id(), anchor.name(), anchor.party().name(), ExtractAction.PARTY_SAYS);
        messages.insert(outside, anchor, new MessageStore.New(requestKey, page, kind, text), anchor.name(), false);
    }

    /** Friday's two taps by the employer. Errors: as when something is said; NotFound where the ladder is not on that page. */
    public void friday(Door door, String session, Instant now, UUID requestKey, UUID page, UUID ladder, LocalDate week, Friday.Answer answer) {
        Entered entered = access.enter(door.caller(now), door.person(), ExtractAction.LOOK_AT_LINK, requestKey);
        Anchor anchor = through(entered, door, session);
        ladders.friday(entered, anchor, open(entered, anchor, page), requestKey, ladder, week, answer);
        access.asOutsider(entered, anchor.id(), anchor.name(), anchor.party().name(), ExtractAction.PARTY_SAYS);
    }

    private Approved open(Entered entered, Anchor anchor, UUID page) {
        List<Approved> sent = sheets.sentTo(entered, anchor.id()).stream().filter(Approved::sent).toList();
        if (sent.stream().noneMatch(each -> each.id().equals(page))) throw new NotFound("page");
        return newest(sent).stream().filter(each -> each.id().equals(page)).findFirst().orElseThrow(() -> new Refused("extract.outdated"));
    }

    private void tell(Entered entered, Anchor anchor, UUID ref, String text) {
        Course course = timeline.course(entered, anchor.course());
        timeline.happened(entered, course, Happened.of(Kinds.PARTY_SAID, entered.today(), ref, text).as(anchor.says()));
        timeline.expectOf(entered, course, new Expected(Kinds.PARTY_TO_READ, entered.today(), entered.today().plusDays(1), Limit.TARGET,
                null, "team", false), anchor.says(), anchor.owner(), ref, text);
    }

    private Optional<Link> live(Entered entered, Door door) {
        return links.hold(entered, door.link()).filter(link -> link.live(entered.today()))
                .filter(link -> anchors.find(entered, link.anchor()).filter(anchor -> anchor.stopped() == null
                        && bases.holds(entered, link.basis(), anchor.party())).isPresent());
    }

    private Anchor through(Entered entered, Door door, String session) {
        Link link = live(entered, door).orElseThrow(() -> new NotFound("link"));
        if (!links.prolong(entered, link.id(), Token.hash(session))) throw new NotFound("session");
        return anchors.find(entered, link.anchor()).orElseThrow(() -> new NotFound("anchor"));
    }

    /** Of each sheet the one that was sent last, the plan first. */
    static List<Approved> newest(Collection<Approved> sent) {
        Map<UUID, Approved> newest = new LinkedHashMap<>();
        sent.forEach(each -> newest.merge(each.sheet(), each, (a, b) -> a.number() >= b.number() ? a : b));
        return newest.values().stream().sorted(java.util.Comparator.comparing((Approved each) -> !each.content().about().isEmpty())).toList();
    }

    private static byte[] hash(Link link, String code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(link.id().toString().getBytes(StandardCharsets.UTF_8));
            return digest.digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
