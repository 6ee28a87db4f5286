package no.fotfeste.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.contact.Agreed;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.extract.Anchor.Reach;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Party;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** What the staff's pages about anchoring show. */
@UseCase
class ExtractDesk {

    private static final int OPEN = 500;

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final Consents consents;
    private final Outsiders outsiders;
    private final Bases bases;
    private final Composer composer;
    private final AnchorStore anchors;
    private final SheetStore sheets;
    private final LinkStore links;
    private final MessageStore messages;

    ExtractDesk(Access access, Cases cases, Timeline timeline, Consents consents, Outsiders outsiders, Bases bases, Composer composer,
            AnchorStore anchors, SheetStore sheets, LinkStore links, MessageStore messages) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.consents = consents;
        this.outsiders = outsiders;
        this.bases = bases;
        this.composer = composer;
        this.anchors = anchors;
        this.sheets = sheets;
        this.links = links;
        this.messages = messages;
    }

    /** A line of the overview. @param when the day of what the status says; @param changed the plan is not what was approved any more */
    record Row(Anchor anchor, Status status, @Nullable LocalDate when, int version, boolean changed, int unread) {}

    /** Somebody the person has, whom nothing has been anchored with yet. */
    record Candidate(Party party, Reach reach) {}

    record Overview(Case shown, List<Row> rows, List<Candidate> candidates) {

        String address() {
            return shown.address() + "/forankring";
        }
    }

    /** A draft with what was approved of it. @param content exactly what the party would see now; @param title of the meeting, empty for the plan */
    record Page(Sheet sheet, String title, Content content, List<Approved> approved) {

        Optional<Approved> newest() {
            return approved.stream().findFirst();
        }

        boolean changed() {
            return newest().filter(each -> !each.content().same(content)).isPresent();
        }
    }

    /**
     * @param basis what it could go on now; null where it may not
     * @param answer what the person last said about this party; null where nothing stands
     * @param tell the person has not been told yet what went on a request by law; @param takeOver what was agreed waits for one of ours
     * @param held visits and meetings that no agreement has been made from
     */
    record One(Case shown, Anchor anchor, Status status, @Nullable Basis basis, @Nullable Answer answer, List<Page> pages,
            Map<UUID, String> held, List<Message> messages, List<Opening> openings, @Nullable LocalDate openUntil, boolean says, boolean tell,
            boolean takeOver) {

        /** The law asks for it: the person is told, not asked. */
        boolean statutory() {
            return basis == Basis.STATUTORY_REQUEST;
        }

        String address() {
            return shown.address() + "/forankring/" + anchor.id();
        }

        List<Approved> approved() {
            return pages.stream().flatMap(page -> page.approved().stream()).toList();
        }

        Map<String, String> meetings() {
            Map<String, String> meetings = new java.util.LinkedHashMap<>();
            held.forEach((id, name) -> meetings.put(id.toString(), name));
            return meetings;
        }

        String version(@Nullable UUID approved) {
            return approved().stream().filter(each -> each.id().equals(approved)).findFirst()
                    .map(each -> String.valueOf(each.number())).orElse("");
        }
    }

    record Draft(One one, Page page, Composer.Offer offer) {

        String address() {
            return one.address() + "/utdrag/" + page.sheet().id();
        }
    }

    Overview overview(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, ExtractAction.SHOW);
        Case shown = cases.get(entered);
        List<Anchor> known = anchors.list(entered).stream().filter(anchor -> bases.mayKnowOf(entered, anchor.party())).toList();
        List<Row> rows = new ArrayList<>();
        List<Sheet> drafts = sheets.sheets(entered);
        List<Approved> approved = sheets.approved(entered);
        Map<EpisodeId, Composer.Offer> offers = new HashMap<>();
        for (Anchor anchor : known) {
            Composer.Offer offer = offers.computeIfAbsent(anchor.course(), course -> composer.offer(entered, anchor));
            rows.add(row(entered, anchor, drafts, approved, offer));
        }
        return new Overview(shown, rows, candidates(entered, known));
    }

    One one(Caller caller, PersonId person, UUID anchor) {
        return one(access.enter(caller, person, ExtractAction.SHOW), anchor);
    }

    Draft draft(Caller caller, PersonId person, UUID anchor, UUID sheet) {
        Entered entered = access.enter(caller, person, ExtractAction.SHOW);
        One one = one(entered, anchor);
        Page page = one.pages().stream().filter(each -> each.sheet().id().equals(sheet)).findFirst().orElseThrow(() -> new NotFound("sheet"));
        return new Draft(one, page, composer.offer(entered, one.anchor()));
    }

    private One one(Entered entered, UUID id) {
        Anchor anchor = anchors.find(entered, id).filter(each -> bases.mayKnowOf(entered, each.party())).orElseThrow(() -> new NotFound("anchor"));
        List<Approved> approved = sheets.approved(entered).stream().filter(each -> each.anchor().equals(id)).toList();
        Composer.Offer offer = composer.offer(entered, anchor);
        List<Page> pages = sheets.sheets(entered).stream().filter(sheet -> sheet.anchor().equals(id)).map(sheet -> {
            Content content = composer.compose(entered, anchor, sheet, offer);
            return new Page(sheet, content.about(), content, approved.stream().filter(each -> each.sheet().equals(sheet.id())).toList());
        }).toList();
        List<Message> said = messages.list(entered, id);
        List<Opening> opened = messages.openings(entered, id);
        List<String> waits = timeline.open(entered, anchor.course(), OPEN).stream().filter(line -> anchor.id().equals(line.ref())).map(Line::kind).toList();
        return new One(cases.get(entered, anchor.course()), anchor, status(anchor, pages, opened, said), bases.now(entered, anchor.party()).orElse(null),
                consents.current(entered, anchor.party()).orElse(null), pages, held(entered, anchor, offer, pages), said, opened,
                links.open(entered, id).stream().findFirst().map(Link::expiresOn).orElse(null), entered.sees(anchor.says()),
                waits.contains(Kinds.TELL_PERSON), waits.contains(Kinds.TAKE_OVER));
    }

    private static Status status(Anchor anchor, List<Page> pages, List<Opening> opened, List<Message> said) {
        List<Approved> plan = pages.stream().filter(page -> page.sheet().kind() == Sheet.Kind.PLAN)
                .flatMap(page -> page.approved().stream()).toList();
        return Status.of(anchor.stopped() != null, plan, opened, said);
    }

    private Row row(Entered entered, Anchor anchor, List<Sheet> drafts, List<Approved> approved, Composer.Offer offer) {
        Sheet plan = drafts.stream().filter(sheet -> sheet.anchor().equals(anchor.id()) && sheet.kind() == Sheet.Kind.PLAN).findFirst()
                .orElseThrow(() -> new NotFound("sheet"));
        List<Approved> versions = approved.stream().filter(each -> each.sheet().equals(plan.id())).toList();
        List<Message> said = messages.list(entered, anchor.id());
        List<Opening> opened = messages.openings(entered, anchor.id());
        Status status = Status.of(anchor.stopped() != null, versions, opened, said);
        Approved about = versions.stream().filter(Approved::sent).findFirst().orElse(versions.isEmpty() ? null : versions.getFirst());
        boolean changed = !versions.isEmpty()
                && !versions.getFirst().content().same(composer.compose(entered, anchor, plan, offer));
        return new Row(anchor, status, when(anchor, status, about, opened, said), about == null ? 0 : about.number(), changed,
                (int) said.stream().filter(Message::waits).count());
    }

    private static @Nullable LocalDate when(Anchor anchor, Status status, @Nullable Approved about, List<Opening> opened, List<Message> said) {
        if (status == Status.STOPPED) return anchor.stopped() == null ? null : anchor.stopped().on();
        var moment = switch (status) {
            case AGREED, NOT_WORKING, DECLINED -> said.stream().filter(each -> each.kind().standing()).findFirst().map(Message::at).orElse(null);
            case OPENED -> opened.stream().findFirst().map(Opening::at).orElse(null);
            default -> about == null ? null : about.sentAt() != null ? about.sentAt() : about.at();
        };
        return moment == null ? null : LocalDate.ofInstant(moment, no.fotfeste.platform.Time.OSLO);
    }

    private Map<UUID, String> held(Entered entered, Anchor anchor, Composer.Offer offer, List<Page> pages) {
        Map<UUID, String> held = new java.util.LinkedHashMap<>();
        for (Agreed.Meeting meeting : offer.held()) {
            if (pages.stream().noneMatch(page -> meeting.id().equals(page.sheet().appointment()))) {
                held.put(meeting.id(), composer.name(entered, anchor, meeting));
            }
        }
        return held;
    }

    /** Those the person has outside, and those the person has said yes to. */
    private List<Candidate> candidates(Entered entered, List<Anchor> known) {
        List<Candidate> all = new ArrayList<>();
        for (Outsider outsider : outsiders.of(entered)) {
            all.add(new Candidate(new Party(kind(outsider.as()), outsider.place()), new Reach(outsider.contact(), outsider.email(), outsider.phone())));
        }
        consents.standing(entered).stream().map(Answer::party).filter(party -> party.kind() != Party.Kind.SELF)
                .filter(party -> all.stream().noneMatch(each -> each.party().same(party)))
                .forEach(party -> all.add(new Candidate(party, new Reach("", "", ""))));
        return all.stream().filter(each -> bases.mayKnowOf(entered, each.party()) && !bases.refused(entered, each.party()))
                .filter(each -> known.stream().noneMatch(anchor -> anchor.party().same(each.party())
                        && anchor.reach().contact().equalsIgnoreCase(each.reach().contact())))
                .sorted(Comparator.comparing(each -> each.party().kind())).toList();
    }

    static Party.Kind kind(Outsider.As as) {
        return switch (as) {
            case NAV_COUNSELLOR -> Party.Kind.NAV;
            case EMPLOYER -> Party.Kind.EMPLOYER;
            case GP -> Party.Kind.GP;
            case CLINICIAN, PHYSIOTHERAPIST -> Party.Kind.NEXT_SERVICE;
            case MEASURE_PROVIDER -> Party.Kind.MEASURES_PROVIDER;
            case SCHOOL -> Party.Kind.SCHOOL;
            case COMMUNITY -> Party.Kind.VOLUNTEER;
            case OTHER -> Party.Kind.OTHER;
        };
    }
}
