package no.fotfeste.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.fotfeste.outcome.Suppression.Cell;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;

/** Counts and proportions as they are written, never one without what it is a part of. */
final class Figures {

    private static final double HALF = 0.5;

    private Figures() {}

    static String count(Page page, Cell cell) {
        return switch (cell) {
            case Cell.Shown shown -> String.valueOf(shown.count());
            case Cell.Small small -> page.t("outcome.small", Suppression.SMALL);
            case Cell.Hidden hidden -> page.t("outcome.hidden");
        };
    }

    /** 24 av 30 (80 %). */
    static String rate(Page page, Cell some, Cell all) {
        String of = page.t("outcome.of", count(page, some), count(page, all));
        return some instanceof Cell.Shown hits && all instanceof Cell.Shown whole && whole.count() >= Suppression.FEW
                ? page.t("outcome.rate", of, percent((double) hits.count() / whole.count())) : of;
    }

    /** 14 av 24: 58 % (39–76). */
    static String proportion(Page page, Cell some, Cell all) {
        if (!(some instanceof Cell.Shown hits && all instanceof Cell.Shown whole && whole.count() >= Suppression.FEW)) {
            return rate(page, some, all);
        }
        Wilson wilson = Wilson.of(hits.count(), whole.count());
        return page.t("outcome.proportion", page.t("outcome.of", hits.count(), whole.count()),
                percent((double) hits.count() / whole.count()), percent(wilson.low()), percent(wilson.high()));
    }

    /** 24 av 30 (80 %). */
    static String measured(Page page, Measured.Tally tally) {
        String of = page.t("outcome.of", tally.complete(), tally.all());
        return tally.all() < Suppression.FEW ? of : page.t("outcome.rate", of, percent((double) tally.complete() / tally.all()));
    }

    static int missing(Measured.Occasion occasion) {
        return occasion.tally().all() - occasion.tally().complete() + occasion.tally().notYet();
    }

    /** What is missing, since when, and what somebody has said of it. */
    static String why(Page page, Measured.Missing missing) {
        List<String> why = new ArrayList<>();
        if (missing.status() == Measured.Status.OVERDUE) why.add(page.t("outcome.measured.was-due", page.day(missing.until())));
        if (missing.status() == Measured.Status.DUE) why.add(page.t("outcome.measured.due", page.day(missing.until())));
        if (missing.status() == Measured.Status.NOT_YET) why.add(page.t("outcome.measured.from", page.day(missing.from())));
        if (missing.doneOn() != null) why.add(page.t("outcome.measured.ended", page.day(missing.doneOn())));
        if (!missing.reason().isEmpty()) why.add(page.t("outcome.measured.reason", missing.reason()));
        why.add(missing.some() ? page.t("outcome.measured.partly", String.join(", ", missing.lacks())) : page.t("outcome.measured.nothing"));
        return why.stream().map(Show::sentence).collect(Collectors.joining(" "));
    }

    /** 84 dager (62–120). */
    static String median(Page page, @org.jspecify.annotations.Nullable KaplanMeier days) {
        if (days == null) return page.t("outcome.jobs.too-few");
        var median = days.quantile(HALF);
        if (median.isEmpty()) return page.t("outcome.jobs.not-half");
        String high = days.quantileHigh(HALF).map(Figures::whole).orElse("…");
        return page.t("outcome.jobs.median", whole(median.get()), days.quantileLow(HALF).map(Figures::whole).orElse("…"), high);
    }

    /** 42 % (31–56). */
    static String share(Page page, Curve.Row row) {
        return page.t("outcome.jobs.share", percent(row.share()), percent(row.low()), percent(row.high()));
    }

    static String left(Page page, int left) {
        return left < Suppression.SMALL ? page.t("outcome.small", Suppression.SMALL) : String.valueOf(left);
    }

    private static String whole(double days) {
        return String.valueOf(Math.round(days));
    }

    static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }

    static String split(Page page, String split) {
        return page.t("outcome.split." + split.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    static String period(Page page, Period period) {
        return period.code().equals(Period.RECENT) ? page.t("outcome.period.recent") : period.code();
    }
}
