package no.fotfeste.instrument;

import java.util.ArrayList;
import java.util.List;

/** Questionnaires made up for tests. */
public final class Forms {

    private static final String EXT = "http://hl7.org/fhir/StructureDefinition/";

    /** What the page of docs says, file by file. */
    public static final String SLEEP = of(item("1", "integer", numbers(0, 4)), item("2", "integer", numbers(0, 4)),
            item("3", "integer", numbers(0, 4)));
    public static final String SLEEP_SCORING = """
            {"version": 1, "short": "Søvn", "minutes": 2, "method": "none", "subscales": [
              {"key": "nights", "name": "Nettene", "items": ["1", "2"], "reverse": ["2"], "method": "mean", "decimals": 2, "min": 0, "max": 4,
               "direction": "lower", "missing": {"share": 0.5}, "change": {"least": 1, "source": "vår egen"},
               "bands": [{"from": 0, "to": 1.99, "name": "god", "tone": "success", "sentence": "Søvnen er god."},
                         {"from": 2, "to": 4, "name": "dårlig", "tone": "warning", "sentence": "Søvnen er dårlig. Snakk om den."}]},
              {"key": "days", "name": "Dagene", "items": ["3"], "method": "single", "transform": "0-100", "min": 0, "max": 100,
               "direction": "lower", "missing": {"at-least": 1},
               "bands": [{"from": 0, "to": 100, "name": "egen skala", "tone": "neutral", "sentence": "Se på endringen."}]}]}""";

    private Forms() {}

    /** A Questionnaire with these items. */
    public static String of(String... items) {
        return "{\"resourceType\": \"Questionnaire\", \"status\": \"active\", \"url\": \"http://example.org/q\", \"title\": \"Prøve\", \"item\": ["
                + String.join(",", items) + "]}";
    }

    public static String item(String linkId, String type, String... more) {
        List<String> all = new ArrayList<>(List.of("\"linkId\": \"" + linkId + "\"", "\"type\": \"" + type + "\"", "\"text\": \"Om " + linkId + "\""));
        all.addAll(List.of(more));
        return "{" + String.join(",", all) + "}";
    }

    public static String when(String question, String operator, String answer) {
        return "{\"question\": \"" + question + "\", \"operator\": \"" + operator + "\", " + answer + "}";
    }

    public static String enable(String... whens) {
        return (whens.length > 1 ? "\"enableBehavior\": \"all\"," : "") + "\"enableWhen\": [" + String.join(",", whens) + "]";
    }

    public static String extension(String name, String value) {
        return "\"extension\": [{\"url\": \"" + EXT + name + "\", " + value + "}]";
    }

    public static String inside(String... items) {
        return "\"item\": [" + String.join(",", items) + "]";
    }

    /** Whole numbers to choose between. */
    public static String numbers(int from, int to) {
        return "\"answerOption\": [" + java.util.stream.IntStream.rangeClosed(from, to).mapToObj(i -> "{\"valueInteger\": " + i + "}")
                .collect(java.util.stream.Collectors.joining(",")) + "]";
    }

    public static String options(String... codes) {
        List<String> all = new ArrayList<>();
        for (String code : codes) {
            all.add("{\"valueCoding\": {\"system\": \"http://example.org/s\", \"code\": \"" + code + "\", \"display\": \"Svar " + code + "\"}}");
        }
        return "\"answerOption\": [" + String.join(",", all) + "]";
    }

    /** Every type, groups and questions that repeat, nested questions, conditions upon conditions. */
    public static String everything() {
        return of(
                item("yesno", "boolean", "\"required\": true"),
                item("about", "group", enable(when("yesno", "=", "\"answerBoolean\": true")), inside(
                        item("number", "integer", extension("maxValue", "\"valueInteger\": 10")),
                        item("decimal", "decimal", enable(when("number", ">", "\"answerInteger\": 5"))),
                        item("note", "display"))),
                item("day", "date", "\"initial\": [{\"valueDate\": \"2026-01-02\"}]"), item("moment", "dateTime"), item("hour", "time"),
                item("line", "string", "\"maxLength\": 40"), item("long", "text"), item("web", "url"),
                item("one", "choice", options("a", "b", "c"), inside(item("why", "string"), item("help", "display"))),
                item("many", "choice", "\"repeats\": true", options("a", "b", "c")),
                item("own", "open-choice", options("a", "b")),
                item("weight", "quantity", extension("questionnaire-unit",
                        "\"valueCoding\": {\"system\": \"http://unitsofmeasure.org\", \"code\": \"kg\", \"display\": \"kg\"}")),
                item("words", "string", "\"repeats\": true"),
                item("picture", "attachment"),
                item("medicine", "group", "\"repeats\": true", extension("questionnaire-maxOccurs", "\"valueInteger\": 3"), inside(
                        item("name", "string"), item("dose", "decimal", enable(when("name", "exists", "\"answerBoolean\": true"))),
                        item("effect", "group", "\"repeats\": true", inside(item("what", "string"))))),
                item("fixed", "string", "\"readOnly\": true", "\"initial\": [{\"valueString\": \"v1\"}]"));
    }
}
