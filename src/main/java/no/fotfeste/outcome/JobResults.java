package no.fotfeste.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import no.fotfeste.jobsupport.Career;
import no.fotfeste.jobsupport.Career.Before;
import no.fotfeste.outcome.KaplanMeier.Observation;
import no.fotfeste.outcome.Suppression.Cell;
import org.jspecify.annotations.Nullable;

/**
 * From the referral to the job specialist to lasting work (§4.3), for one service; counts that tell of nobody.
 *
 * @param rows by what they had on day 0, and last all of them
 * @param waits days to each of three things; @param curve to the first job, null where there are too few
 */
record JobResults(String service, int all, List<Row> rows, List<Wait> waits, @Nullable KaplanMeier curve) {

    static final String TOTAL = "total";
    /** Each counts some of those at this place: job start of all, lasted of those whose weeks are over, and so on. */
    private static final int[] WITHIN = {-1, 0, 1, 2, 2, 4, 0, 6};

    /** @param split what they had on day 0 */
    record Row(String split, List<Cell> cells) {

        boolean total() {
            return split.equals(TOTAL);
        }

        Cell all() {
            return cells.get(0);
        }

        Cell started() {
            return cells.get(1);
        }

        Cell over13() {
            return cells.get(2);
        }

        Cell lasted13() {
            return cells.get(3);
        }

        Cell over26() {
            return cells.get(4);
        }

        Cell lasted26() {
            return cells.get(5);
        }

        Cell after26() {
            return cells.get(6);
        }

        Cell working26() {
            return cells.get(7);
        }
    }

    /** @param days null where there are too few to say, or it has not come for half of them */
    record Wait(String what, Cell all, Cell happened, @Nullable KaplanMeier days) {

        boolean told() {
            return days != null;
        }
    }

    static JobResults of(String service, List<Career> careers) {
        List<Before> parts = java.util.Arrays.stream(Before.values()).filter(part -> careers.stream().anyMatch(career -> career.before() == part)).toList();
        List<int[]> counts = parts.stream().map(part -> counts(careers, part)).toList();
        List<List<Cell>> sizes = Suppression.of(counts.stream().map(each -> new int[] {each[0]}).toList(), new int[] {-1});
        List<Row> rows = new ArrayList<>();
        for (Before part : parts) {
            Cell size = sizes.get(rows.size()).getFirst();
            rows.add(new Row(part.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), chain(size, counts.get(rows.size()))));
        }
        if (sizes.size() > rows.size()) rows.add(new Row(TOTAL, chain(sizes.getLast().getFirst(), new int[WITHIN.length])));
        List<Career> out = careers.stream().filter(career -> career.before() == Before.OUT_OF_WORK).toList();
        KaplanMeier curve = waiting(out, Career::job);
        return new JobResults(service, careers.size(), rows, List.of(wait("begun", careers, Career::begun), wait("employer", careers, Career::employer),
                wait("job", out, Career::job)), out.size() >= Suppression.FEW ? curve : null);
    }

    /** The parts have a sum for how many they are and for nothing else; where that is hidden, so is what is counted of it. */
    private static List<Cell> chain(Cell size, int[] counts) {
        List<Cell> chain = new ArrayList<>(Suppression.of(List.of(counts), WITHIN).getFirst());
        if (!(size instanceof Cell.Shown)) {
            for (int i = 1; i < chain.size(); i++) if (chain.get(i) instanceof Cell.Shown) chain.set(i, new Cell.Hidden());
        }
        if (!(chain.getFirst() instanceof Cell.Hidden)) chain.set(0, size);
        return chain;
    }

    /** Those who have not come so far are followed as long as we know of them. */
    static KaplanMeier waiting(List<Career> careers, Function<Career, @Nullable LocalDate> what) {
        return KaplanMeier.of(careers.stream().map(career -> {
            LocalDate day = what.apply(career);
            return new Observation((int) Math.max(0, ChronoUnit.DAYS.between(career.since(), day == null ? career.last() : day)), day != null);
        }).toList());
    }

    private static Wait wait(String what, List<Career> careers, Function<Career, @Nullable LocalDate> day) {
        KaplanMeier days = waiting(careers, day);
        List<Cell> cells = Suppression.of(List.of(new int[] {careers.size(), days.events()}), new int[] {-1, 0}).getFirst();
        return new Wait(what, cells.get(0), cells.get(1), days.events() < Suppression.SMALL || careers.size() < Suppression.FEW ? null : days);
    }

    private static int[] counts(List<Career> careers, Before part) {
        return new int[] {count(careers, part, career -> true), count(careers, part, career -> career.job() != null),
            count(careers, part, career -> career.thirteen() != null), count(careers, part, career -> Boolean.TRUE.equals(career.thirteen())),
            count(careers, part, career -> career.twentySix() != null), count(careers, part, career -> Boolean.TRUE.equals(career.twentySix())),
            count(careers, part, career -> career.working() != null), count(careers, part, career -> Boolean.TRUE.equals(career.working()))};
    }

    private static int count(List<Career> careers, Before part, Predicate<Career> which) {
        return (int) careers.stream().filter(career -> career.before() == part).filter(which).count();
    }
}
