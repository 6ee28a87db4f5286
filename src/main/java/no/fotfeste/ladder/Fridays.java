package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the weeks go: Friday's two taps, how much it became, and the brake. Whoever gives the answer, a member of staff on the
 * phone, the person on a page of their own or the employer by link, it is this that is called.
 */
@UseCase
public class Fridays {

    private static final int MOST_ROWS = 30;

    private final Access access;
    private final Ladders ladders;
    private final LadderStore store;
    private final FridayStore fridays;
    private final LadderLine line;

    Fridays(Access access, Ladders ladders, LadderStore store, FridayStore fridays, LadderLine line) {
        this.access = access;
        this.ladders = ladders;
        this.store = store;
        this.fridays = fridays;
        this.line = line;
    }

    /**
     * One answer for one week. The same again changes nothing; another one from the same giver counts instead, and the first
     * is kept. Errors: Refused where the week cannot be answered for; NotFound where the ladder is not this person's.
     */
    public void answer(Caller caller, PersonId person, UUID ladder, UUID requestKey, Friday friday) {
        answer(access.enter(caller, person, LadderAction.ANSWER, requestKey), ladder, requestKey, friday, caller.name());
    }

    /** The same inside another use case, such as a page opened by link. @param by who said so */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(Entered entered, UUID id, UUID key, Friday friday, String by) {
        store.lock(entered);
        Ladder ladder = ladders.open(entered, id);
        ladder.askable(friday.week(), entered.today());
        if (!friday.note().isEmpty()) {
            fridays.insertNote(entered, id, Ladders.closed(entered, entered.caller().isAny(Role.SELF)), null, friday.week(), friday.note());
        }
        if (ladder.answer(friday.week(), friday.giver()).filter(same -> same == friday.answer()).isPresent()) return;
        fridays.insert(entered, key, id, friday, by);
        line.answered(entered, ladder.course(), key, friday);
        Ladder after = ladders.get(entered, id);
        after.brakeDue().ifPresent(week -> met(entered, after, week));
    }

    /** What one who answers is asked about now. Errors: NotFound where the ladder is not this person's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Weekly weekly(Entered entered, UUID ladder, Friday.Giver giver) {
        return Weekly.of(ladders.get(entered, ladder), giver, entered.today());
    }

    /** How much a week became, where the register of work does not tell it rightly. Errors: as for an answer. */
    public void actual(Caller caller, PersonId person, UUID ladder, UUID requestKey, LocalDate week, int percent) {
        Entered entered = access.enter(caller, person, LadderAction.ANSWER, requestKey);
        if (percent < 0 || percent > 100) throw new Invalid("percent", "ladder.percent-range");
        ladders.open(entered, ladder).askable(week, entered.today());
        fridays.insertActual(entered, requestKey, ladder, week, percent);
    }

    /**
     * Somebody has looked at a brake that was met. @param apply the step that was not agreed with both is taken after all.
     * Errors: Refused where it has been seen to before.
     */
    public void see(Caller caller, PersonId person, UUID ladder, UUID brake, UUID requestKey, boolean apply) {
        Entered entered = access.enter(caller, person, LadderAction.CHANGE, requestKey);
        store.lock(entered);
        Ladder one = ladders.open(entered, ladder);
        Brake.Met met = one.brakes().stream().filter(each -> each.id().equals(brake)).findFirst().orElseThrow(() -> new NotFound("brake"));
        if (fridays.seen(entered, brake) == 0) throw new Refused("ladder.brake.seen-already");
        line.seen(entered, one.course(), brake);
        if (!apply || met.version() != null || met.then() == Brake.Then.TALK) return;
        Version next = next(entered, one, new Brake(one.now().brake().after(), met.then()), met.week());
        store.insert(entered, ladder, next);
        line.changed(entered, one.course(), next);
        line.tellOthers(entered, ladder);
    }

    /** Somebody of ours has read what the person wrote about the weeks. */
    public void read(Caller caller, PersonId person, UUID ladder, UUID requestKey) {
        Entered entered = access.enter(caller, person, LadderAction.ANSWER, requestKey);
        line.read(entered, ladders.get(entered, ladder));
    }

    /** For my day: what was too much, and whom nobody has asked about last week. Whoever has no part in it sees nothing. */
    public LadderDay day(Caller caller) {
        if (!caller.isAny(Role.TEAM)) return new LadderDay(List.of());
        Entered entered = access.enter(caller, LadderAction.DAY);
        LocalDate week = Ladders.monday(entered.today());
        List<LadderDay.Row> rows = fridays.mine(entered, week.minusWeeks(1), week, MOST_ROWS);
        access.listed(entered, rows.stream().map(LadderDay.Row::person).toList(), LadderAction.DAY);
        return new LadderDay(rows);
    }

    /**
     * What both have agreed to beforehand takes effect at once: that is what makes it a brake. To wait for a tap by staff on
     * holiday would be one more week that is too much. The one who follows up is told, and can change it. Where not both
     * have agreed to it, or what was agreed is a talk, nothing changes by itself.
     */
    private void met(Entered entered, Ladder ladder, LocalDate week) {
        Brake brake = ladder.now().brake();
        Version next = ladder.agreedByBoth() && brake.then() != Brake.Then.TALK ? next(entered, ladder, brake, week) : null;
        if (next != null) store.insert(entered, ladder.id(), next);
        Brake.Met met = new Brake.Met(UUID.randomUUID(), week, brake.then(), number(next), entered.today(), false);
        fridays.insert(entered, ladder.id(), met);
        line.met(entered, ladder, met);
        if (next != null) line.tellOthers(entered, ladder.id());
    }

    private static Version next(Entered entered, Ladder ladder, Brake brake, LocalDate week) {
        return Ladders.version(entered, UUID.randomUUID(), ladder.now().number() + 1, Version.Cause.BRAKE,
                brake.applied(ladder.now().steps(), week, entered.today()), ladder.now().brake());
    }

    private static @Nullable Integer number(@Nullable Version version) {
        return Optional.ofNullable(version).map(Version::number).orElse(null);
    }
}
