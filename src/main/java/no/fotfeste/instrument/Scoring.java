package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.instrument.Instrument.Alert;
import no.fotfeste.instrument.Instrument.Band;
import no.fotfeste.instrument.Instrument.Direction;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Method;
import no.fotfeste.instrument.Instrument.Rules;
import no.fotfeste.instrument.Instrument.Subscale;
import no.fotfeste.instrument.Instrument.Transform;
import no.fotfeste.instrument.Instrument.Type;
import org.jspecify.annotations.Nullable;

/** Answers to a score. A missing answer is never zero: too many of them, and there is no score (T12). */
public final class Scoring {

    private Scoring() {}

    /**
     * @param value null where the instrument gives none for the whole, or too little was answered
     * @param prorated the answers given stand for those missing
     * @param alerts what must not wait
     * @param parts numbers of their own for parts of the form, in its order; one whose questions were not asked is not here
     * @param profile answers written one after the other; empty where one is missing, or the form has none
     */
    public record Score(@Nullable BigDecimal value, @Nullable Band band, int answered, int missing, boolean prorated,
            List<Alert> alerts, List<Part> parts, String profile) {}

    /** @param key of the subscale; @param value null where too little was answered */
    public record Part(String key, String name, @Nullable BigDecimal value, @Nullable Band band, int answered, int missing) {}

    public static Score score(Instrument instrument, Answers answers) {
        Rules rules = instrument.rules();
        Set<String> off = When.off(instrument.form().order(), answers);
        Part whole = part(instrument, rules.whole(), answers, off);
        List<Part> parts = rules.subscales().stream()
                .filter(each -> instrument.scored(each).stream().anyMatch(item -> !off.contains(item.id())))
                .map(each -> part(instrument, each, answers, off)).toList();
        return new Score(whole.value(), whole.band(), whole.answered(), whole.missing(), whole.value() != null && whole.missing() > 0,
                alerts(rules, answers), parts, profile(instrument, answers, off));
    }

    private static Part part(Instrument instrument, Subscale scale, Answers answers, Set<String> off) {
        List<Item> items = instrument.scored(scale);
        Set<String> turned = new HashSet<>(scale.reverse());
        long sum = 0;
        int answered = 0;
        for (Item item : items) {
            OptionalLong number = off.contains(item.id()) ? OptionalLong.empty() : number(item, answers);
            if (number.isEmpty()) continue;
            answered++;
            sum += turned.contains(item.base()) ? lowest(item) + highest(item) - number.getAsLong() : number.getAsLong();
        }
        int missing = items.size() - answered;
        boolean enough = scale.method() != Method.NONE && answered > 0 && missing <= scale.missing().allowed(items.size());
        BigDecimal value = enough ? value(scale, items, BigDecimal.valueOf(sum), BigDecimal.valueOf(answered)) : null;
        return new Part(scale.key(), scale.name(), value, value == null ? null : scale.band(value).orElse(null), answered, missing);
    }

    /** Half is rounded up, once and last. */
    private static BigDecimal value(Subscale scale, List<Item> items, BigDecimal sum, BigDecimal answered) {
        BigDecimal all = BigDecimal.valueOf(items.size());
        BigDecimal whole = sum.multiply(all);
        if (scale.transform() == Transform.TO_100) {
            BigDecimal low = BigDecimal.valueOf(items.stream().mapToLong(Scoring::lowest).sum());
            BigDecimal high = BigDecimal.valueOf(items.stream().mapToLong(Scoring::highest).sum());
            return whole.subtract(low.multiply(answered)).multiply(BigDecimal.valueOf(100))
                    .divide(high.subtract(low).multiply(answered), scale.places(), RoundingMode.HALF_UP);
        }
        return whole.divide(scale.method() == Method.MEAN ? answered.multiply(all) : answered, scale.places(), RoundingMode.HALF_UP);
    }

    /** What is not an answer to this question is no answer. */
    private static OptionalLong number(Item item, Answers answers) {
        OptionalInt number = answers.number(item.id());
        if (number.isEmpty()) return OptionalLong.empty();
        boolean fits = item.type() == Type.NUMBER ? number.getAsInt() >= item.least() && number.getAsInt() <= item.most()
                : item.option(answers.text(item.id())).isPresent();
        return fits ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }

    static long lowest(Item item) {
        return item.type() == Type.NUMBER ? item.least()
                : item.options().stream().mapToLong(option -> Long.parseLong(option.code())).min().orElse(0);
    }

    static long highest(Item item) {
        return item.type() == Type.NUMBER ? item.most()
                : item.options().stream().mapToLong(option -> Long.parseLong(option.code())).max().orElse(0);
    }

    private static String profile(Instrument instrument, Answers answers, Set<String> off) {
        List<Item> items = instrument.items().stream().filter(item -> instrument.rules().profile().contains(item.base())).toList();
        if (items.stream().anyMatch(item -> off.contains(item.id()) || number(item, answers).isEmpty())) return "";
        return items.stream().map(item -> answers.text(item.id())).collect(Collectors.joining());
    }

    private static List<Alert> alerts(Rules rules, Answers answers) {
        return rules.alertRules().stream().filter(rule -> {
            OptionalInt number = answers.number(rule.item());
            return number.isPresent() && number.getAsInt() > rule.above();
        }).toList();
    }

    /** WITHIN is too small to tell from chance; UNKNOWN where nobody has said how much that is. */
    public enum Trend {
        BETTER, WORSE, WITHIN, SAME, UNKNOWN
    }

    /** From the first score to the last. */
    public static Trend trend(BigDecimal first, BigDecimal last, @Nullable BigDecimal least, Direction direction) {
        BigDecimal difference = last.subtract(first);
        if (difference.signum() == 0) return Trend.SAME;
        if (least == null) return Trend.UNKNOWN;
        if (difference.abs().compareTo(least) < 0) return Trend.WITHIN;
        return difference.signum() > 0 == (direction == Direction.HIGHER) ? Trend.BETTER : Trend.WORSE;
    }
}
