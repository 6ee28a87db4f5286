package no.fotfeste.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.platform.WorkingDays;
import no.fotfeste.referral.Content.OpenQuestion;
import no.fotfeste.referral.Referrals;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Post that is about someone: placed by the office, read by whoever ought to, answered, or moved away again. */
@UseCase
public class PersonPost {

    /** How soon what has come ought to have been read. */
    private static final int DAYS_TO_READ = 3;

    /** Letters of ours that may be answered by post, and for how long they are offered. */
    private static final Set<String> LETTERS = Set.of(Kinds.LETTER, Kinds.FINAL_REPORT, Kinds.DISCHARGE_SUMMARY);
    private static final int MONTHS_OFFERED = 12;

    private final Access access;
    private final Grants grants;
    private final Cases cases;
    private final Referrals referrals;
    private final Staff staff;
    private final Timeline timeline;
    private final PostStore store;
    private final PlacingStore placings;

    PersonPost(Access access, Grants grants, Cases cases, Referrals referrals, Staff staff, Timeline timeline,
            PostStore store, PlacingStore placings) {
        this.access = access;
        this.grants = grants;
        this.cases = cases;
        this.referrals = referrals;
        this.staff = staff;
        this.timeline = timeline;
        this.store = store;
        this.placings = placings;
    }

    /** What is asked before it is placed. @param earlier of the person's own, from the same sender and day */
    record Placing(Case shown, Item item, List<Item.File> files, List<OpenQuestion> questions, List<Line> letters, List<StaffMember> readers,
            List<Item> earlier) {

        /** Who is proposed: whoever coordinates. */
        @Nullable StaffId proposed() {
            return shown.team().stream().filter(member -> member.part() == Case.Part.COORDINATOR).map(Case.Member::staff)
                    .filter(id -> readers.stream().anyMatch(reader -> reader.id().equals(id))).findFirst().orElse(null);
        }
    }

    record Listed(Case shown, List<Item> items, List<Item.Moved> moved) {}

    /** @param readers empty for those who may not give it to another */
    record Shown(Case shown, Item item, List<Item.File> files, Map<UUID, String> texts, List<StaffMember> readers, String reader,
            Item.@Nullable Answered answered) {

        boolean open() {
            return item.placed() != null && shown.sees(item.placed().information());
        }
    }

