package no.fotfeste.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.notify.Outbox;
import no.fotfeste.platform.Token;
import no.fotfeste.person.WhenPersonDies;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.WhenConsentChanges;
import no.fotfeste.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links that stand open to parties: made, and shut the moment what they rest on is gone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Doors implements WhenConsentChanges, WhenPersonDies {

    private static final int DAYS_TO_TAKE_OVER = 3;

    private final AnchorStore anchors;
    private final LinkStore links;
    private final Bases bases;
    private final Outbox outbox;
    private final Timeline timeline;

    Doors(AnchorStore anchors, LinkStore links, Bases bases, Outbox outbox, Timeline timeline) {
        this.anchors = anchors;
        this.links = links;
        this.bases = bases;
        this.outbox = outbox;
        this.timeline = timeline;
    }

    /** A new link, on its way to the party. */
    void open(Entered entered, Anchor anchor, Basis basis) {
        String token = Token.fresh();
        UUID id = UUID.randomUUID();
        LocalDate last = bases.last(entered, basis, anchor.party());
        links.insert(entered, Token.hash(token), id, anchor, basis, last);
        outbox.toOutside(entered, keys(anchor) + id, anchor.reach().email(), "/delt/" + token);
    }

    /** What was sent opens nothing, and what lies in the outbox does not go. True where something stood open. */
    boolean shut(Entered entered, Anchor anchor) {
        outbox.cancel(entered, keys(anchor));
        return links.revoke(entered, anchor.id()) > 0;
    }

    /** The party is told that contact ends, and nothing more; one of ours goes on with what was agreed. */
    void end(Entered entered, Anchor anchor) {
        List<String> addresses = links.addresses(entered, anchor.id());
        if (!shut(entered, anchor)) return;
        timeline.dropped(entered, timeline.course(entered, anchor.course()), Kinds.EXTRACT_TO_RENEW, anchor.id());
        addresses.forEach(address -> outbox.ended(entered, "delt-slutt:" + UUID.randomUUID(), address));
        timeline.expect(entered, timeline.course(entered, anchor.course()), new Expected(Kinds.TAKE_OVER, entered.today(),
                entered.today().plusDays(DAYS_TO_TAKE_OVER), Limit.TARGET, null, "coordinator", false), anchor.id(), "");
    }

    @Override
    public void changed(Entered entered) {
        anchors.lock(entered);
        for (Anchor anchor : anchors.list(entered)) {
            boolean gone = links.open(entered, anchor.id()).stream().anyMatch(link -> !bases.holds(entered, link.basis(), anchor.party()));
            if (gone) end(entered, anchor);
        }
    }

    @Override
    public void died(Entered entered) {
        anchors.lock(entered);
        anchors.list(entered).forEach(anchor -> end(entered, anchor));
    }

    /** What the keys of a party's messages begin with. */
    static String keys(Anchor anchor) {
        return "delt:" + anchor.id() + ":";
    }
}
