package no.fotfeste.ladder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.fotfeste.platform.Invalid;

/** The rungs of one version, in order. Between two of them there may be weeks with none: a holiday, an operation. */
public record Steps(List<Rung> rungs) {

    /** Weeks from the first to the last: two years. A way back that takes longer is another plan. */
    static final int LONGEST = 104;

    public Steps {
        rungs = List.copyOf(rungs);
    }

    /** Weeks in which nothing is planned. */
    public record Gap(LocalDate from, int weeks) {}

    public LocalDate start() {
        return rungs.getFirst().start();
    }

    /** The Monday after the last week. */
    public LocalDate end() {
        return rungs.getLast().end();
    }

    public int weeks() {
        return (int) ChronoUnit.WEEKS.between(start(), end());
    }

    public Optional<Rung> at(LocalDate day) {
        return rungs.stream().filter(rung -> rung.covers(day)).findFirst();
    }

    /** The first that has not begun. */
    public Optional<Rung> after(LocalDate day) {
        return rungs.stream().filter(rung -> rung.start().isAfter(day)).findFirst();
    }

    /** Every week from the first to the last, as its Monday. */
    public List<LocalDate> mondays() {
        return Stream.iterate(start(), week -> week.plusWeeks(1)).limit(weeks()).toList();
    }

    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < rungs.size(); i++) {
            if (pause(i) > 0) gaps.add(new Gap(rungs.get(i - 1).end(), pause(i)));
        }
        return gaps;
    }

    /** Weeks with nothing before this rung. */
    int pause(int place) {
        return place == 0 ? 0 : (int) ChronoUnit.WEEKS.between(rungs.get(place - 1).end(), rungs.get(place).start());
    }

    /** Errors: Invalid where it is no ladder. */
    Steps checked() {
        if (rungs.isEmpty()) throw new Invalid("weeks1", "ladder.no-rungs");
        if (start().getDayOfWeek() != DayOfWeek.MONDAY) throw new Invalid("start", "ladder.start-monday");
        if (rungs.stream().anyMatch(rung -> rung.percent() < 0 || rung.percent() > 100 || rung.weeks() < 1)) {
            throw new Invalid("weeks1", "ladder.percent-range");
        }
        if (weeks() > LONGEST) throw new Invalid("weeks1", "ladder.too-long");
        return this;
    }

    /**
     * One rung down from this Monday, and up again from there: the nearest rung before it with a lower percent, at least
     * so long that it can be felt, then once more the one that was too much, then the rest as planned. Where there is
     * none lower, the same again. The weeks before stand as they were.
     *
     * @param week the one that was too much
     */
    Steps down(LocalDate week, LocalDate from, int least) {
        int place = place(week);
        Rung hard = rungs.get(place);
        List<Rung> all = before(from);
        LocalDate next = from;
        Optional<Rung> lower = lower(place);
        if (lower.isPresent()) {
            all.add(lower.get().at(next, Math.max(lower.get().weeks(), least)));
            next = all.getLast().end();
        }
        all.add(hard.at(next, Math.max(hard.weeks(), least)));
        for (int i = place + 1; i < rungs.size(); i++) {
            all.add(rungs.get(i).at(all.getLast().end().plusWeeks(pause(i)), rungs.get(i).weeks()));
        }
        return tidy(all);
    }

    /** The same for another week from this Monday; all that comes after is a week later. */
    Steps stay(LocalDate week, LocalDate from) {
        List<Rung> all = before(from);
        all.add(rungs.get(place(week)).at(from, 1));
        for (Rung rung : rungs) {
            int left = (int) ChronoUnit.WEEKS.between(from, rung.end());
            if (left <= 0) continue;
            if (rung.start().isBefore(from)) all.add(rung.at(from.plusWeeks(1), left));
            else all.add(rung.at(rung.start().plusWeeks(1), rung.weeks()));
        }
        return tidy(all);
    }

    private Optional<Rung> lower(int place) {
        return rungs.subList(0, place).reversed().stream().filter(rung -> rung.percent() < rungs.get(place).percent()).findFirst();
    }

    private int place(LocalDate week) {
        return rungs.indexOf(at(week).orElseThrow());
    }

    private List<Rung> before(LocalDate from) {
        List<Rung> all = new ArrayList<>();
        for (Rung rung : rungs) {
            if (!rung.start().isBefore(from)) break;
            all.add(rung.end().isAfter(from) ? rung.at(rung.start(), (int) ChronoUnit.WEEKS.between(rung.start(), from)) : rung);
        }
        return all;
    }

    /** Neighbours that are the same become one; what lies beyond the longest is left out. */
    private static Steps tidy(List<Rung> all) {
        List<Rung> tidy = new ArrayList<>();
        LocalDate limit = all.getFirst().start().plusWeeks(LONGEST);
        for (Rung rung : all) {
            int room = (int) ChronoUnit.WEEKS.between(rung.start(), limit);
            if (room <= 0) break;
            Rung fits = rung.at(rung.start(), Math.min(rung.weeks(), room));
            Rung last = tidy.isEmpty() ? null : tidy.getLast();
            if (last != null && last.end().equals(fits.start()) && last.same(fits)) {
                tidy.set(tidy.size() - 1, last.at(last.start(), last.weeks() + fits.weeks()));
            } else {
                tidy.add(fits);
            }
        }
        return new Steps(tidy);
    }
}
