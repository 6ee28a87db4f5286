package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.assessment.Scoring.Trend;
import org.jspecify.annotations.Nullable;

/** The ICF as we use it: a core set of codes, and what was found on a day. */
public final class Icf {

    /** Not specified, not applicable: said, but no numbers (T12). */
    static final int NOT_SPECIFIED = 8;
    static final int NOT_APPLICABLE = 9;

    private Icf() {}

    record CoreSet(String code, int version, String system, String attribution, List<Code> codes) {}

    /** @param title the WHO's, unaltered; @param plain our own words */
    public record Code(String code, String title, String plain) {

        public boolean isEnvironment() {
            return code.startsWith("e");
        }

        /** Activities and participation: what the person does, and could do without help. */
        public boolean hasCapacity() {
            return code.startsWith("d");
        }
    }

    /** @param environment barriers from -1 to -4, facilitators from 1 to 4 */
    public record Finding(String code, @Nullable Integer performance, @Nullable Integer capacity, @Nullable Integer environment,
            LocalDate on, String note) {

        public @Nullable Integer main() {
            return code.startsWith("e") ? environment : performance;
        }
    }

    /** All findings of a course, the last of each day. */
    public record Profile(CoreSet set, List<Finding> findings) {

        public boolean isEmpty() {
            return findings.isEmpty();
        }

        /** The last days something was found, oldest first. */
        List<LocalDate> days() {
            List<LocalDate> days = findings.stream().map(Finding::on).distinct().sorted().toList();
            return days.subList(Math.max(0, days.size() - 4), days.size());
        }

        @Nullable Finding at(String code, LocalDate day) {
            return findings.stream().filter(each -> each.code().equals(code) && each.on().equals(day)).findFirst().orElse(null);
        }

        @Nullable Finding last(String code) {
            return findings.stream().filter(each -> each.code().equals(code)).reduce((a, b) -> b).orElse(null);
        }

        /** From the first number to the last; null where there are not two. */
        @Nullable Trend trend(Code code) {
            List<Integer> numbers = findings.stream().filter(each -> each.code().equals(code.code())).map(Finding::main)
                    .filter(Icf::isNumber).toList();
            return numbers.size() < 2 ? null : Icf.trend(numbers.getFirst(), numbers.getLast(), code.isEnvironment());
        }

        boolean since(LocalDate day) {
            return findings.stream().anyMatch(each -> !each.on().isBefore(day));
        }
    }

    static boolean isNumber(@Nullable Integer qualifier) {
        return qualifier != null && qualifier != NOT_SPECIFIED && qualifier != NOT_APPLICABLE;
    }

    /** More support is better in the surroundings; less difficulty everywhere else. */
    static Trend trend(int first, int last, boolean environment) {
        if (first == last) return Trend.SAME;
        return last > first == environment ? Trend.BETTER : Trend.WORSE;
    }

    /** The qualifiers to choose between, with the key of the word for each. */
    static Map<String, String> qualifiers(boolean environment) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int each = environment ? -4 : 0; each <= 4; each++) all.put(String.valueOf(each), word(each, environment));
        for (int each : List.of(NOT_SPECIFIED, NOT_APPLICABLE)) all.put(String.valueOf(each), word(each, environment));
        return all;
    }

    static String word(int qualifier, boolean environment) {
        if (!isNumber(qualifier)) return "assessment.icf.q." + qualifier;
        return environment ? "assessment.icf.e." + (qualifier < 0 ? "minus-" + -qualifier : qualifier)
                : "assessment.icf.q." + qualifier;
    }

    /** As it is written after a code: .2, +2. */
    static String sign(int qualifier, boolean environment) {
        return environment && isNumber(qualifier) && qualifier > 0 ? "+" + qualifier
                : environment && qualifier < 0 ? "−" + -qualifier : String.valueOf(qualifier);
    }
}
