package no.fotfeste.income;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rates that came with the product, one file for each change. Read at the start; a faulty file stops it. */
@Component
class AllRates {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final List<Rates> rates;

    AllRates() throws IOException {
        List<Rates> all = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:rates/*.yaml")) {
            all.add(read(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
        }
        this.rates = all.stream().sorted(Comparator.comparing(Rates::validFrom)).toList();
        if (rates.isEmpty()) throw new IllegalStateException("no rates");
    }

    /** Errors: IllegalArgumentException with the file and what is wrong. */
    static Rates read(String file, String yaml) {
        try {
            Rates rates = YAML.readValue(yaml, Rates.class);
            if (rates.g() <= 0 || rates.validTo() != null && rates.validTo().isBefore(rates.validFrom())) {
                throw new IllegalArgumentException(file + ": g and dates");
            }
            return rates;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage());
        }
    }

    /** The newest that has begun; the first of all before any has. */
    Rates on(LocalDate day) {
        return rates.stream().filter(each -> !each.validFrom().isAfter(day)).reduce((earlier, later) -> later).orElse(rates.getFirst());
    }

    /** The one something was once worked out from; the newest of today where it is not with the product any more. */
    Rates get(String code, LocalDate today) {
        return rates.stream().filter(each -> each.code().equals(code)).findFirst().orElseGet(() -> on(today));
    }
}
