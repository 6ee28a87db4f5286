package no.fotfeste.income;

import java.text.NumberFormat;
import java.util.Locale;
import no.fotfeste.income.Estimate.Row;
import no.fotfeste.income.Figures.Benefit;
import no.fotfeste.ui.Page;

/** Money as it is read, and each step said in a sentence. */
final class IncomeWords {

    private IncomeWords() {}

    /** 24 300: a month, to the nearest hundred. */
    static String month(long year) {
        return kroner(Row.month(year));
    }

    static String kroner(long amount) {
        return NumberFormat.getIntegerInstance(Locale.of("nb", "NO")).format(amount).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    static String benefit(Page page, Figures figures) {
        return page.word("income.benefit", figures.benefit());
    }

    static String sentence(Page page, Figures figures, Row row) {
        String benefit = page.t("income.of." + figures.benefit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (row.benefit() == 0) return page.t("income.say.pay", row.work(), month(row.total()));
        if (row.pay() == 0) return page.t("income.say.benefit", row.work(), month(row.total()), benefit);
        return page.t("income.say.both", row.work(), month(row.total()), month(row.pay()), month(row.benefit()), benefit);
    }

    /** What the figures are, in one sentence. */
    static String about(Page page, Figures figures) {
        String about = page.t("income.about", kroner(figures.income()), figures.position(), benefit(page, figures));
        if (figures.benefit() == Benefit.DISABILITY) about += " " + page.t("income.about.degree", figures.degree());
        if (figures.benefit() == Benefit.AAP && figures.children() > 0) about += " " + page.t("income.about.children", figures.children());
        return about;
    }
}
