package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import no.fotfeste.work.Spell;
import no.fotfeste.work.WorkHistory;
import no.fotfeste.work.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * How much it became, week by week. The register of work tells of itself, so that nothing is written twice; a week that
 * was otherwise than the register says is entered on the ladder, and then that counts.
 *
 * @param weeks by Monday, as percent of the position; a week nobody knows of is not there
 */
record Reality(Steps planned, Map<LocalDate, Actual> weeks) {

    private static final int WORKDAYS = 5;

    /** @param entered on the ladder; otherwise from the register of work */
    record Actual(int percent, boolean entered) {}

    /** How it goes compared with the plan. @param weeks ahead, or behind when negative; 0 where it follows the plan */
    record Pace(LocalDate week, int planned, int actual, int weeks) {

        int points() {
            return actual - planned;
        }
    }

    static Reality of(Ladder ladder, WorkHistory history, LocalDate today) {
        Map<LocalDate, Actual> weeks = new TreeMap<>();
        for (LocalDate week : ladder.now().steps().mondays()) {
            if (week.isAfter(today)) break;
            Integer entered = ladder.actuals().get(week);
            if (entered != null) weeks.put(week, new Actual(entered, true));
            else registered(history, week, today, ladder.employer(), ladder.position()).ifPresent(percent -> weeks.put(week, new Actual(percent, false)));
        }
        return new Reality(ladder.now().steps(), weeks);
    }

    Optional<Actual> at(LocalDate week) {
        return Optional.ofNullable(weeks.get(week));
    }

    /** At the newest week that is known and planned. */
    Optional<Pace> pace() {
        return weeks.entrySet().stream().filter(entry -> planned.at(entry.getKey()).isPresent()).reduce((first, second) -> second).map(newest -> {
            LocalDate week = newest.getKey();
            int plan = percent(week);
            int actual = newest.getValue().percent();
            return new Pace(week, plan, actual, actual < plan ? -behind(week, actual) : actual > plan ? ahead(week, actual) : 0);
        });
    }

    /** Weeks since the plan first asked for more than this. */
    private int behind(LocalDate week, int actual) {
        return (int) planned.mondays().stream().filter(each -> !each.isAfter(week) && planned.at(each).isPresent() && percent(each) > actual)
                .count();
    }

    /** Weeks until the plan asks for as much as this, or as many as there are. */
    private int ahead(LocalDate week, int actual) {
        return (int) planned.mondays().stream().filter(each -> !each.isBefore(week) && planned.at(each).isPresent())
                .takeWhile(each -> percent(each) < actual).count();
    }

    private int percent(LocalDate week) {
        return planned.at(week).map(Rung::percent).orElse(0);
    }

    private static Optional<Integer> registered(WorkHistory history, LocalDate week, LocalDate today, @Nullable UUID employer, int position) {
        List<LocalDate> days = Stream.iterate(week, day -> day.plusDays(1)).limit(WORKDAYS)
                .filter(day -> !day.isAfter(today) && !history.at(day).isEmpty()).toList();
        if (days.isEmpty()) return Optional.empty();
        double sum = days.stream().mapToInt(day -> history.at(day).stream().filter(spell -> here(spell, employer)).mapToInt(Spell::percent).sum()).sum();
        return Optional.of((int) Math.min(100, Math.round(sum / days.size() * 100 / position)));
    }

    private static boolean here(Spell spell, @Nullable UUID employer) {
        return spell.kind().anyWork() && (employer == null || spell.employer() == null || employer.equals(spell.employer()));
    }

    /**
     * The first rung to come that the sick leave as registered leaves no room for. Both are counted of the position, as
     * the doctor counts (T11); the sick leave may well change before then, so it is a warning.
     */
    static Optional<TooFull> tooFull(Steps steps, WorkHistory history, LocalDate today) {
        return steps.rungs().stream().filter(rung -> !rung.last().isBefore(today)).flatMap(rung -> {
            LocalDate day = rung.start().isBefore(today) ? today : rung.start();
            return history.at(day).stream().filter(spell -> spell.kind() == WorkState.SICK_LEAVE && spell.percent() + rung.percent() > 100)
                    .map(spell -> new TooFull(day, rung.percent(), spell.percent()));
        }).findFirst();
    }

    record TooFull(LocalDate day, int work, int sick) {}
}
