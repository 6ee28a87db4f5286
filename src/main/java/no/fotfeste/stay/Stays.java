package no.fotfeste.stay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episode;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.Phase;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Gate;
import no.fotfeste.stay.Stay.Practical;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Show;
import org.jspecify.annotations.Nullable;

/** Stays, in services that have them: planned, begun, with leave, and with an end that can be moved. */
@UseCase
public class Stays {

    private static final int DAYS_BACK = 60;

    private final Access access;
    private final Cases cases;
    private final Episodes episodes;
    private final Timeline timeline;
    private final StayStore store;

    Stays(Access access, Cases cases, Episodes episodes, Timeline timeline, StayStore store) {
        this.access = access;
        this.cases = cases;
        this.episodes = episodes;
        this.timeline = timeline;
        this.store = store;
    }

    /** What the page shows. @param missing what ought to have been done before it begins; @param usualEnd from today */
    public record Overview(Case shown, List<Stay> stays, List<Gate> missing, List<Prognosis> prognoses, LocalDate usualEnd) {

        /** The part that comes or runs, or the last there was. */
        public @Nullable Stay current() {
            return stays.isEmpty() ? null : stays.getLast();
        }

        /** The part the person is in, otherwise the one that comes. */
        public @Nullable Stay present(LocalDate today) {
            return stays.stream().filter(stay -> stay.runs(today)).findFirst().orElse(current());
        }

        /** Days at home between two parts do not count. */
        long daysHere(LocalDate end) {
            return stays.stream().mapToLong(stay -> stay.admittedOn() == null ? 0 : Stay.days(stay.admittedOn(), stay.last(end))).sum();
        }

        long leaveDays() {
            return stays.stream().mapToLong(Stay::leaveDays).sum();
        }
    }

