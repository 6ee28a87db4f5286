package no.fotfeste.income;

import java.util.List;
import java.util.stream.IntStream;

/**
 * About how much there is to live on, before tax, at each share of the person's own position. The rules are simplified, and
 * what anybody is entitled to is NAV's to say.
 */
record Estimate(List<Row> rows) {

    private static final List<Integer> SHARES = List.of(0, 20, 40, 60, 80, 100);
    private static final int WHOLE = 100;

    /** Kroner a year. @param work percent of the person's own position */
    record Row(int work, long pay, long benefit) {

        long total() {
            return pay + benefit;
        }

        /** A month, to the nearest hundred: nobody knows it closer. */
        static long month(long year) {
            return Math.round(year / 12.0 / 100) * 100;
        }
    }

    static Estimate of(Figures figures, Rates rates) {
        return new Estimate(SHARES.stream().map(work -> row(figures, rates, work)).toList());
    }

    static Row row(Figures figures, Rates rates, int work) {
        double pay = figures.income() * (double) work / WHOLE;
        double benefit = switch (figures.benefit()) {
            case SICK_PAY -> sickPay(figures, rates, work);
            case AAP -> aap(figures, rates, work);
            case DISABILITY -> disability(figures, rates, pay);
            case NONE -> 0;
        };
        return new Row(work, Math.round(pay), Math.round(benefit));
    }

    /** More work never gives less in all; where it does, the page says so. */
    boolean risesThroughout() {
        return IntStream.range(1, rows.size()).allMatch(i -> rows.get(i).total() >= rows.get(i - 1).total());
    }

    /** For the part of the position that the person is away; nothing where that is less than the least degree. */
    private static double sickPay(Figures figures, Rates rates, int work) {
        int degree = WHOLE - work;
        if (degree < rates.sickPay().leastDegree()) return 0;
        return capped(figures.income(), rates.sickPay().capG(), rates) * rates.sickPay().percent() / WHOLE * degree / WHOLE;
    }

    /** Less by the hours worked of a full position, whatever they are paid; nothing above the most. */
    private static double aap(Figures figures, Rates rates, int work) {
        Rates.Aap aap = rates.aap();
        double worked = work * (double) figures.position() / WHOLE;
        if (worked > aap.mostWork()) return 0;
        double full = Math.max(capped(figures.income(), aap.capG(), rates) * aap.percent() / WHOLE, aap.leastG() * rates.g());
        double children = (double) figures.children() * aap.childDay() * aap.days();
        return (full + children) * (WHOLE - worked) / WHOLE;
    }

    /** Some can be earned freely; above that it falls by as much of each krone as the benefit is of the income before. */
    private static double disability(Figures figures, Rates rates, double pay) {
        Rates.Disability rule = rates.disability();
        double whole = Math.max(capped(figures.income(), rule.capG(), rates) * rule.percent() / WHOLE, rule.leastG() * rates.g());
        double benefit = whole * figures.degree() / WHOLE;
        // with the least benefit goes an income before that it would have come of
        double before = Math.max(figures.income(), rule.leastG() * rates.g() * WHOLE / rule.percent());
        // who keeps a part of the benefit is expected to earn the rest
        double expected = before * (double) (WHOLE - figures.degree()) / WHOLE;
        double above = pay - expected - rule.freeG() * rates.g();
        if (above <= 0) return benefit;
        if (pay * WHOLE > before * rule.mostEarned()) return 0;
        return Math.max(0, benefit - above * Math.min(1, whole / before));
    }

    private static double capped(int income, double capG, Rates rates) {
        return Math.min(income, capG * rates.g());
    }
}
