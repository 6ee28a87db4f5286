package no.fotfeste.myway;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Phase;
import no.fotfeste.notify.Outbox;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Token;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;

/** The door to the person's own pages, as the team opens and shuts it. */
@UseCase
class OwnDoors {

    static final String KEYS = "min:";
    private static final Duration AT_THE_TABLE = Duration.ofMinutes(10);

    private final Access access;
    private final Grants grants;
    private final Cases cases;
    private final OwnDoorStore store;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Words words;

    OwnDoors(Access access, Grants grants, Cases cases, OwnDoorStore store, Outbox outbox, Timeline timeline, Words words) {
        this.access = access;
        this.grants = grants;
        this.cases = cases;
        this.store = store;
        this.outbox = outbox;
        this.timeline = timeline;
        this.words = words;
    }

    /** @param reach null where they have never been heard; @param link the one that stands; @param code a code from the table stands */
    record Overview(Case shown, @Nullable Reach reach, @Nullable Link link, boolean code, OwnDoorStore.@Nullable Visit last, boolean visiting,
            boolean may) {

        /** Something there is to shut. */
        boolean grant() {
            return link != null || code || visiting;
        }
    }

    public Overview overview(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, MywayAction.SHOW_DOOR);
        Case shown = cases.get(entered);
        return new Overview(shown, store.reach(entered).orElse(null),
                store.openLinks(entered).stream().filter(link -> link.live(entered.today())).findFirst().orElse(null),
                store.codeStands(entered), store.lastVisit(entered).orElse(null), store.visiting(entered), may(shown, entered.today()));
    }

    /** @param heard the caller has just heard them on that number; needed where nobody has before */
    record Wanted(String email, String phone, boolean heard) {}

    /** Errors: Refused where nobody has heard them on that number, or the case is not open to them. */
    public void send(Caller caller, PersonId person, UUID requestKey, Wanted wanted) {
        Entered entered = access.enter(caller, person, MywayAction.SEND_LINK, requestKey);
        Case shown = open(entered);
        Reach before = store.reach(entered).orElse(null);
        boolean known = before != null && before.heardOn(wanted.phone());
        if (!wanted.heard() && !known) throw new Refused("myway.not-heard");
        store.reach(entered, wanted.heard() || before == null ? new Reach(wanted.email(), wanted.phone(), entered.today(), caller.name())
                : new Reach(wanted.email(), wanted.phone(), before.heardOn(), before.heardBy()));
        String token = Token.fresh();
        store.shutLinks(entered);
        outbox.cancel(entered, KEYS + person + ":");
        store.insertLink(entered, Token.hash(token), requestKey, wanted.phone(), entered.today().plusDays(Link.DAYS));
        grants.toSelf(entered, "myway");
        outbox.toSelf(entered, KEYS + person + ":" + requestKey, wanted.email(), "/min/inn/" + token);
        line(entered, shown, requestKey, words.say("myway.line.sent"));
    }

    /** The code as it is shown, this once. Errors: as {@link #send}. */
    public String atTheTable(Caller caller, PersonId person, UUID requestKey) {
        Entered entered = access.enter(caller, person, MywayAction.VOUCH, requestKey);
        Case shown = open(entered);
        String code = Secret.atTheTable();
        store.shutCodes(entered);
        store.insertCode(entered, requestKey, Secret.hashAtTheTable(code), caller.now().plus(AT_THE_TABLE));
        grants.toSelf(entered, "myway");
        line(entered, shown, requestKey, words.say("myway.line.table"));
        return code;
    }

    public void shut(Caller caller, PersonId person, UUID requestKey) {
        shut(access.enter(caller, person, MywayAction.SHUT_DOOR, requestKey), requestKey);
    }

    /** The person's own word: from the next click nothing opens. */
    public void shutOwn(Caller caller, UUID requestKey) {
        shut(access.enter(caller, caller.self(), MywayAction.OWN_SHUT, requestKey), requestKey);
    }

    private void shut(Entered entered, UUID requestKey) {
        line(entered, cases.get(entered), requestKey, words.say("myway.line.shut"));
        outbox.cancel(entered, KEYS + entered.person() + ":");
        store.shutAll(entered);
        grants.endSelf(entered);
    }

    private Case open(Entered entered) {
        Case shown = cases.get(entered);
        if (!may(shown, entered.today())) throw new Refused("myway.not-now");
        return shown;
    }

    private static boolean may(Case shown, LocalDate today) {
        boolean over = shown.episode() != null && shown.episode().endedOn() != null && shown.episode().endedOn().plusDays(366).isBefore(today);
        return shown.phase() != Phase.NOT_ACCEPTED && !over && shown.person().diedOn() == null;
    }

    private void line(Entered entered, Case shown, UUID ref, String text) {
        timeline.happened(entered, shown.course(), Happened.of(Kinds.OWN_PAGE, entered.today(), ref, text));
    }
}
