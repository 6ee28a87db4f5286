package no.fotfeste.ladder;

import java.time.DayOfWeek;
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
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.work.Employers;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The graded way back to a job: made, changed, agreed to, ended (A38). How the weeks go is {@link Fridays}. */
@UseCase
public class Ladders {

    private final Access access;
    private final Cases cases;
    private final Employers employers;
    private final LadderStore store;
    private final FridayStore fridays;
    private final LadderLine line;

    Ladders(Access access, Cases cases, Employers employers, LadderStore store, FridayStore fridays, LadderLine line) {
        this.access = access;
        this.cases = cases;
        this.employers = employers;
        this.store = store;
        this.fridays = fridays;
        this.line = line;
    }

    /** The request key becomes its id. Errors: Invalid by field; Refused where the case is not one we have said yes to. */
    public void make(Caller caller, PersonId person, UUID requestKey, NewLadder ladder) {
        Entered entered = access.enter(caller, person, LadderAction.CHANGE, requestKey);
        store.lock(entered);
        Case shown = cases.get(entered);
        if (!shown.has(Kinds.REFERRAL_ACCEPTED)) throw new Refused("ladder.not-accepted");
        if (ladder.employer() != null && !employers.inUse(entered, ladder.employer())) throw new Invalid("employer", "ui.choose-one");
        check(entered, ladder.steps(), ladder.brake(), ladder.follows());
        store.insert(entered, requestKey, shown.course().id(), ladder);
        Version first = version(entered, requestKey, 1, Version.Cause.FIRST, ladder.steps(), ladder.brake());
        store.insert(entered, requestKey, first);
        line.made(entered, shown.course(), first, ladder.job());
    }

    /** A new version. Errors: Conflict where somebody made one since {@code version}; Invalid where nobody says why. */
    public void change(Caller caller, PersonId person, UUID ladder, UUID requestKey, int version, Change change) {
        Entered entered = access.enter(caller, person, LadderAction.CHANGE, requestKey);
        store.lock(entered);
        Ladder before = open(entered, ladder);
        Version now = before.now();
        if (now.number() != version) throw new Conflict(now.number(), Map.of("rungs", line.lines(now.steps())));
        if (change.why().isEmpty()) throw new Invalid("why", "ui.required");
        check(entered, change.steps(), change.brake(), change.follows());
        Version next = version(entered, requestKey, now.number() + 1, Version.Cause.CHANGED, change.steps(), change.brake());
        store.insert(entered, ladder, next);
        store.follows(entered, ladder, change.follows());
        fridays.insertNote(entered, ladder, closed(entered, change.forTeam()), next.number(), null, change.why());
        // whoever changes it has looked at what the brake did
        before.unseen().forEach(met -> seen(entered, before, met.id()));
        line.changed(entered, before.course(), next);
        line.tellOthers(entered, ladder);
    }

    /** Somebody said yes to a version. Errors: NotFound where there is no such version; Invalid where the day is to come. */
    public void agree(Caller caller, PersonId person, UUID ladder, UUID requestKey, Agreement agreement) {
        Entered entered = access.enter(caller, person, LadderAction.AGREE, requestKey);
        write(entered, open(entered, ladder), requestKey, agreement);
    }

    /**
     * The same inside another use case: somebody outside said yes to the version they saw, which may be an older one. The
     * same version again is once; a ladder that has ended is left as it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void agree(Entered entered, UUID ladder, UUID key, Agreement agreement) {
        store.lock(entered);
        Ladder one = get(entered, ladder);
        boolean before = one.agreed(agreement.party()).filter(each -> each.version() == agreement.version()).isPresent();
        if (one.endedOn() == null && !before) write(entered, one, key, agreement);
    }

    private void write(Entered entered, Ladder one, UUID key, Agreement agreement) {
        Version version = one.versions().stream().filter(each -> each.number() == agreement.version()).findFirst()
                .orElseThrow(() -> new NotFound("version"));
        if (agreement.on().isAfter(entered.today())) throw new Invalid("on", "ladder.in-future");
        if (agreement.on().isBefore(version.on())) throw new Invalid("on", "ladder.agreed-before");
        store.insert(entered, key, one.id(), agreement);
        line.agreed(entered, one.course(), key, agreement);
    }

    /** It goes on no longer; what it was stays. */
    public void end(Caller caller, PersonId person, UUID ladder, UUID requestKey) {
        Entered entered = access.enter(caller, person, LadderAction.CHANGE, requestKey);
        store.lock(entered);
        Ladder one = open(entered, ladder);
        one.unseen().forEach(met -> seen(entered, one, met.id()));
        store.end(entered, ladder);
        line.ended(entered, one.course(), ladder, one.job());
        line.tellOthers(entered, ladder);
    }

    /** What somebody outside may be given of one. Errors: NotFound where it is not this person's. */
    public Extract extract(Caller caller, PersonId person, UUID ladder) {
        return Extract.of(get(access.enter(caller, person, LadderAction.EXTRACT), ladder));
    }

    /** The same of all that run, inside another use case: for a party's page, the plan, a report. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Extract> extracts(Entered entered) {
        return store.ladders(entered).stream().filter(ladder -> ladder.runs(entered.today())).map(Extract::of).toList();
    }

    /** Errors: NotFound where it is not this person's. */
    @Transactional(propagation = Propagation.MANDATORY)
    Ladder get(Entered entered, UUID ladder) {
        return store.ladders(entered).stream().filter(each -> each.id().equals(ladder)).findFirst().orElseThrow(() -> new NotFound("ladder"));
    }

    /** Errors: Refused where it has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    Ladder open(Entered entered, UUID id) {
        Ladder ladder = get(entered, id);
        if (ladder.endedOn() != null) throw new Refused("ladder.ended-already");
        return ladder;
    }

    private void seen(Entered entered, Ladder ladder, UUID brake) {
        if (fridays.seen(entered, brake) > 0) line.seen(entered, ladder.course(), brake);
    }

    private void check(Entered entered, Steps steps, Brake brake, StaffId follows) {
        steps.checked();
        if (brake.after() < 1 || brake.after() > Brake.MOST) throw new Invalid("after", "ui.number-unclear");
        if (!line.mayFollow(entered, follows)) throw new Invalid("follows", "ui.choose-one");
    }

    /** Health personnel close it unless they say otherwise; the others can write nothing that they cannot read. */
    static Information closed(Entered entered, boolean forTeam) {
        return forTeam || !entered.sees(Information.HEALTH) ? Information.PLAN : Information.HEALTH;
    }

    static Version version(Entered entered, UUID id, int number, Version.Cause cause, Steps steps, Brake brake) {
        return new Version(id, number, cause, steps, brake, entered.today(), entered.caller().name(), entered.caller().now());
    }

    static LocalDate monday(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
