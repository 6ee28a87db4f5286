package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import no.fotfeste.assessment.Instrument.Alert;
import no.fotfeste.assessment.Instrument.Band;
import no.fotfeste.assessment.Instrument.Direction;
import no.fotfeste.assessment.Instrument.Item;
import no.fotfeste.assessment.Instrument.Method;
import no.fotfeste.assessment.Instrument.Rules;
import org.jspecify.annotations.Nullable;

/** Answers to a score. A missing answer is never zero: too many of them, and there is no score (T12). */
final class Scoring {

    private Scoring() {}

    /**
     * @param value null where the instrument gives none, or too little was answered
     * @param prorated the answers given stand for those missing
     * @param alerts what must not wait
     */
    record Score(@Nullable BigDecimal value, @Nullable Band band, int answered, int missing, boolean prorated,
            List<Alert> alerts) {}

    static Score score(Instrument instrument, Answers answers) {
        Rules rules = instrument.rules();
        List<Item> items = instrument.scored();
        int[] numbers = items.stream().map(item -> answers.number(item.id())).filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt).toArray();
        int missing = items.size() - numbers.length;
        BigDecimal value = rules.scored() && numbers.length > 0 && missing <= rules.missing().most()
                ? value(rules.method(), numbers, items.size()) : null;
        return new Score(value, value == null ? null : rules.band(value).orElse(null), numbers.length, missing,
                value != null && missing > 0, alerts(rules, answers));
    }

    /** A sum is a whole number and a mean has one decimal; half is rounded up. */
    private static BigDecimal value(Method method, int[] numbers, int items) {
        BigDecimal sum = BigDecimal.valueOf(java.util.Arrays.stream(numbers).sum());
        BigDecimal answered = BigDecimal.valueOf(numbers.length);
        return switch (method) {
            case MEAN -> sum.divide(answered, 1, RoundingMode.HALF_UP);
            case SUM -> sum.multiply(BigDecimal.valueOf(items)).divide(answered, 0, RoundingMode.HALF_UP);
            case SINGLE, NONE -> sum;
        };
    }

    private static List<Alert> alerts(Rules rules, Answers answers) {
        return rules.alertRules().stream().filter(rule -> {
            OptionalInt number = answers.number(rule.item());
            return number.isPresent() && number.getAsInt() > rule.above();
        }).toList();
    }

    /** WITHIN is too small to tell from chance; UNKNOWN where nobody has said how much that is. */
    enum Trend {
        BETTER, WORSE, WITHIN, SAME, UNKNOWN
    }

    /** From the first score to the last. */
    static Trend trend(BigDecimal first, BigDecimal last, @Nullable BigDecimal least, Direction direction) {
        BigDecimal difference = last.subtract(first);
        if (difference.signum() == 0) return Trend.SAME;
        if (least == null) return Trend.UNKNOWN;
        if (difference.abs().compareTo(least) < 0) return Trend.WITHIN;
        return difference.signum() > 0 == (direction == Direction.HIGHER) ? Trend.BETTER : Trend.WORSE;
    }
}
