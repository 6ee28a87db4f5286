package no.fotfeste.icf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.fotfeste.service.ServiceDefinition.Occasion;
import org.jspecify.annotations.Nullable;

/** The ICF as we use it: codes, what is said about each, and what was found at an occasion. */
public final class Icf {

    /** Not specified, not applicable: said, but no numbers (T12). */
    static final int NOT_SPECIFIED = 8;
    static final int NOT_APPLICABLE = 9;
    private static final Pattern CODE = Pattern.compile("(b[1-8]|s[1-8]|d[1-9]|e[1-5])[0-9]{2,4}");

    private Icf() {}

    /** What a qualifier says. */
    public enum Aspect {
        EXTENT, PERFORMANCE, CAPACITY, BARRIER, FACILITATOR
    }

    /** The letter a code begins with, and what is said about such a code, the first qualifier first. */
    public enum Part {
        BODY(Aspect.EXTENT), STRUCTURE(Aspect.EXTENT), ACTIVITY(Aspect.PERFORMANCE, Aspect.CAPACITY),
        ENVIRONMENT(Aspect.BARRIER, Aspect.FACILITATOR);

        private final List<Aspect> aspects;

        Part(Aspect... aspects) {
            this.aspects = List.of(aspects);
        }

        public List<Aspect> aspects() {
            return aspects;
        }

        static Part of(String code) {
            return switch (code.charAt(0)) {
                case 's' -> STRUCTURE;
                case 'd' -> ACTIVITY;
                case 'e' -> ENVIRONMENT;
                default -> BODY;
            };
        }
    }

    public enum Change {
        BETTER, WORSE, SAME, MIXED
    }

    /**
     * Codes that are looked at together, as a file in {@code instruments/icf} says.
     *
     * @param verified somebody has held it against what is published
     * @param usual it is asked about when nobody has chosen otherwise
     */
    record CoreSet(String code, int version, String name, String system, String attribution, boolean verified, boolean usual,
            List<Code> codes) {}

    /** @param title the WHO's, unaltered; null where we do not have it; @param plain our own words */
    public record Code(String code, @Nullable String title, String plain) {

        public Part part() {
            return Part.of(code);
        }

        /** Our words; the code itself where we have none. */
        public String told() {
            return plain.isEmpty() ? code : code + " " + plain;
        }
    }

    /** @param first and {@code second}: qualifiers, in the order of the part's aspects */
    public record Finding(String code, @Nullable Integer first, @Nullable Integer second, String note) {

        public @Nullable Integer value(Aspect aspect) {
            int place = Part.of(code).aspects().indexOf(aspect);
            return place == 0 ? first : place == 1 ? second : null;
        }

        boolean isEmpty() {
            return first == null && second == null && note.isEmpty();
        }

        /** Something stands in the way: difficulty or barrier. */
        boolean isProblem() {
            return Part.of(code).aspects().stream().filter(aspect -> aspect != Aspect.FACILITATOR)
                    .anyMatch(aspect -> value(aspect) instanceof Integer q && isNumber(q) && q > 0);
        }

        /** Capacity against performance: positive, the person can do more than happens; 0 where either is no number. */
        int unused() {
            return Part.of(code) == Part.ACTIVITY && first != null && second != null && isNumber(first) && isNumber(second)
                    ? first - second : 0;
        }
    }

    /**
     * A profile at one occasion.
     *
     * @param occasion one of the service's, or {@link Occasion#BETWEEN}
     * @param version how many times something was saved in it
     */
    public record Round(UUID id, String occasion, LocalDate on, int version, String by, List<Finding> findings) {

        Optional<Finding> find(String code) {
            return findings.stream().filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /** A finding as it stood before it was corrected. @param now null where it was taken away */
    record Corrected(Finding before, @Nullable Finding now, LocalDate on, String by) {}

    static boolean isNumber(@Nullable Integer qualifier) {
        return qualifier != null && qualifier != NOT_SPECIFIED && qualifier != NOT_APPLICABLE;
    }

    /** As it is typed: d 850, D850. Empty where there is no such code. */
    static Optional<String> code(String typed) {
        String code = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    /** From the first number to the last; null where there are not two. 8 and 9 are passed over. */
    static @Nullable Change change(Aspect aspect, List<Integer> qualifiers) {
        List<Integer> numbers = qualifiers.stream().filter(Icf::isNumber).toList();
        if (numbers.size() < 2) return null;
        int difference = numbers.getLast() - numbers.getFirst();
        if (difference == 0) return Change.SAME;
        return difference > 0 == (aspect == Aspect.FACILITATOR) ? Change.BETTER : Change.WORSE;
    }

    /** What two aspects of one code say together. */
    static @Nullable Change together(@Nullable Change one, @Nullable Change other) {
        if (one == null || one == other) return other;
        if (other == null || other == Change.SAME) return one;
        return one == Change.SAME ? other : Change.MIXED;
    }

    /** The key of the words for a qualifier. */
    static String word(Aspect aspect, int qualifier) {
        String kind = aspect == Aspect.BARRIER ? "e.minus-" : aspect == Aspect.FACILITATOR ? "e." : "q.";
        return "icf." + (isNumber(qualifier) ? kind : "q.") + qualifier;
    }

    /** As it is written after a code: 2, +2. */
    static String sign(Aspect aspect, int qualifier) {
        return aspect == Aspect.FACILITATOR && qualifier > 0 && isNumber(qualifier) ? "+" + qualifier : String.valueOf(qualifier);
    }
}
