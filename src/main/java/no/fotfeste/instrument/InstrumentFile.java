package no.fotfeste.instrument;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.instrument.Instrument.Method;
import no.fotfeste.instrument.Instrument.Rules;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the two files of an instrument together and says, place by place, what is wrong with them. */
public final class InstrumentFile {

    private static final Pattern ENUM = Pattern.compile("not one of the values accepted for Enum class: \\[([^]]*)]");
    private static final Pattern TYPE = Pattern.compile("^Cannot (?:deserialize value of type|construct instance of) `([^`]+)`");

    public static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL)).build();

    /** The files cannot be used: every place and its reason. */
    static final class Faulty extends RuntimeException {
        private final transient List<String> faults;

        Faulty(List<String> faults) {
            super(String.join("; ", faults));
            this.faults = List.copyOf(faults);
        }

        List<String> faults() {
            return faults;
        }
    }

    private final List<String> faults = new ArrayList<>();

    private InstrumentFile() {}

    /**
     * Errors: {@link Faulty}.
     *
     * @param code the folder or file it comes from; @param version of the questionnaire, as we count
     * @param scoring empty where answers give no number
     */
    static Instrument read(String code, int version, String questionnaire, String scoring) {
        return read(code, version, questionnaire, scoring, "");
    }

    /** In another language than it is written in. */
    static Instrument read(String code, int version, String questionnaire, String scoring, String language) {
        InstrumentFile file = new InstrumentFile();
        if (!code.matches("[a-z0-9-]{1,40}")) file.faults.add("name: small letters, digits and hyphens, at most 40");
        Findings findings = new Findings();
        Questionnaire form = QuestionnaireFile.read(questionnaire, code, language, findings);
        findings.faults().forEach(fault -> file.faults.add("questionnaire.json: " + fault));
        Rules rules = !scoring.isEmpty() ? file.rules(scoring) : form == null ? null : unscored(form);
        if (rules != null) RulesCheck.present(rules).forEach(file.faults::add);
        if (form == null || rules == null || !file.faults.isEmpty()) throw new Faulty(file.faults);
        Instrument instrument = new Instrument(code, version, form, rules);
        RulesCheck.check(instrument).forEach(file.faults::add);
        if (!file.faults.isEmpty()) throw new Faulty(file.faults);
        return instrument;
    }

    private @Nullable Rules rules(String scoring) {
        try {
            Rules rules = JSON.readValue(scoring, Rules.class);
            if (rules == null) fault("the file", "is empty");
            return rules;
        } catch (JacksonException e) {
            faults.add("scoring.json: " + reason(e));
            return null;
        }
    }

    /** A form without scoring: about ten seconds a question. */
    private static Rules unscored(Questionnaire form) {
        long asked = form.items().stream().filter(item -> item.asks() && item.turn() <= 1).count();
        return new Rules(1, form.title(), (int) Math.clamp(asked / 6, 1, 240), Method.NONE, List.of(), List.of(), null, null,
                BigDecimal.ZERO, BigDecimal.ZERO, Instrument.Direction.LOWER, Instrument.Missing.NONE, List.of(), null, List.of(), List.of(),
                Instrument.FilledBy.ANYONE, false, false, null, null);
    }

    static String reason(JacksonException e) {
        String path = e instanceof DatabindException bind ? bind.getPath().stream().map(step -> step.getPropertyName() != null
                ? "." + step.getPropertyName() : "[" + step.getIndex() + "]").collect(Collectors.joining()) : "";
        String where = path.isEmpty() ? "line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                : path.substring(path.startsWith(".") ? 1 : 0);
        return where + ": " + told(e.getOriginalMessage().lines().findFirst().orElse("not readable").replaceFirst(" \\(start marker.*", ""));
    }

    /** For somebody who has never seen a program. */
    private static String told(String message) {
        var oneOf = ENUM.matcher(message);
        if (oneOf.find()) return "must be one of " + Stream.of(oneOf.group(1).split(", ")).sorted().collect(Collectors.joining(", "));
        if (message.startsWith("Unrecognized property")) return "is no field that we know";
        if (message.startsWith("Invalid `null` value")) return "must not be null";
        if (message.startsWith("No content to map")) return "is empty";
        var type = TYPE.matcher(message);
        if (!type.find()) return message;
        return "must be " + switch (type.group(1)) {
            case "int", "java.lang.Integer" -> "a whole number";
            case "java.math.BigDecimal" -> "a number";
            case "boolean" -> "true or false";
            case "java.lang.String" -> "a text";
            default -> type.group(1).startsWith("java.util.List") || type.group(1).startsWith("java.util.ArrayList") ? "a list" : "an object";
        };
    }

    private void fault(String path, String reason) {
        faults.add("scoring.json: " + path + ": " + reason);
    }
}
