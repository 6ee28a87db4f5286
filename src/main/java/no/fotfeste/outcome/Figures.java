package no.fotfeste.outcome;

import no.fotfeste.outcome.Suppression.Cell;
import no.fotfeste.ui.Page;

/** Counts and proportions as they are written, never one without what it is a part of. */
final class Figures {

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
