package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Item;

/**
 * Asked only when: of its conditions all hold, or any.
 *
 * @param nested the conditions are only that the question it lies within is answered
 */
public record When(boolean any, boolean nested, List<Condition> conditions) {

    public enum Op {
        EXISTS("exists"), EQUAL("="), NOT_EQUAL("!="), MORE(">"), LESS("<"), AT_LEAST(">="), AT_MOST("<=");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** How two answers are held against each other: the same choice, by size, or as they are written. */
    public enum Compare {
        SAME, NUMBER, WRITTEN
    }

    /**
     * @param question its linkId, {@code of} the ids it has here: one, or one for each turn
     * @param values the answers that count as the one asked for
     * @param told the answer as words
     */
    public record Condition(String question, List<String> of, Op op, Compare compare, List<String> values, String told) {

        boolean holds(Answers answers, Set<String> off) {
            List<String> given = new ArrayList<>();
            for (String id : of) if (!off.contains(id)) given.addAll(answers.codes(id));
            return switch (op) {
                case EXISTS -> given.isEmpty() != values.contains("true");
                case EQUAL -> given.stream().anyMatch(this::same);
                case NOT_EQUAL -> !given.isEmpty() && given.stream().noneMatch(this::same);
                default -> given.stream().anyMatch(this::inOrder);
            };
        }

        private boolean same(String given) {
            return compare == Compare.SAME ? values.contains(given) : values.stream().anyMatch(value -> held(given, value) == 0);
        }

        private boolean inOrder(String given) {
            return values.stream().anyMatch(value -> {
                int sign = held(given, value);
                return switch (op) {
                    case MORE -> sign > 0;
                    case LESS -> sign < 0 && sign > Integer.MIN_VALUE;
                    case AT_LEAST -> sign >= 0;
                    default -> sign <= 0 && sign > Integer.MIN_VALUE;
                };
            });
        }

        /** Integer.MIN_VALUE where they cannot be compared. */
        private int held(String given, String value) {
            if (compare != Compare.NUMBER) return Integer.signum(given.compareTo(value));
            try {
                String plain = given.contains("|") ? given.substring(0, given.indexOf('|')) : given;
                return new BigDecimal(plain).compareTo(new BigDecimal(value));
            } catch (NumberFormatException notANumber) {
                return Integer.MIN_VALUE;
            }
        }
    }

    /** What is asked about an answer is asked where there is one. */
    static When answered(String question, String id) {
        return new When(false, true, List.of(new Condition(question, List.of(id), Op.EXISTS, Compare.SAME, List.of("true"), "")));
    }

    boolean holds(Answers answers, Set<String> off) {
        return any ? conditions.stream().anyMatch(each -> each.holds(answers, off))
                : conditions.stream().allMatch(each -> each.holds(answers, off));
    }

    /** Ids that are not asked with these answers. One that is not asked counts as not answered for those after it. */
    public static Set<String> off(Collection<Item> inOrder, Answers answers) {
        Set<String> off = new HashSet<>();
        for (Item item : inOrder) {
            if (!item.when().stream().allMatch(when -> when.holds(answers, off))) off.add(item.id());
        }
        return off;
    }

    static Answers without(Answers answers, Set<String> off) {
        if (off.stream().noneMatch(answers::has)) return answers;
        Map<String, List<String>> kept = new java.util.LinkedHashMap<>(answers.given());
        kept.keySet().removeAll(off);
        return new Answers(kept);
    }
}
