package no.fotfeste.workanalysis;

import java.util.Comparator;
import java.util.List;

/**
 * Demands sorted by what is to be done about them.
 *
 * @param gaps the job asks more than goes well, the largest first; of two alike, what comes up most
 * @param unknown one side is not known: neither a gap nor the lack of one, what is asked most first
 * @param fine what is asked goes well
 */
public record Gaps(List<Demand> gaps, List<Demand> unknown, List<Demand> fine) {

    private static final Comparator<Demand> LARGEST = Comparator.<Demand>comparingInt(demand -> demand.gap().orElse(0)).reversed()
            .thenComparing(Comparator.comparingInt(Demand::often).reversed())
            .thenComparing(Comparator.comparingInt(Demand::demanded).reversed());

    static Gaps of(List<Demand> demands) {
        return new Gaps(
                demands.stream().filter(demand -> demand.gap().orElse(0) > 0).sorted(LARGEST).toList(),
                demands.stream().filter(demand -> demand.gap().isEmpty())
                        .sorted(Comparator.comparingInt(Demand::demanded).reversed()).toList(),
                demands.stream().filter(demand -> demand.gap().orElse(-1) == 0).toList());
    }
}
