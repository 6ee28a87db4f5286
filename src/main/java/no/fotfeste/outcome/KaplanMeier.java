package no.fotfeste.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How many are still waiting, day by day, when not everyone has been followed equally long (Kaplan–Meier): the variance
 * is Greenwood's, the limits are 95 % on the log-minus-log scale, which keeps them between 0 and 1.
 */
record KaplanMeier(int all, int events, List<Step> steps) {

    private static final double Z = 1.959963984540054;
    /** Two that are equal but for the last bits. */
    private static final double CLOSE = 1e-12;

    /** How long somebody was followed, and whether it happened then; otherwise they were still waiting when we last knew. */
    record Observation(int days, boolean happened) {

        Observation {
            if (days < 0) throw new IllegalArgumentException("followed for " + days + " days");
        }
    }

    /**
     * A day on which it happened to somebody, or somebody was followed no longer.
     *
     * @param survival the share still waiting after that day
     * @param low and {@code high} of it; NaN where nobody is left to say
     */
    record Step(int day, int atRisk, int events, int censored, double survival, double error, double low, double high) {}

    static KaplanMeier of(List<Observation> observations) {
        TreeMap<Integer, int[]> days = new TreeMap<>();
        for (Observation one : observations) days.computeIfAbsent(one.days(), none -> new int[2])[one.happened() ? 0 : 1]++;
        List<Step> steps = new ArrayList<>();
        int atRisk = observations.size();
        int events = 0;
        double survival = 1;
        double sum = 0;
        for (var day : days.entrySet()) {
            int happened = day.getValue()[0];
            int censored = day.getValue()[1];
            survival *= 1 - (double) happened / atRisk;
            sum += happened == 0 ? 0 : (double) happened / ((double) atRisk * (atRisk - happened));
            steps.add(step(day.getKey(), atRisk, happened, censored, survival, sum));
            events += happened;
            atRisk -= happened + censored;
        }
        return new KaplanMeier(observations.size(), events, steps);
    }

    private static Step step(int day, int atRisk, int events, int censored, double survival, double sum) {
        if (survival <= 0) return new Step(day, atRisk, events, censored, 0, Double.NaN, Double.NaN, Double.NaN);
        if (sum == 0) return new Step(day, atRisk, events, censored, survival, 0, survival, survival);
        double width = Z * Math.sqrt(sum) / Math.log(survival);
        double middle = Math.log(-Math.log(survival));
        return new Step(day, atRisk, events, censored, survival, survival * Math.sqrt(sum),
                Math.exp(-Math.exp(middle - width)), Math.exp(-Math.exp(middle + width)));
    }

    /** After that many days; 1 before anything has happened. */
    double survival(int day) {
        return steps.stream().filter(step -> step.day() <= day).reduce((first, last) -> last).map(Step::survival).orElse(1.0);
    }

    /**
     * The first day by which it has happened to this share; the middle of the two days between which the curve stands
     * exactly there. Empty where it has not come so far.
     */
    java.util.Optional<Double> quantile(double share) {
        return crossing(share, Step::survival);
    }

    /** The limits of {@link #quantile}: where the limits of the curve cross. */
    java.util.Optional<Double> quantileLow(double share) {
        return crossing(share, Step::low);
    }

    java.util.Optional<Double> quantileHigh(double share) {
        return crossing(share, Step::high);
    }

    /** Days by which it has happened to half of them. */
    OptionalInt median() {
        return quantile(0.5).map(day -> OptionalInt.of((int) Math.round(day))).orElse(OptionalInt.empty());
    }

    private java.util.Optional<Double> crossing(double share, java.util.function.ToDoubleFunction<Step> curve) {
        double at = 1 - share;
        double level = 1;
        Integer flat = null;
        for (Step step : steps) {
            double here = curve.applyAsDouble(step);
            if (Double.isNaN(here)) return java.util.Optional.empty();
            if (flat != null && here < level - CLOSE) return java.util.Optional.of((flat + step.day()) / 2.0);
            if (flat == null && here < at - CLOSE) return java.util.Optional.of((double) step.day());
            if (flat == null && Math.abs(here - at) <= CLOSE) flat = step.day();
            level = here;
        }
        return flat == null ? java.util.Optional.empty() : java.util.Optional.of((double) flat);
    }
}
