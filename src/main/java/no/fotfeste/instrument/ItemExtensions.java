package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Option;
import tools.jackson.databind.JsonNode;

/** What an item says by extension. Those we do not follow are noted, or refused where the form would be wrong without. */
final class ItemExtensions {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
    /** Without these other questions would be asked than its maker meant. */
    private static final Set<String> REFUSED = Set.of("sdc-questionnaire-enableWhenExpression", "sdc-questionnaire-subQuestionnaire",
            "sdc-questionnaire-assemble-expectation");
    private static final Set<String> LIMITS = Set.of("minValue", "maxValue", "minLength", "maxDecimalPlaces");
    private static final Set<String> CONTROLS = Set.of("radio-button", "check-box", "drop-down", "slider", "text-box", "spinner",
            "autocomplete", "help", "prompt", "inline", "list", "unit", "lower", "upper", "text-area");

    private final JsonNode at;
    private final String path;
    private final Findings findings;
    private final List<Option> units = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private String control = "";
    private boolean hidden;
    private boolean elsewhere;

    ItemExtensions(JsonNode at, String path, Findings findings, Texts texts) {
        this.at = at;
        this.path = path;
        this.findings = findings;
        JsonNode all = at.path("extension");
        if (!all.isMissingNode() && !all.isArray()) findings.fault(path + ".extension", "must be a list");
        for (JsonNode each : Fhir.extensions(at)) take(each);
        for (JsonNode each : Fhir.extensions(at.path("_prefix"))) findings.note(path + "._prefix", "extension " + Fhir.url(each) + ": not used");
    }

    private void take(JsonNode extension) {
        String url = Fhir.url(extension);
        String name = url.startsWith(Fhir.CORE) ? url.substring(Fhir.CORE.length()) : url;
        if (url.startsWith(SDC) && REFUSED.contains(url.substring(SDC.length()))) {
            findings.fault(path + ".extension", url.substring(SDC.length()) + " is not followed, and the form would be wrong without it");
            return;
        }
        JsonNode value = Fhir.value(extension, "value").map(Fhir.Value::is).orElse(at.path("no such"));
        switch (name) {
            case "questionnaire-itemControl" -> control(value);
            case "questionnaire-hidden" -> hidden(value);
            case "questionnaire-unit", "questionnaire-unitOption" -> unit(value);
            case "entryFormat" -> hint(value);
            case "questionnaire-supportLink" -> hint(value);
            case "minValue", "maxValue", "minLength", "maxDecimalPlaces", "questionnaire-minOccurs", "questionnaire-maxOccurs" -> { }
            default -> {
                if (name.endsWith("answerExpression") || name.endsWith("candidateExpression")) elsewhere = true;
                findings.note(path, "extension " + (url.isEmpty() ? "without url" : url) + ": not used");
            }
        }
    }

    private void control(JsonNode value) {
        for (JsonNode coding : value.path("coding")) control = coding.path("code").asString("");
        if (!CONTROLS.contains(control)) findings.note(path, "itemControl " + control + ": shown the ordinary way");
    }

    private void hidden(JsonNode value) {
        hidden = value.asBoolean(false);
        if (hidden) findings.note(path, "hidden: not shown; what it says to begin with is kept as its answer");
    }

    private void unit(JsonNode coding) {
        String told = coding.path("display").asString(coding.path("code").asString(""));
        if (told.isBlank() || told.contains("|")) findings.note(path, "a unit without a name: not used");
        else units.add(new Option(told, told, "Coding", coding));
    }

    private void hint(JsonNode value) {
        if (value.isString() && !value.stringValue().isBlank()) hints.add(value.stringValue());
    }

    List<Option> units() {
        return List.copyOf(units);
    }

    List<String> hints() {
        return hints;
    }

    String control() {
        return control;
    }

    boolean hidden() {
        return hidden;
    }

    /** Answers come from a calculation that we cannot do. */
    boolean elsewhere() {
        return elsewhere;
    }

    int whole(String name, int otherwise) {
        return Fhir.extension(at, Fhir.CORE + name).flatMap(each -> Fhir.value(each, "value")).map(value -> {
            BigDecimal number = value.number();
            if (number != null && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(1_000_000)) < 0) return number.intValue();
            findings.fault(path + ".extension", name + ": must be a whole number");
            return otherwise;
        }).orElse(otherwise);
    }

    /** As an answer would be kept; empty where there is none. */
    String limit(String name, String kind) {
        if (!LIMITS.contains(name)) return "";
        Fhir.Value value = Fhir.extension(at, Fhir.CORE + name).flatMap(each -> Fhir.value(each, "value")).orElse(null);
        if (value == null) return "";
        boolean number = Set.of("integer", "decimal", "quantity").contains(kind);
        BigDecimal size = value.number();
        if (number && size != null) return size.toPlainString();
        String moment = Set.of("date", "dateTime", "time").contains(kind) ? Moments.kept(value.text(), kind).orElse("") : "";
        if (moment.isEmpty()) findings.note(path, name + ": does not fit the question, so it is not checked");
        return moment;
    }
}
