package no.fotfeste.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Phase;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who outside matters to a person (A10, B04), and how somebody is followed over to them (B07). */
@UseCase
public class Outsiders {

    private static final int MOST = 50;
    private static final int DAYS_TO_ACT = 7;

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final Parties parties;
    private final OutsideStore store;

    Outsiders(Access access, Cases cases, Timeline timeline, Parties parties, OutsideStore store) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.parties = parties;
        this.store = store;
    }

    /** The person's contacts outside as their page shows them. @param register those to choose from */
    record Outside(Case shown, List<Outsider> outsiders, List<Handover> handovers, List<Party> register) {}

    Outside show(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, PartyAction.SHOW);
        return new Outside(cases.get(entered), store.links(entered, false),
                entered.sees(Information.PLAN) ? store.handovers(entered) : List.of(), parties.inUse(entered));
    }

    /** Those who stand now and the caller may know of, inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outsider> of(Entered entered) {
        return store.links(entered, false);
    }

    /** Also those who were, for what was agreed with them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outsider> everyone(Entered entered) {
        return store.links(entered, true);
    }

    /** Errors: Invalid where it stands already, is not in use, or is more than the caller may write about. */
    public void link(Caller caller, PersonId person, UUID requestKey, UUID party, @Nullable UUID contact, Outsider.As as) {
        Entered entered = access.enter(caller, person, PartyAction.LINK, requestKey);
        if (!entered.sees(as.information())) throw new Invalid("as", "party.as-not-yours");
        choose(entered, party, contact);
        if (store.links(entered, false).size() >= MOST) throw new Refused("party.link-many");
        if (!store.insertLink(entered, requestKey, party, contact, as)) throw new Invalid("party", "party.link-stands");
    }

    /** They matter no more; what was agreed with them stands. */
    public void end(Caller caller, PersonId person, UUID requestKey, UUID link) {
        Entered entered = access.enter(caller, person, PartyAction.LINK, requestKey);
        if (store.endLink(entered, link) == 0) throw new NotFound("link");
    }

    /** Followed over. On the day agreed somebody asks how it goes. Errors: Invalid where the person has not said yes. */
    public void handOver(Caller caller, PersonId person, UUID requestKey, boolean agreed, Handover.New what) {
        Entered entered = access.enter(caller, person, PartyAction.HAND_OVER, requestKey);
        if (!agreed) throw new Invalid("agreed", "party.agreed-needed");
        within(what.followUpOn(), entered.today());
        Case shown = cases.get(entered);
        if (shown.phase() == Phase.NOT_ACCEPTED) throw new Refused("party.not-accepted");
        Party party = choose(entered, what.party(), what.contact());
        store.insertHandover(entered, requestKey, shown.course().id(), what);
        boolean known = store.links(entered, false).stream().anyMatch(one -> one.party().equals(what.party()));
        if (!known) store.insertLink(entered, UUID.nameUUIDFromBytes(("link " + requestKey).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                what.party(), what.contact(), Outsider.As.COMMUNITY);
        timeline.happened(entered, shown.course(), Happened.of(Kinds.HANDED_OVER, entered.today(), requestKey, party.name()));
        timeline.expect(entered, shown.course(), new Expected(Kinds.HANDOVER_FOLLOW_UP, what.followUpOn(),
                what.followUpOn().plusDays(DAYS_TO_ACT), Limit.TARGET, null, "team", false), requestKey, party.name());
    }

    /** How it went. Errors: Refused where somebody has told already. */
    public void tell(Caller caller, PersonId person, UUID requestKey, UUID handover, Handover.Result result, String outcome) {
        Entered entered = access.enter(caller, person, PartyAction.HAND_OVER, requestKey);
        Handover before = store.handover(entered, handover).orElseThrow(() -> new NotFound("handover"));
        if (store.tell(entered, handover, result, outcome) == 0) throw new Refused("party.told-already");
        var course = timeline.course(entered, before.course());
        timeline.settled(entered, course, Kinds.HANDOVER_FOLLOW_UP, handover);
        timeline.happened(entered, course, Happened.of(Kinds.HANDOVER_OUTCOME, entered.today(), handover, before.to()));
    }

    private Party choose(Entered entered, UUID party, @Nullable UUID contact) {
        return parties.inUse(entered).stream().filter(one -> one.id().equals(party))
                .filter(one -> contact == null || one.contacts().stream().anyMatch(each -> each.id().equals(contact)))
                .findFirst().orElseThrow(() -> new Invalid("party", "party.gone"));
    }

    private static void within(LocalDate on, LocalDate today) {
        if (on.isBefore(today)) throw new Invalid("followUpOn", "party.in-past");
        if (on.isAfter(today.plusYears(1))) throw new Invalid("followUpOn", "party.too-far-ahead");
    }
}
