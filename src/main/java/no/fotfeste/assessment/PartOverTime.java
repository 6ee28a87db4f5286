package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instrument.Subscale;
import no.fotfeste.instrument.Scoring;
import no.fotfeste.instrument.Scoring.Part;
import no.fotfeste.instrument.Scoring.Trend;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form, each time it was answered.
 *
 * @param all as many as there are answers, oldest first; empty where the part was not asked
 */
record PartOverTime(Subscale scale, List<Time> all) {

    /** @param part null where it was not asked */
    record Time(@Nullable Part part) {

        @Nullable BigDecimal value() {
            return part == null ? null : part.value();
        }

        /** "3,4" or "3,4 – høy". */
        String told(Subscale scale) {
            BigDecimal value = value();
            if (part == null || value == null) return "";
            return Overview.number(value) + (scale.graded() && part.band() != null ? " – " + part.band().name() : "");
        }
    }

    /** Those that were asked at least once, in the form's order. */
    static List<PartOverTime> of(Instrument instrument, List<Scoring.Score> scores) {
        List<PartOverTime> all = new ArrayList<>();
        for (Subscale scale : instrument.rules().subscales()) {
            List<Time> times = scores.stream().map(score -> new Time(score.parts().stream()
                    .filter(part -> part.key().equals(scale.key())).findFirst().orElse(null))).toList();
            if (times.stream().anyMatch(time -> time.part() != null)) all.add(new PartOverTime(scale, times));
        }
        return all;
    }

    @Nullable Part last() {
        return all.getLast().part();
    }

    private List<BigDecimal> values() {
        return all.stream().map(Time::value).flatMap(Stream::ofNullable).toList();
    }

    /** From the first number to the last; null where there are not two, or the last time gave none. */
    @Nullable BigDecimal change() {
        return values().size() < 2 || all.getLast().value() == null ? null : values().getLast().subtract(values().getFirst());
    }

    Trend trend() {
        BigDecimal first = Objects.requireNonNull(values().getFirst());
        return Scoring.trend(first, values().getLast(), scale.change() == null ? null : scale.change().least(), scale.direction());
    }
}
