package no.fotfeste.ladder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.ladder.Agreement.Party;
import no.fotfeste.ladder.Agreement.Standing;
import no.fotfeste.ladder.Friday.Answer;
import no.fotfeste.ladder.Friday.Giver;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The way back to one job.
 *
 * @param employerName empty where the job has no employer that is known here
 * @param position percent of a full position that the job is
 * @param follows who sees first how it goes
 * @param versions oldest first; never empty
 * @param fridays in the order they were given
 * @param actuals what was entered for a week, by its Monday
 */
public record Ladder(UUID id, EpisodeId course, @Nullable UUID employer, String employerName, String job, int position,
        StaffId follows, @Nullable LocalDate endedOn, List<Version> versions, List<Agreement> agreements,
        List<Friday.Given> fridays, List<Brake.Met> brakes, Map<LocalDate, Integer> actuals) {

    /** Weeks back that an answer may still be given for. */
    static final int LATE = 4;

    public Version now() {
        return versions.getLast();
    }

    /** As it stood at the end of that day; empty where there was none. */
    public Optional<Version> asOf(LocalDate day) {
        return versions.reversed().stream().filter(version -> !version.on().isAfter(day)).findFirst();
    }

    /** Neither over nor ended. */
    public boolean runs(LocalDate today) {
        return endedOn == null && now().steps().end().isAfter(today);
    }

    /** The newest that this party said yes to. */
    public Optional<Agreement> agreed(Party party) {
        return agreements.reversed().stream().filter(agreement -> agreement.party() == party).findFirst();
    }

    /** What the brake has changed since was agreed with it; what somebody changed was not. */
    public Standing standing(Party party) {
        return agreed(party).map(agreement -> versions.stream().filter(version -> version.number() > agreement.version())
                .allMatch(version -> version.cause() == Version.Cause.BRAKE) ? Standing.AGREED : Standing.OLDER).orElse(Standing.NOT);
    }

    /** Both the person and the employer have said yes to what holds, its brake included. */
    public boolean agreedByBoth() {
        return standing(Party.PERSON) == Standing.AGREED && standing(Party.EMPLOYER) == Standing.AGREED;
    }

    /** What this giver says of the week now. */
    public Optional<Answer> answer(LocalDate week, Giver giver) {
        return fridays.stream().filter(given -> given.week().equals(week) && given.giver() == giver)
                .max(Comparator.comparingLong(Friday.Given::order)).map(Friday.Given::answer);
    }

    /** Too much for one of them is too much. */
    public Optional<Answer> answer(LocalDate week) {
        Set<Answer> all = List.of(Giver.values()).stream().flatMap(giver -> answer(week, giver).stream()).collect(Collectors.toSet());
        return all.contains(Answer.TOO_MUCH) ? Optional.of(Answer.TOO_MUCH) : all.stream().findFirst();
    }

    /** Errors: Refused where nothing was planned that week, it has not begun, or it is too long ago. */
    void askable(LocalDate week, LocalDate today) {
        if (endedOn != null) throw new Refused("ladder.ended-already");
        if (week.isAfter(today)) throw new Refused("ladder.week-ahead");
        if (week.getDayOfWeek() != DayOfWeek.MONDAY || now().steps().at(week).isEmpty()) throw new Refused("ladder.week-outside");
        if (ChronoUnit.WEEKS.between(week, today) > LATE) throw new Refused("ladder.week-late");
    }

    /** The weeks that may be answered for, newest first. */
    List<LocalDate> askable(LocalDate today) {
        if (endedOn != null) return List.of();
        return now().steps().mondays().reversed().stream().filter(week -> !week.isAfter(today)
                && now().steps().at(week).isPresent() && ChronoUnit.WEEKS.between(week, today) <= LATE).toList();
    }

    /** The one to ask about first: last week where nobody has answered for it, otherwise this week. */
    Optional<LocalDate> asks(LocalDate today) {
        List<LocalDate> weeks = askable(today);
        return weeks.stream().limit(2).filter(week -> answer(week, Giver.PERSON).isEmpty()).min(Comparator.naturalOrder())
                .or(() -> weeks.stream().findFirst());
    }

    /**
     * The week this giver is asked about: the oldest of last week and, from Friday on, this week that they have not answered
     * for; where they have answered for both, the newest of them, so that they can answer otherwise.
     */
    Optional<LocalDate> asks(LocalDate today, Giver giver) {
        boolean friday = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0;
        LocalDate week = Ladders.monday(today);
        List<LocalDate> weeks = askable(today).stream().filter(each -> each.equals(week) ? friday : each.equals(week.minusWeeks(1))).toList();
        return weeks.reversed().stream().filter(each -> answer(each, giver).isEmpty()).findFirst().or(() -> weeks.stream().findFirst());
    }

    /** The brake that is met by the answers as they are. */
    Optional<LocalDate> brakeDue() {
        Set<LocalDate> hard = fridays.stream().map(Friday.Given::week)
                .filter(week -> answer(week).filter(answer -> answer == Answer.TOO_MUCH).isPresent())
                .filter(week -> now().steps().at(week).isPresent()).collect(Collectors.toCollection(TreeSet::new));
        return now().brake().due(hard, brakes.stream().map(Brake.Met::week).toList());
    }

    /** Met, and nobody has looked at it. */
    public List<Brake.Met> unseen() {
        return brakes.stream().filter(met -> !met.seen()).toList();
    }
}
