package no.fotfeste.episode;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Gate;
import no.fotfeste.timeline.Timeline;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the pages for the start, the end and the sharing of a case show. */
@UseCase
public class CaseDesk {

    private final Access access;
    private final Grants grants;
    private final Staff staff;
    private final Timeline timeline;
    private final Cases cases;
    private final EpisodeStore store;

    CaseDesk(Access access, Grants grants, Staff staff, Timeline timeline, Cases cases, EpisodeStore store) {
        this.access = access;
        this.grants = grants;
        this.staff = staff;
        this.timeline = timeline;
        this.cases = cases;
        this.store = store;
    }

    /** @param missing gates not passed, each of which takes a reason */
    record Gated(Case shown, List<Gate> missing) {}

    record Ending(Case shown, List<Gate> beforeTaper, List<Gate> beforeEnd, Optional<FollowUpOffer> offer) {

        boolean judged(String kind) {
            return shown.has(kind);
        }
    }

    /** Who follows the person up, and whom the person has shut out. */
    public record Sharing(Case shown, List<StaffMember> staff, List<JobSpecialistAnswer> answers, List<Grants.Block> blocks,
            List<EpisodeStore.Former> former) {

        List<StaffMember> specialists() {
            return staff.stream().filter(member -> member.is(Role.JOB_SPECIALIST)).toList();
        }

        List<StaffMember> others() {
            return staff.stream().filter(member -> !member.is(Role.JOB_SPECIALIST) && !member.is(Role.ADMINISTRATOR)
                    && !member.is(Role.LEADER)).toList();
        }

        String name(StaffId id) {
            return staff.stream().filter(member -> member.id().equals(id)).map(StaffMember::name).findFirst().orElse("");
        }
    }

    Gated start(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, EpisodeAction.SHOW);
        Case shown = cases.get(entered);
        return new Gated(shown, timeline.missing(entered, shown.course(), Kinds.STARTED));
    }

    Ending end(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, EpisodeAction.SHOW);
        Case shown = cases.get(entered);
        return new Ending(shown, timeline.missing(entered, shown.course(), Kinds.TAPER_STARTED),
                timeline.missing(entered, shown.course(), Kinds.ENDED), store.offer(entered, shown.course().id()));
    }

    Sharing sharing(Caller caller, PersonId person) {
        return sharing(access.enter(caller, person, EpisodeAction.SHOW));
    }

    /** For the page of all that is shared, which the module sharing lays out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sharing sharing(Entered entered) {
        Case shown = cases.get(entered);
        return new Sharing(shown, staff.list(entered),
                entered.sees(Information.PLAN) ? store.answers(entered, shown.course().id()) : List.of(),
                grants.blocks(entered), store.former(entered, shown.course().id()));
    }

    /** The person's no to one member of staff; it beats everything that opened the record for them. */
    void block(Caller caller, PersonId person, UUID requestKey, StaffId who, String wish) {
        grants.block(access.enter(caller, person, EpisodeAction.BLOCK, requestKey), requestKey, who, wish);
    }

    void unblock(Caller caller, PersonId person, UUID requestKey, UUID block) {
        grants.unblock(access.enter(caller, person, EpisodeAction.BLOCK, requestKey), block);
    }
}
