package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads FHIR's JSON element by element. What has the wrong shape becomes a fault with its place, never an exception. */
final class Fhir {

    static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).maxNumberLength(100).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Fhir() {}

    /** Errors: JacksonException. */
    static JsonNode parse(String json) throws JacksonException {
        return JSON.readTree(json);
    }

    /** Empty where it is missing. */
    static String text(JsonNode at, String name, String path, Findings findings) {
        JsonNode value = at.path(name);
        if (value.isMissingNode()) return "";
        if (value.isString() && !value.stringValue().isBlank()) return value.stringValue();
        findings.fault(join(path, name), value.isString() ? "an empty text" : "must be a text");
        return "";
    }

    static boolean flag(JsonNode at, String name, String path, Findings findings) {
        JsonNode value = at.path(name);
        if (value.isBoolean()) return value.booleanValue();
        if (!value.isMissingNode()) findings.fault(join(path, name), "must be true or false");
        return false;
    }

    static List<JsonNode> list(JsonNode at, String name, String path, Findings findings) {
        JsonNode value = at.path(name);
        List<JsonNode> all = new ArrayList<>();
        if (value.isMissingNode()) return all;
        if (!value.isArray() || value.isEmpty()) {
            findings.fault(join(path, name), value.isArray() ? "an empty list" : "must be a list");
            return all;
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) all.add(value.get(i));
            else findings.fault(join(path, name) + "[" + i + "]", "must be an object");
        }
        return all;
    }

    /** Elements R4 does not have here, and what may change the meaning of everything else. */
    static void check(JsonNode at, Set<String> known, String path, Findings findings) {
        for (String name : at.propertyNames()) {
            String plain = name.startsWith("_") ? name.substring(1) : name;
            if (plain.equals("modifierExtension")) findings.fault(join(path, name), "may change the meaning of the rest, and is not known here");
            else if (!known.contains(plain) && !plain.equals("id") && !plain.equals("extension")) {
                findings.fault(join(path, name), "is not an element of R4 here" + version(plain));
            }
        }
    }

    private static String version(String name) {
        if (Set.of("option", "options", "initialCoding", "initialString", "initialBoolean", "initialInteger", "initialDecimal", "initialDate",
                "hasAnswer").contains(name)) return "; it looks like STU3, which must be converted to R4 first";
        if (Set.of("answerConstraint", "disabledDisplay", "versionAlgorithmString", "copyrightLabel").contains(name)) {
            return "; it looks like R5, which must be converted to R4 first";
        }
        return "";
    }

    /** The extensions of an element, the address of each beside it. */
    static List<JsonNode> extensions(JsonNode at) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode each : at.path("extension")) if (each.isObject()) all.add(each);
        return all;
    }

    static Optional<JsonNode> extension(JsonNode at, String url) {
        return extensions(at).stream().filter(each -> url.equals(url(each))).findFirst();
    }

    static String url(JsonNode extension) {
        return extension.path("url").asString("");
    }

    /** The value[x] of an element: which x, and what. */
    static Optional<Value> value(JsonNode at, String prefix) {
        for (var property : at.properties()) {
            if (property.getKey().startsWith(prefix) && property.getKey().length() > prefix.length()
                    && Character.isUpperCase(property.getKey().charAt(prefix.length()))) {
                return Optional.of(new Value(property.getKey().substring(prefix.length()), property.getValue()));
            }
        }
        return Optional.empty();
    }

    /** @param kind as in {@code valueCoding}: Coding, Integer, String … */
    record Value(String kind, JsonNode is) {

        @Nullable BigDecimal number() {
            JsonNode node = kind.equals("Quantity") ? is.path("value") : is;
            if (!node.isNumber()) return null;
            BigDecimal number = node.decimalValue();
            return Math.abs(number.scale()) > 40 || number.precision() > 40 ? null : number;
        }

        String text() {
            return is.isString() ? is.stringValue() : "";
        }
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