    /** Errors: Refused where the service has no stays. */
    public Overview get(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, StayAction.SHOW);
        Case shown = shown(entered);
        return new Overview(shown, store.list(entered, shown.course().id()),
                shown.episode() == null ? timeline.missing(entered, shown.course(), Kinds.STARTED) : List.of(),
                entered.sees(Information.PLAN) ? store.prognoses(entered, shown.course().id()) : List.of(),
                shown.course().service().plannedEnd(entered.today(), shown.happened()));
    }

    /** A day to come and a length, before it has begun (A64). Errors: Refused where one is planned or begun already. */
    public void plan(Caller caller, PersonId person, UUID requestKey, Practical practical) {
        Entered entered = access.enter(caller, person, StayAction.PLAN, requestKey);
        Case shown = shown(entered);
        if (!shown.has(Kinds.REFERRAL_ACCEPTED)) throw new Refused("episode.not-accepted");
        fits(practical);
        if (shown.episode() != null || store.insert(entered, requestKey, shown.course().id(), 1, practical, null) == 0) {
            throw new Refused("stay.already-planned");
        }
    }

    /** Room, diet, transport, and the plan as long as it is one. Errors: Conflict where somebody changed it meanwhile. */
    public void change(Caller caller, PersonId person, UUID requestKey, int version, Practical practical) {
        Entered entered = access.enter(caller, person, StayAction.PLAN, requestKey);
        Case shown = shown(entered);
        Stay now = current(entered, shown);
        boolean begun = now.admittedOn() != null || now.part() > 1;
        Practical next = begun ? new Practical(now.practical().plannedOn(), now.practical().plannedUntil(), practical.room(),
                practical.diet(), practical.transport()) : practical;
        fits(next);
        if (store.update(entered, now.id(), version, next) == 0) {
            throw new Conflict(now.version(), Map.of("room", String.join(" · ", now.practical().room(), now.practical().diet())));
        }
    }

    /**
     * The person has come: the course starts with the stay, in one transaction, with this end. A part that follows
     * another starts nothing anew. Errors: Refused where they have come already; Invalid beside the field.
     */
    public void admit(Caller caller, PersonId person, UUID requestKey, LocalDate on, Practical practical, List<Departure> departures) {
        Entered entered = access.enter(caller, person, StayAction.ADMIT, requestKey);
        Case shown = shown(entered);
        if (shown.phase() == Phase.AFTER || shown.phase() == Phase.CLOSED) throw new Refused("stay.over");
        if (on.isAfter(entered.today())) throw new Invalid("on", "stay.in-future");
        if (on.isBefore(entered.today().minusDays(DAYS_BACK))) throw new Invalid("on", "stay.too-long-ago");
        List<Stay> stays = store.list(entered, shown.course().id());
        Episode episode = shown.episode();
        follows(on, episode, stays);
        if (episode == null && practical.plannedUntil().isBefore(on)) throw new Invalid("plannedEnd", "stay.end-before-start");
        Practical stands = new Practical(on, episode == null ? practical.plannedUntil() : latest(on, episode.plannedEnd()),
                practical.room(), practical.diet(), practical.transport());
        int rows = stays.isEmpty() ? store.insert(entered, requestKey, shown.course().id(), 1, stands, on)
                : store.admit(entered, stays.getLast().id(), on, stands);
        if (rows == 0) throw new Refused("stay.already-here");
        if (episode == null) episodes.start(entered, shown.course().id(), on, practical.plannedUntil(), departures);
    }

    /** The planned end is another, with its reason and what speaks for it (A64). Errors: Invalid beside the field. */
    public void revise(Caller caller, PersonId person, UUID requestKey, LocalDate plannedEnd, String why, String factors) {
        Entered entered = access.enter(caller, person, StayAction.REVISE, requestKey);
        Case shown = shown(entered);
        Episode episode = running(shown);
        if (plannedEnd.isBefore(episode.startedOn())) throw new Invalid("plannedEnd", "stay.end-before-start");
        if (why.isBlank()) throw new Invalid("why", "stay.why-needed");
        episodes.changePlannedEnd(entered, shown.course().id(), plannedEnd, why);
        if (!factors.isBlank()) store.insertPrognosis(entered, requestKey, shown.course().id(), plannedEnd, factors);
    }

    /** Some days away with the bed kept. Errors: Invalid beside the field; Refused where nobody stays here. */
    public void leave(Caller caller, PersonId person, UUID requestKey, LocalDate from, LocalDate to, String reason) {
        Entered entered = access.enter(caller, person, StayAction.LEAVE, requestKey);
        Case shown = shown(entered);
        running(shown);
        Stay stay = store.list(entered, shown.course().id()).stream().filter(part -> part.runs(entered.today())).findFirst()
                .orElseThrow(() -> new Refused("stay.not-here"));
        if (stay.admittedOn() == null || from.isBefore(stay.admittedOn())) throw new Invalid("from", "stay.before-admission");
        if (to.isBefore(from)) throw new Invalid("to", "stay.to-before-from");
        if (stay.leftOn() != null && to.isAfter(stay.leftOn())) throw new Invalid("to", "stay.leave-after-leaving");
        if (to.isAfter(entered.today().plusYears(1))) throw new Invalid("to", "stay.too-far-ahead");
        store.insertLeave(entered, stay.id(), new Stay.Leave(requestKey, from, to, reason));
        timeline.happened(entered, shown.course(), Happened.of(Kinds.LEAVE, entered.today(), requestKey,
                Show.typed(from) + "–" + Show.typed(to) + ": " + reason));
    }

    /** It comes to nothing. Errors: NotFound where it is not this person's, or was taken back before. */
    public void cancelLeave(Caller caller, PersonId person, UUID requestKey, UUID leave) {
        Entered entered = access.enter(caller, person, StayAction.LEAVE, requestKey);
        shown(entered);
        if (store.cancelLeave(entered, leave) == 0) throw new NotFound("leave");
    }

    /** Home for a while and back again: an exception, counted with its reason (A66). Errors: Invalid beside the field. */
    public void split(Caller caller, PersonId person, UUID requestKey, Split split) {
        Entered entered = access.enter(caller, person, StayAction.SPLIT, requestKey);
        Case shown = shown(entered);
        Episode episode = running(shown);
        Stay stay = current(entered, shown);
        if (stay.admittedOn() == null) throw new Refused("stay.not-here");
        split.check(shown.course().service(), stay.admittedOn());
        if (store.leave(entered, stay.id(), split.lastDay()) == 0) throw new Refused("stay.not-here");
        store.insert(entered, requestKey, shown.course().id(), stay.part() + 1,
                new Practical(split.back(), split.plannedEnd(), stay.practical().room(), stay.practical().diet(),
                        stay.practical().transport()), null);
        timeline.departed(entered, shown.course(), "stay in one", split.reason(), entered.today());
        if (!split.plannedEnd().equals(episode.plannedEnd())) {
            episodes.changePlannedEnd(entered, shown.course().id(), split.plannedEnd(), split.reason());
        }
    }

    private Case shown(Entered entered) {
        Case shown = cases.get(entered);
        if (!shown.course().service().stay()) throw new Refused("stay.not-in-this-service");
        return shown;
    }

    private Stay current(Entered entered, Case shown) {
        List<Stay> stays = store.list(entered, shown.course().id());
        if (stays.isEmpty()) throw new Refused("stay.not-here");
        return stays.getLast();
    }

    private static Episode running(Case shown) {
        Episode episode = shown.episode();
        if (episode == null) throw new Refused("stay.not-here");
        if (episode.endedOn() != null) throw new Refused("stay.over");
        return episode;
    }

    /** Not before the course began, nor before the part before this one was over. */
    private static void follows(LocalDate on, @Nullable Episode episode, List<Stay> stays) {
        if (episode != null && on.isBefore(episode.startedOn())) throw new Invalid("on", "stay.before-admission");
        for (Stay before : stays) {
            if (before.leftOn() != null && !on.isAfter(before.leftOn())) throw new Invalid("on", "stay.back-before-leaving");
        }
    }

    private static void fits(Practical practical) {
        if (practical.plannedUntil().isBefore(practical.plannedOn())) throw new Invalid("plannedEnd", "stay.end-before-start");
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
