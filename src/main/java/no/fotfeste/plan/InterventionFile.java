package no.fotfeste.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.fotfeste.access.Role;
import no.fotfeste.finding.Stage;
import no.fotfeste.plan.Measure.Arena;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the file of an intervention, and says what is wrong with it. */
final class InterventionFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private InterventionFile() {}

    private record Raw(@Nullable String code, @Nullable String name, @Nullable String about, Intervention.@Nullable Type type,
            @Nullable String arena, @Nullable List<Stage> stages, @Nullable List<String> domains, @Nullable String kind,
            @Nullable String measure, @Nullable RawEvidence evidence, @Nullable List<String> performers) {}

    private record RawEvidence(@Nullable String says, @Nullable @JsonProperty("source") String source) {}

    /** Errors: IllegalArgumentException with the file, the place and the reason. */
    static Intervention read(String file, String yaml) {
        Raw raw;
        try {
            raw = YAML.readValue(yaml, Raw.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage().lines().findFirst().orElse("not readable"));
        }
        if (raw == null) throw new IllegalArgumentException(file + ": empty");
        List<String> faults = new ArrayList<>();
        Intervention read = read(raw, faults);
        check(read, faults);
        if (!faults.isEmpty()) throw new IllegalArgumentException(file + ": " + String.join("; ", faults));
        return read;
    }

    private static Intervention read(Raw raw, List<String> faults) {
        if (raw.type() == null) faults.add("type: missing");
        List<Goal.Domain> domains = new ArrayList<>();
        if (raw.domains() != null) raw.domains().forEach(name -> domains.add(one("domains", name, Goal.Domain.values(), faults)));
        return new Intervention(present("code", raw.code(), faults), present("name", raw.name(), faults),
                present("about", raw.about(), faults), raw.type() == null ? Intervention.Type.NETWORK : raw.type(),
                one("arena", present("arena", raw.arena(), faults), Arena.values(), faults),
                raw.stages() == null ? List.of() : raw.stages(), domains,
                raw.kind() == null ? Measure.Kind.ORDINARY : one("kind", raw.kind(), Measure.Kind.values(), faults),
                present("measure", raw.measure(), faults), evidence(raw.evidence(), faults),
                raw.performers() == null ? List.of() : raw.performers());
    }

    /** What is said of how it works stands with its source, or not at all. */
    private static Intervention.Evidence evidence(@Nullable RawEvidence raw, List<String> faults) {
        if (raw == null) return Intervention.Evidence.NONE;
        return new Intervention.Evidence(present("evidence.says", raw.says(), faults), present("evidence.source", raw.source(), faults));
    }

    private static void check(Intervention read, List<String> faults) {
        if (!read.code().matches("[a-z0-9-]{1,40}")) faults.add("code: small letters, figures and hyphens, at most 40");
        if (read.name().length() > 100) faults.add("name: at most 100 characters");
        if (read.measure().length() > 500) faults.add("measure: at most 500 characters");
        if (read.domains().isEmpty()) faults.add("domains: at least one");
        for (String performer : read.performers()) {
            boolean known = performer.equals(Intervention.SELF) || performer.equals(Intervention.PARTY)
                    || Arrays.stream(Role.values()).anyMatch(role -> role.code().equals(performer));
            if (!known) faults.add("performers: not known: " + performer);
        }
    }

    private static String present(String place, @Nullable String value, List<String> faults) {
        if (value == null || value.isBlank()) faults.add(place + ": missing");
        return value == null ? "" : value.strip();
    }

    private static <E extends Enum<E>> E one(String place, String name, E[] all, List<String> faults) {
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) return each;
        }
        if (!name.isEmpty()) faults.add(place + ": not known: " + name);
        return all[0];
    }
}