    Placing placing(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, PostAction.PLACE);
        Item item = waiting(entered, id);
        Case shown = cases.get(entered);
        return new Placing(shown, item, store.files(entered, id), referrals.openQuestions(entered), letters(entered, shown),
                readers(entered, shown, item.kind().information()), store.sameSenderAndDay(entered, item));
    }

    /**
     * It is about this person. It stands on the line, waits to be read by the one named, and to be answered where it
     * asks for that. Errors: Refused where somebody placed it first, or where the question has its answer.
     *
     * @param answers the question, or the letter of ours on the line, that it answers
     * @param reader null only where there is nobody who may open it
     */
    public void place(Caller caller, PersonId person, UUID id, UUID requestKey, @Nullable UUID answers, @Nullable StaffId reader) {
        Entered entered = access.enter(caller, person, PostAction.PLACE, requestKey);
        Item item = waiting(entered, id);
        Case shown = cases.get(entered);
        List<StaffMember> readers = readers(entered, shown, item.kind().information());
        StaffMember chosen = reader == null && readers.isEmpty() ? null : chosen(readers, reader);
        Item.Answered answered = answers == null ? null : answered(entered, shown, answers);
        if (placings.place(entered, item, shown.course().id(), requestKey, reader, answers, answered) == 0) {
            throw new Refused("post.already-placed");
        }
        Course course = shown.course();
        timeline.happened(entered, course, Happened.of(Kinds.POST_RECEIVED, item.receivedOn(), id, ""));
        expect(entered, course, Kinds.POST_TO_READ, WorkingDays.after(entered.today(), DAYS_TO_READ), item, Limit.PRACTICE, null, chosen);
        if (item.replyBy() != null) {
            expect(entered, course, Kinds.POST_REPLY, item.replyBy(), item, item.kind().limit(), item.kind().law(), chosen);
        }
        if (answers != null && answered != null && answered.kind().equals(Kinds.INFORMATION_REQUESTED)) {
            referrals.answerArrived(entered, answers, id, entered.today());
        }
    }

    Listed list(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, PostAction.SHOW);
        return new Listed(cases.get(entered), store.ofPerson(entered), placings.moved(entered));
    }

    Shown get(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, PostAction.SHOW);
        Item item = find(entered, id);
        Item.Placed placed = placed(item);
        List<Item.File> files = store.files(entered, id);
        boolean gives = caller.isAny(PostAction.GIVE.roles()) && placed.read() == null;
        String reader = placed.reader() == null ? "" : staff.list(entered).stream()
                .filter(each -> each.id().equals(placed.reader())).map(StaffMember::name).findFirst().orElse("");
        Case shown = cases.get(entered);
        return new Shown(shown, item, files, Posts.texts(store, entered, id, files),
                gives ? readers(entered, shown, placed.information()) : List.of(), reader,
                placings.answered(entered, id).orElse(null));
    }

    Posts.Fetched fetch(Caller caller, PersonId person, UUID id, UUID file) {
        Entered entered = access.enter(caller, person, PostAction.FETCH);
        find(entered, id);
        Item.File found = store.files(entered, id).stream().filter(each -> each.id().equals(file)).findFirst()
                .orElseThrow(() -> new NotFound("file"));
        return new Posts.Fetched(found, store.content(entered, id, file).orElseThrow(() -> new NotFound("file")));
    }

    /** Read and considered. Errors: Refused where somebody has done so. */
    public void read(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, person, PostAction.READ, requestKey);
        Item item = find(entered, id);
        if (!entered.sees(placed(item).information())) throw new NotFound("post");
        if (placings.read(entered, id) == 0) throw new Refused("post.already-read");
        timeline.settled(entered, course(entered, item), Kinds.POST_TO_READ, id);
    }

    /** What was asked for has been answered. Errors: Refused where it asks for nothing, or has been answered. */
    public void replied(Caller caller, PersonId person, UUID id, UUID requestKey, LocalDate on, String how) {
        Entered entered = access.enter(caller, person, PostAction.REPLY, requestKey);
        Item item = find(entered, id);
        if (placings.reply(entered, id, on, how) == 0) throw new Refused("post.already-replied");
        Course course = course(entered, item);
        timeline.settled(entered, course, Kinds.POST_REPLY, id);
        timeline.happened(entered, course, Happened.of(Kinds.POST_REPLIED, on, id, ""));
    }

    /** Another reads it in place of the one it was given to. Errors: Refused where they may not, or where it has been read. */
    void give(Caller caller, PersonId person, UUID id, UUID requestKey, StaffId reader) {
        Entered entered = access.enter(caller, person, PostAction.GIVE, requestKey);
        Item item = find(entered, id);
        Item.Placed placed = placed(item);
        StaffMember chosen = chosen(readers(entered, cases.get(entered), placed.information()), reader);
        if (placings.give(entered, id, reader) == 0) throw new Refused("post.already-read");
        Course course = course(entered, item);
        timeline.dropped(entered, course, Kinds.POST_TO_READ, id);
        expect(entered, course, Kinds.POST_TO_READ, WorkingDays.after(entered.today(), DAYS_TO_READ), item, Limit.PRACTICE, null, chosen);
        if (item.mustBeAnswered()) {
            timeline.dropped(entered, course, Kinds.POST_REPLY, id);
            expect(entered, course, Kinds.POST_REPLY, Objects.requireNonNull(item.replyBy()), item, item.kind().limit(), item.kind().law(), chosen);
        }
    }

    /** It is not about this person: back to the office, with the reason. That it was here stays on the line. */
    public void moveBack(Caller caller, PersonId person, UUID id, UUID requestKey, String why) {
        Entered entered = access.enter(caller, person, PostAction.MOVE_BACK, requestKey);
        Item item = find(entered, id);
        Course course = course(entered, item);
        referrals.answerWithdrawn(entered, id);
        if (placings.moveBack(entered, id, why) == 0) throw new Refused("post.already-placed");
        timeline.dropped(entered, course, Kinds.POST_TO_READ, id);
        timeline.dropped(entered, course, Kinds.POST_REPLY, id);
        timeline.happened(entered, course, Happened.of(Kinds.POST_MOVED, entered.today(), id, ""));
    }

    /** Those who open what it is of by the team or the intake, and whom the person has not said no to. */
    private List<StaffMember> readers(Entered entered, Case shown, Information information) {
        Set<Role> may = information == Information.HEALTH ? Role.CLINICAL : Role.TEAM;
        Set<StaffId> named = shown.team().stream().map(Case.Member::staff).collect(Collectors.toSet());
        Set<StaffId> blocked = grants.blocks(entered).stream().map(Grants.Block::staff).collect(Collectors.toSet());
        List<String> standing = shown.phase() == no.fotfeste.episode.Phase.REFERRED
                ? shown.course().service().intake() : shown.course().service().team();
        return staff.list(entered).stream()
                .filter(member -> member.roles().stream().anyMatch(may::contains) && !blocked.contains(member.id()))
                .filter(member -> named.contains(member.id()) || member.roles().stream()
                        .anyMatch(role -> may.contains(role) && standing.contains(role.code())))
                .toList();
    }

    private void expect(Entered entered, Course course, String kind, LocalDate by, Item item, Limit limit, @Nullable String law,
            @Nullable StaffMember reader) {
        LocalDate from = by.isBefore(entered.today()) ? by : entered.today();
        String who = reader == null ? Role.COORDINATOR.code() : reader.roles().stream().sorted().filter(Role.TEAM::contains)
                .findFirst().orElse(Role.COORDINATOR).code();
        Expected expected = new Expected(kind, from, by, limit, law, who, false);
        if (reader == null) timeline.expect(entered, course, expected, item.id(), "");
        else timeline.expectOf(entered, course, expected, item.id(), reader.id());
    }

    private List<Line> letters(Entered entered, Case shown) {
        return timeline.line(entered, shown.course().id()).stream()
                .filter(line -> line.state() == Line.State.HAPPENED && LETTERS.contains(line.kind())
                        && line.on().isAfter(entered.today().minusMonths(MONTHS_OFFERED)))
                .limit(10).toList();
    }

    /** Errors: Refused where it is neither an open question nor a letter of this person's. */
    private Item.Answered answered(Entered entered, Case shown, UUID answers) {
        return Stream.concat(
                        referrals.openQuestions(entered).stream().filter(open -> open.id().equals(answers))
                                .map(open -> new Item.Answered(Kinds.INFORMATION_REQUESTED, open.askedOn())),
                        letters(entered, shown).stream().filter(line -> line.id().equals(answers))
                                .map(line -> new Item.Answered(line.kind(), line.on())))
                .findFirst().orElseThrow(() -> new Refused("post.answers-gone"));
    }

    private static StaffMember chosen(List<StaffMember> readers, @Nullable StaffId reader) {
        return readers.stream().filter(each -> each.id().equals(reader)).findFirst().orElseThrow(() -> new Refused("post.reader-cannot"));
    }

    private Item waiting(Entered entered, UUID id) {
        Item item = store.anywhere(entered, id).orElseThrow(() -> new NotFound("post"));
        if (!item.waits()) throw new Refused("post.already-placed");
        return item;
    }

    private Course course(Entered entered, Item item) {
        return timeline.course(entered, placed(item).course());
    }

    private Item find(Entered entered, UUID id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("post"));
    }

    private static Item.Placed placed(Item item) {
        if (item.placed() == null) throw new NotFound("post");
        return item.placed();
    }
}
