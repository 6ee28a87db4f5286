package no.fotfeste.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fotfeste.access.Information;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Party;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the file of a letter, and says what is wrong with it. */
final class LetterFile {

    static final Pattern FIELD = Pattern.compile("\\{([\\p{L}-]+)}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private LetterFile() {}

    private record Raw(@Nullable String code, @Nullable String name, @Nullable String about,
            @com.fasterxml.jackson.annotation.JsonProperty("class") Letter.@Nullable Of of, @Nullable String onLine,
            @Nullable String sentOnLine, Letter.@Nullable From from, boolean stay, Letter.@Nullable Next nextSteps,
            @Nullable String basis, @Nullable List<String> recipients, @Nullable List<RawPart> parts) {}

    private record RawPart(@Nullable String heading, @Nullable String text) {}

    /** Errors: IllegalArgumentException with the file, the place and the reason. */
    static Letter read(String file, String yaml, Set<String> fields, Set<String> kinds) {
        Raw raw;
        try {
            raw = YAML.readValue(yaml, Raw.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage().lines().findFirst().orElse("not readable"));
        }
        List<String> faults = new ArrayList<>();
        Letter letter = letter(raw, faults);
        if (faults.isEmpty()) check(letter, fields, kinds, faults);
        if (!faults.isEmpty()) throw new IllegalArgumentException(file + ": " + String.join("; ", faults));
        return letter;
    }

    private static Letter letter(Raw raw, List<String> faults) {
        List<Letter.Part> parts = new ArrayList<>();
        if (raw.parts() != null) {
            raw.parts().forEach(part -> parts.add(new Letter.Part(part.heading() == null ? "" : part.heading(),
                    part.text() == null ? "" : part.text())));
        }
        if (parts.isEmpty()) faults.add("parts: missing");
        List<Party.Kind> recipients = new ArrayList<>();
        if (raw.recipients() != null) raw.recipients().forEach(name -> recipients.add(one("recipients", name, Party.Kind.values(), faults)));
        return new Letter(present("code", raw.code(), faults), present("name", raw.name(), faults), present("about", raw.about(), faults),
                present("class", raw.of(), Letter.Of.HEALTH, faults), raw.onLine(), raw.sentOnLine(),
                present("from", raw.from(), Letter.From.STARTED, faults), raw.stay(),
                present("next-steps", raw.nextSteps(), Letter.Next.NONE, faults),
                one("basis", present("basis", raw.basis(), faults), Basis.values(), faults), recipients, parts);
    }

    private static void check(Letter letter, Set<String> fields, Set<String> kinds, List<String> faults) {
        if (!letter.code().matches("[a-z0-9-]{1,40}")) faults.add("code: small letters, figures and hyphens");
        if (letter.name().length() > 100) faults.add("name: at most 100 characters");
        for (String kind : new String[] {letter.onLine(), letter.sentOnLine()}) {
            if (kind != null && !kinds.contains(kind)) faults.add("on-line: no kind of entry is called " + kind);
        }
        Set<String> headings = new HashSet<>();
        for (Letter.Part part : letter.parts()) {
            if (!headings.add(part.heading())) faults.add("parts: two with the heading '" + part.heading() + "'");
            Matcher field = FIELD.matcher(part.text());
            while (field.find()) {
                if (!fields.contains(field.group(1))) faults.add("parts: no field is called {" + field.group(1) + "}");
            }
        }
        letter.recipients().stream().map(kind -> new Party(kind, "x")).filter(party -> !party.mayGet(letter.information()))
                .forEach(party -> faults.add("recipients: " + party.kind() + " is given nothing of the class " + Information.HEALTH));
    }

    private static String present(String place, @Nullable String value, List<String> faults) {
        if (value == null || value.isBlank()) faults.add(place + ": missing");
        return value == null ? "" : value;
    }

    private static <T> T present(String place, @Nullable T value, T instead, List<String> faults) {
        if (value == null) faults.add(place + ": missing");
        return value == null ? instead : value;
    }

    private static <E extends Enum<E>> E one(String place, String name, E[] all, List<String> faults) {
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) return each;
        }
        faults.add(place + ": not known: " + name);
        return all[0];
    }
}
