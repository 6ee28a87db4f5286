package no.fotfeste.myway;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.login.OwnCallers;
import no.fotfeste.myway.Link.Door;
import no.fotfeste.notify.Outbox;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.Token;
import no.fotfeste.platform.UseCase;

/** The person comes in: with a link and the code sent to their number, or with the code they are shown at the table. */
@UseCase
class OwnVisits implements OwnCallers {

    private final Access access;
    private final OwnDoorStore store;
    private final Outbox outbox;
    private final Time time;

    OwnVisits(Access access, OwnDoorStore store, Outbox outbox, Time time) {
        this.access = access;
        this.store = store;
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public Optional<Caller> caller(UUID visit) {
        return store.caller(visit, time.instant(), time.today());
    }

    @Override
    public void left(UUID visit) {
        store.left(visit, time.instant());
    }

    public Optional<Door> find(String token) {
        return Token.looksLikeOne(token) ? store.byLink(Token.hash(token)) : Optional.empty();
    }

    /** A code by SMS, where the link is good and not too many have been asked for. It says nothing either way. */
    public void askForCode(Door door, Instant now) {
        Entered entered = access.enter(door.caller(now), door.person(), MywayAction.KNOCK);
        Link link = store.hold(entered, door.id()).filter(each -> each.live(entered.today())).orElse(null);
        if (link == null || !link.mayAskForCode(now)) return;
        String code = Secret.bySms();
        boolean anew = link.codesSince() == null || !now.isBefore(link.codesSince().plus(Link.PER));
        store.code(entered, link, Secret.hashBySms(link.id(), code), anew);
        outbox.code(entered, OwnDoors.KEYS + entered.person() + ":kode:" + UUID.randomUUID(), link.phone(), code, (int) Link.CODE.toMinutes());
    }

    /** What a right code begins; empty for whatever else, without saying why. */
    public Optional<UUID> come(Door door, Instant now, String code) {
        Entered entered = access.enter(door.caller(now), door.person(), MywayAction.KNOCK);
        Link link = store.hold(entered, door.id()).filter(each -> each.live(entered.today())).orElse(null);
        if (link == null || !link.codeStands(now) || link.codeHash() == null) return Optional.empty();
        if (!MessageDigest.isEqual(link.codeHash(), Secret.hashBySms(link.id(), code))) {
            store.wrong(entered, link.id());
            return Optional.empty();
        }
        store.right(entered, link.id());
        return begun(entered, link.id(), null);
    }

    /** Where a code from the table leads; a wrong one is counted, whoever it was meant for. */
    public Optional<Door> findAtTheTable(Instant now, String code) {
        Optional<Door> door = store.byCode(Secret.hashAtTheTable(code), now);
        if (door.isEmpty()) store.wrongCode(now);
        return door;
    }

    public Optional<UUID> comeFromTheTable(Door door, Instant now) {
        Entered entered = access.enter(door.caller(now), door.person(), MywayAction.KNOCK);
        return store.use(entered, door.id()) ? begun(entered, null, door.id()) : Optional.empty();
    }

    private Optional<UUID> begun(Entered entered, @org.jspecify.annotations.Nullable UUID link, @org.jspecify.annotations.Nullable UUID code) {
        UUID visit = UUID.randomUUID();
        store.insertVisit(entered, visit, link, code);
        // whoever has come in and is let in by nothing that stands, is not in
        return caller(visit).isPresent() ? Optional.of(visit) : Optional.empty();
    }
}
