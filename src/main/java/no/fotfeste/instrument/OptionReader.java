package no.fotfeste.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is to choose between: listed at the question, or in a value set that lies within the file. */
final class OptionReader {

    private static final Set<String> ELEMENTS = Set.of("valueCoding", "valueInteger", "valueString", "valueDate", "valueTime",
            "valueReference", "initialSelected", "resourceType");
    private static final int MOST = 2000;

    private final JsonNode root;
    private final Texts texts;
    private final Findings findings;

    OptionReader(JsonNode root, Texts texts, Findings findings) {
        this.root = root;
        this.texts = texts;
        this.findings = findings;
    }

    /** @param initial those chosen to begin with are added here */
    List<Option> listed(JsonNode item, String path, List<String> initial) {
        List<Option> options = new ArrayList<>();
        List<JsonNode> all = Fhir.list(item, "answerOption", path, findings);
        for (int i = 0; i < all.size(); i++) {
            JsonNode each = all.get(i);
            String place = path + ".answerOption[" + i + "]";
            Fhir.check(each, ELEMENTS, place, findings);
            noteExtensions(each, place);
            var value = Fhir.value(each, "value");
            if (value.isEmpty()) findings.fault(place, "has no value");
            else if (value.get().kind().equals("Reference")) findings.note(place, "a reference cannot be chosen here");
            else {
                int before = options.size();
                add(options, value.get().kind(), value.get().is(), path + ".answerOption", place);
                if (Fhir.flag(each, "initialSelected", place, findings) && options.size() > before) initial.add(options.getLast().code());
            }
        }
        return options;
    }

    private void noteExtensions(JsonNode each, String place) {
        for (JsonNode at : List.of(each, each.path("valueCoding"))) {
            for (JsonNode extension : Fhir.extensions(at)) {
                String url = Fhir.url(extension);
                findings.note(place, url.endsWith("ordinalValue") || url.endsWith("itemWeight")
                        ? url.substring(url.lastIndexOf('/') + 1) + ": not counted; scores come from scoring.json" : "extension " + url + ": not used");
            }
        }
    }

    private void add(List<Option> options, String kind, JsonNode value, String listPath, String place) {
        boolean coding = kind.equals("Coding");
        String code = coding ? value.path("code").asString("") : value.asString("");
        String display = coding ? texts.read(value, "display", place + ".valueCoding") : code;
        if (display.isBlank()) display = code;
        if (display.isBlank() || (coding && !value.isObject())) {
            findings.fault(place, "needs a value, or a coding with code or display");
            return;
        }
        for (Option other : options) {
            boolean same = other.kind().equals(kind) && !code.isEmpty() && (coding
                    ? other.value().path("code").asString("").equals(code) && other.value().path("system").equals(value.path("system"))
                    : other.value().equals(value));
            if (same && other.display().equals(display)) {
                findings.note(place, "the same answer is there twice; shown once");
                return;
            }
            if (same) findings.fault(listPath, "'" + code + "' is there twice");
        }
        if (options.size() >= MOST) {
            if (options.size() == MOST) findings.fault(listPath, "more than " + MOST + " answers to choose between");
            return;
        }
        String key = code;
        if (code.isBlank() || code.startsWith("~") || code.startsWith("#") || code.length() > 100 || !code.equals(code.strip())
                || options.stream().anyMatch(o -> o.code().equals(code))) key = "#" + options.size();
        if (coding && !isAbsolute(value)) findings.fault(place, "the coding system must be an absolute address, or no answer could be taken out");
        options.add(new Option(key, display, kind, coding ? plain(value) : value));
    }

    private static boolean isAbsolute(JsonNode coding) {
        return !coding.path("system").isString() || coding.path("system").stringValue().matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    }

    private static JsonNode plain(JsonNode coding) {
        ObjectNode plain = Fhir.JSON.createObjectNode();
        for (String name : List.of("system", "version", "code", "display")) {
            if (coding.path(name).isString()) plain.set(name, coding.get(name));
        }
        return plain;
    }

    /** Empty, with a note, where the value set is elsewhere or says only how it is made. */
    List<Option> contained(String reference, String path) {
        List<Option> options = new ArrayList<>();
        JsonNode set = within(reference);
        if (!set.isObject()) {
            findings.note(path, "the value set " + reference + " is not in the file");
            return options;
        }
        JsonNode expansion = set.path("expansion").path("contains");
        if (expansion.isArray() && !expansion.isEmpty()) expand(options, expansion, path, 0);
        else compose(options, set.path("compose"), path);
        if (options.isEmpty()) findings.note(path, "the value set " + reference + " lists no answers");
        return options;
    }

    private JsonNode within(String reference) {
        for (JsonNode each : root.path("contained")) {
            boolean named = reference.equals("#" + each.path("id").asString("")) || reference.equals(each.path("url").asString(" "));
            if (each.path("resourceType").asString("").equals("ValueSet") && named) return each;
        }
        return root.path("no such");
    }

    private void expand(List<Option> options, JsonNode contains, String path, int depth) {
        if (depth > 10) return;
        for (JsonNode each : contains) {
            boolean heading = each.path("abstract").asBoolean(false) || each.path("inactive").asBoolean(false);
            if (!heading && each.path("code").isString()) add(options, "Coding", plain(each), path, path);
            expand(options, each.path("contains"), path, depth + 1);
        }
    }

    private void compose(List<Option> options, JsonNode compose, String path) {
        Set<String> excluded = new HashSet<>();
        for (JsonNode each : compose.path("exclude")) {
            if (!each.path("concept").isArray()) findings.note(path, "the value set leaves out answers by a rule, which is not followed");
            for (JsonNode concept : each.path("concept")) excluded.add(each.path("system").asString("") + "|" + concept.path("code").asString(""));
        }
        for (JsonNode include : compose.path("include")) {
            String system = include.path("system").asString("");
            JsonNode concepts = include.path("concept").isArray() ? include.path("concept")
                    : include.has("filter") || include.has("valueSet") ? include.path("concept") : concepts(system);
            if (!concepts.isArray()) findings.note(path, "the value set takes its answers from " + (system.isEmpty() ? "other value sets" : system)
                    + ", which are not in the file");
            for (JsonNode concept : concepts) {
                if (excluded.contains(system + "|" + concept.path("code").asString(""))) continue;
                ObjectNode coding = Fhir.JSON.createObjectNode();
                if (!system.isEmpty()) coding.put("system", system);
                for (String name : List.of("code", "display", "_display")) if (concept.has(name)) coding.set(name, concept.get(name));
                add(options, "Coding", coding, path, path);
            }
        }
    }

    private JsonNode concepts(String system) {
        for (JsonNode each : root.path("contained")) {
            if (each.path("resourceType").asString("").equals("CodeSystem") && each.path("url").asString("").equals(system)) return each.path("concept");
        }
        return root.path("no such");
    }
}
