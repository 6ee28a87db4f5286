package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Goal attainment scaling: five levels in the person's own words, from -2 to +2, where 0 is what the person hopes for.
 *
 * @param levels the lowest first; @param now where the person was when it was made
 */
public record Scale(UUID goal, List<String> levels, int now, LocalDate on, String by, long order) {

    public static final int LOWEST = -2;
    public static final int HIGHEST = 2;

    /** How much the goals of one person are taken to go together (Kiresuk and Sherman 1968). */
    private static final double TOGETHER = 0.3;

    public Scale {
        levels = List.copyOf(levels);
    }

    public String words(int level) {
        return levels.get(level - LOWEST);
    }

    /** A level as it is written: with its sign, which tells more than a colour. */
    public static String signed(int level) {
        return level > 0 ? "+" + level : level < 0 ? "−" + -level : "0";
    }

    /**
     * T = 50 + 10 Σx / √((1 − ρ) n + ρ n²) with ρ = 0.3 and equal weights: Kiresuk and Sherman, Community Mental Health
     * Journal 1968;4:443-453. 50 says that the goals are on average reached as hoped. Empty where no goal has a scale.
     */
    static OptionalDouble tScore(List<Integer> levels) {
        if (levels.isEmpty()) return OptionalDouble.empty();
        double n = levels.size();
        double sum = levels.stream().mapToInt(Integer::intValue).sum();
        return OptionalDouble.of(50 + 10 * sum / Math.sqrt((1 - TOGETHER) * n + TOGETHER * n * n));
    }
}
