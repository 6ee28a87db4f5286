package no.fotfeste.assessment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.fotfeste.assessment.Instrument.Item;
import no.fotfeste.assessment.Instrument.Option;
import no.fotfeste.assessment.Instrument.Rules;
import no.fotfeste.assessment.Instrument.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The part of a FHIR R4 Questionnaire that we show. What we cannot show is refused rather than left out. */
final class QuestionnaireFile {

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";
    private static final int LONG = 4000;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Raw(@Nullable String resourceType, @Nullable String name, @Nullable String version, @Nullable String title,
            @Nullable String description, @Nullable String copyright, @Nullable List<RawItem> item) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RawItem(@Nullable String linkId, @Nullable String type, @Nullable String text, boolean repeats, int maxLength,
            @Nullable List<RawOption> answerOption, @Nullable String answerValueSet, @Nullable List<Object> enableWhen,
            @Nullable List<RawExtension> extension, @Nullable List<RawItem> item) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RawOption(@Nullable RawCoding valueCoding, @Nullable Integer valueInteger) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RawCoding(@Nullable String code, @Nullable String display) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RawExtension(@Nullable String url, @Nullable Integer valueInteger) {}

    private final List<String> faults;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Raw raw = new Raw(null, null, null, null, null, null, null);

    private QuestionnaireFile(List<String> faults) {
        this.faults = faults;
    }

    static QuestionnaireFile read(String json, List<String> faults) {
        QuestionnaireFile file = new QuestionnaireFile(faults);
        try {
            Raw raw = InstrumentFile.JSON.readValue(json, Raw.class);
            if (raw != null) file.raw = raw;
            file.check();
        } catch (JacksonException e) {
            file.fault(InstrumentFile.reason(e));
        }
        return file;
    }

    Instrument with(Rules rules) {
        return new Instrument(text(raw.name()), Integer.parseInt(text(raw.version())), text(raw.title()), text(raw.description()),
                text(raw.copyright()), items, rules);
    }

    private void check() {
        if (!"Questionnaire".equals(raw.resourceType())) fault("resourceType: must be Questionnaire");
        if (!text(raw.name()).matches("[a-z0-9-]{1,40}")) fault("name: small letters, digits and hyphens");
        if (!text(raw.version()).matches("[1-9][0-9]{0,5}")) fault("version: a whole number, as text");
        if (text(raw.title()).isBlank()) fault("title: missing");
        if (raw.item() == null || raw.item().isEmpty()) fault("item: at least one question");
        else add("item", raw.item(), "", 0);
    }

    private void add(String path, List<RawItem> all, String group, int turn) {
        for (int i = 0; i < all.size(); i++) add(path + "[" + i + "]", all.get(i), group, turn);
    }

    private void add(String path, RawItem item, String group, int turn) {
        if (item.enableWhen() != null) fault(path + ".enableWhen: not supported");
        if (item.answerValueSet() != null) fault(path + ".answerValueSet: not supported; list the answers");
        if (!text(item.linkId()).matches("[a-zA-Z0-9-]{1,40}")) fault(path + ".linkId: letters, digits and hyphens");
        if ("group".equals(item.type())) {
            group(path, item, turn);
            return;
        }
        Type type = type(path, item);
        String id = turn == 0 ? text(item.linkId()) : item.linkId() + "-" + turn;
        if (!ids.add(id)) fault(path + ".linkId: '" + id + "' is used twice");
        if (text(item.text()).isBlank()) fault(path + ".text: missing");
        items.add(new Item(id, text(item.linkId()), text(item.text()), hint(path, item), type, type == Type.CHOICE && item.repeats(),
                options(path, item), extension(item, "minValue", 0), extension(item, "maxValue", 999_999),
                item.maxLength() > 0 ? item.maxLength() : LONG, group, turn));
    }

    private void group(String path, RawItem item, int outer) {
        List<RawItem> inside = item.item() == null ? List.of() : item.item();
        if (inside.isEmpty()) fault(path + ".item: a group without questions");
        if (!item.repeats()) {
            add(path + ".item", inside, "", outer);
            return;
        }
        int turns = extension(item, "questionnaire-maxOccurs", 0);
        if (outer > 0 || turns < 1 || turns > 20) fault(path + ": a group that repeats says maxOccurs (1 to 20) and has none inside");
        else for (int turn = 1; turn <= turns; turn++) add(path + ".item", inside, text(item.text()), turn);
    }

    private Type type(String path, RawItem item) {
        boolean listed = item.answerOption() != null && !item.answerOption().isEmpty();
        return switch (text(item.type())) {
            case "choice" -> {
                if (!listed) fault(path + ".answerOption: missing");
                yield Type.CHOICE;
            }
            case "integer" -> listed ? Type.CHOICE : Type.NUMBER;
            case "string", "text" -> Type.TEXT;
            case "display" -> Type.INFO;
            default -> {
                fault(path + ".type: one of choice, integer, string, text, display, group");
                yield Type.INFO;
            }
        };
    }

    private List<Option> options(String path, RawItem item) {
        List<Option> options = new ArrayList<>();
        if (item.answerOption() == null) return options;
        for (RawOption option : item.answerOption()) {
            String code = option.valueInteger() != null ? option.valueInteger().toString()
                    : option.valueCoding() == null ? "" : text(option.valueCoding().code());
            String display = option.valueCoding() == null ? code : text(option.valueCoding().display());
            if (!code.matches("[A-Za-z0-9_-]{1,40}") || display.isBlank()) {
                fault(path + ".answerOption: needs valueInteger, or valueCoding with code and display");
            } else if (options.stream().anyMatch(other -> other.code().equals(code))) {
                fault(path + ".answerOption: '" + code + "' is there twice");
            }
            options.add(new Option(code, display));
        }
        return options;
    }

    /** A display inside a question is the help beside it. */
    private String hint(String path, RawItem item) {
        List<RawItem> inside = item.item() == null ? List.of() : item.item();
        if (inside.stream().anyMatch(each -> !"display".equals(each.type()))) fault(path + ".item: only help of type display");
        return String.join(" ", inside.stream().map(each -> text(each.text())).toList());
    }

    private static int extension(RawItem item, String name, int otherwise) {
        if (item.extension() == null) return otherwise;
        return item.extension().stream().filter(each -> (EXTENSION + name).equals(each.url()) && each.valueInteger() != null)
                .map(RawExtension::valueInteger).findFirst().orElse(otherwise);
    }

    private void fault(String text) {
        faults.add("questionnaire.json: " + text);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
