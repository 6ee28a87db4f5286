package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Values as FHIR writes them, as an answer is kept: a code of an option, an ISO date, a number with a point. */
final class Initials {

    static final List<Option> YES_NO = List.of(new Option("true", "Ja", "Boolean", BooleanNode.TRUE),
            new Option("false", "Nei", "Boolean", BooleanNode.FALSE));
    private static final Set<String> ELEMENTS = Set.of("valueBoolean", "valueDecimal", "valueInteger", "valueDate", "valueDateTime",
            "valueTime", "valueString", "valueUri", "valueAttachment", "valueCoding", "valueQuantity", "valueReference");

    private Initials() {}

    static List<String> read(JsonNode item, String kind, String path, List<Option> options, Findings findings) {
        List<String> initial = new ArrayList<>();
        List<JsonNode> all = Fhir.list(item, "initial", path, findings);
        for (int i = 0; i < all.size(); i++) {
            String place = path + ".initial[" + i + "]";
            Fhir.check(all.get(i), ELEMENTS, place, findings);
            Optional<String> kept = Fhir.value(all.get(i), "value").flatMap(value -> kept(value, kind, options));
            kept.ifPresentOrElse(initial::add, () -> findings.note(place, "does not fit the question, so nothing is filled in"));
        }
        return initial;
    }

    /** Empty where it cannot be an answer to a question of that kind. */
    static Optional<String> kept(Fhir.Value value, String kind, List<Option> options) {
        BigDecimal number = value.number();
        return switch (value.kind()) {
            case "Boolean" -> kind.equals("boolean") && value.is().isBoolean() ? Optional.of(value.is().asString("")) : Optional.empty();
            case "Coding" -> option(value.is(), options);
            case "Integer", "Decimal", "Quantity" -> {
                if (number == null) yield Optional.empty();
                if (!options.isEmpty()) yield same(value, options);
                boolean fits = kind.equals("decimal") || kind.equals("quantity") || (kind.equals("integer") && number.stripTrailingZeros().scale() <= 0);
                String unit = kind.equals("quantity") && value.is().path("unit").isString() ? "|" + value.is().path("unit").stringValue() : "";
                yield fits ? Optional.of(number.toPlainString() + unit) : Optional.empty();
            }
            case "Date", "DateTime", "Time" -> {
                if (!options.isEmpty()) yield same(value, options);
                yield kind.equalsIgnoreCase(value.kind()) ? Moments.kept(value.text(), kind) : Optional.empty();
            }
            case "String", "Uri", "Url" -> {
                if (value.text().isBlank()) yield Optional.empty();
                if (!options.isEmpty()) {
                    yield same(value, options).or(() -> kind.equals("open-choice") ? Optional.of("~" + value.text().strip()) : Optional.empty());
                }
                yield Set.of("string", "text", "url", "open-choice").contains(kind) ? Optional.of(value.text().strip()) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<String> same(Fhir.Value value, List<Option> options) {
        return options.stream().filter(option -> !option.kind().equals("Coding") && option.value().asString("").equals(value.is().asString("")))
                .map(Option::code).findFirst();
    }

    /** With its system, or by the code alone where that is enough. */
    static Optional<String> option(JsonNode coding, List<Option> options) {
        List<Option> named = options.stream().filter(option -> option.kind().equals("Coding")
                && !coding.path("code").asString("").isEmpty()
                && option.value().path("code").asString("").equals(coding.path("code").asString(""))).toList();
        return named.stream().filter(option -> option.value().path("system").asString("").equals(coding.path("system").asString("")))
                .findFirst().or(() -> named.size() == 1 && (!coding.has("system") || !named.getFirst().value().has("system"))
                        ? Optional.of(named.getFirst()) : Optional.empty()).map(Option::code);
    }
}
