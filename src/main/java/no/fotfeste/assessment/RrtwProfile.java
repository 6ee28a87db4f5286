package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instrument.Subscale;
import no.fotfeste.instrument.Response;
import no.fotfeste.instrument.Scoring;

/**
 * RRTW answered once, as a number for each dimension. It has no highest dimension and knows no stage: ties are common, and
 * the highest says little about where somebody is (domain P8, Aasdahl 2018).
 */
record RrtwProfile(UUID response, LocalDate on, List<Dimension> dimensions, Instrument instrument) {

    /** @param share of the scale, 0 to 100 */
    record Dimension(Scoring.Part part, Subscale scale) {

        String share() {
            BigDecimal value = java.util.Objects.requireNonNull(part.value());
            return value.subtract(scale.min()).multiply(BigDecimal.valueOf(100))
                    .divide(scale.max().subtract(scale.min()), 1, java.math.RoundingMode.HALF_UP).toPlainString() + "%";
        }

        String meaning() {
            return part.band() == null ? "" : part.band().sentence();
        }
    }

    static RrtwProfile of(Response response, Instrument instrument) {
        return new RrtwProfile(response.id(), response.on(), Scoring.score(instrument, response.answers()).parts().stream()
                .map(part -> new Dimension(part, instrument.rules().subscale(part.key()).orElseThrow())).toList(), instrument);
    }

    List<Dimension> known() {
        return dimensions.stream().filter(each -> each.part().value() != null).toList();
    }

    List<Dimension> unknown() {
        return dimensions.stream().filter(each -> each.part().value() == null).toList();
    }

    /** Dimensions that are shown with the same number, two or more together. */
    List<List<Dimension>> ties() {
        Map<String, List<Dimension>> alike = new LinkedHashMap<>();
        known().forEach(each -> alike.computeIfAbsent(Overview.number(java.util.Objects.requireNonNull(each.part().value())), value -> new java.util.ArrayList<>()).add(each));
        return alike.values().stream().filter(each -> each.size() > 1).toList();
    }
}
