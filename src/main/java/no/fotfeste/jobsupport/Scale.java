package no.fotfeste.jobsupport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The items of fidelity, and where between 1 and 5 each number lies. */
record Scale(String name, List<Range> bands, List<Item> items) {

    static final Scale IPS_25 = read("ips-25.yaml");
    private static final int MOST = 5;

    /** What a total says. */
    enum Band {
        EXEMPLARY, GOOD, FAIR, NOT_IPS
    }

    /** What the record can answer. */
    enum Computed {
        CASELOAD, TEAMS, INTEGRATION, OFFERED, RAPID, TALKS, TRADES, EMPLOYERS, ORDINARY, FOLLOW_ALONG, COMMUNITY
    }

    record Range(Band code, int least, String source) {}

    /**
     * @param five what the highest anchor asks for, in our own words
     * @param computed null where a reviewer must say
     * @param source of the bounds; K where nobody has held them against the published scale
     */
    record Item(int number, String part, String name, String five, @Nullable Computed computed,
            @JsonProperty("at-least") @Nullable Map<Integer, Double> atLeast,
            @JsonProperty("at-most") @Nullable Map<Integer, Double> atMost, String source) {

        /** The bounds were found somewhere, all of them. */
        boolean checked() {
            return !source.contains("K");
        }

        int anchor(double value) {
            for (int anchor = MOST; anchor > 1; anchor--) {
                Double least = atLeast == null ? null : atLeast.get(anchor);
                Double most = atMost == null ? null : atMost.get(anchor);
                if (least != null && value >= least || most != null && value <= most) return anchor;
            }
            return 1;
        }
    }

    Item item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst().orElseThrow();
    }

    /** Of a sum of all the items. */
    Band band(int total) {
        return bands.stream().filter(range -> total >= range.least()).findFirst().orElseThrow().code();
    }

    Optional<Item> item(Computed computed) {
        return items.stream().filter(item -> item.computed() == computed).findFirst();
    }

    private static Scale read(String file) {
        YAMLMapper yaml = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        try (InputStream in = Scale.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file);
            return yaml.readValue(in, Scale.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
