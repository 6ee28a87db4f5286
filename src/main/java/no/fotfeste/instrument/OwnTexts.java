package no.fotfeste.instrument;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Subscale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The licensed words of a form that is shipped with numbered slots: {@code texts.json}, which a provider that may use
 * them lays in a folder with the form's code. Together they are an edition of its own.
 */
final class OwnTexts {

    static final String FILE = "texts.json";
    private static final int LONGEST = 2000;

    /**
     * @param licence what the permission is, {@code by} who gave it, {@code on} when
     * @param texts linkId to words
     * @param answers linkId, or * for all questions, to the words of each answer's number
     */
    record Words(String version, String licence, @JsonProperty("permitted-by") String by, String on, @Nullable String title,
            @Nullable String intro, Map<String, String> texts, @Nullable Map<String, Map<String, String>> answers) {}

    /** The two files of the edition with words. */
    record Worded(String questionnaire, String scoring) {}

    private final Instrument shipped;
    private final Words words;
    private final List<String> faults = new ArrayList<>();

    private OwnTexts(Instrument shipped, Words words) {
        this.shipped = shipped;
        this.words = words;
    }

    /** Errors: {@link InstrumentFile.Faulty}, with every place. */
    static Worded put(String code, String questionnaire, String scoring, String texts) {
        Instrument shipped = InstrumentFile.read(code, 1, questionnaire, scoring);
        if (!shipped.rules().slots()) throw new InstrumentFile.Faulty(List.of(FILE + ": " + code + " has its words already"));
        OwnTexts own = new OwnTexts(shipped, read(texts));
        own.check();
        if (!own.faults.isEmpty()) throw new InstrumentFile.Faulty(own.faults);
        ObjectNode form = (ObjectNode) InstrumentFile.JSON.readTree(questionnaire);
        own.put(form);
        ObjectNode rules = (ObjectNode) InstrumentFile.JSON.readTree(scoring);
        rules.put("slots", false);
        return new Worded(InstrumentFile.JSON.writeValueAsString(form), InstrumentFile.JSON.writeValueAsString(rules));
    }

    private static Words read(String texts) {
        try {
            Words words = InstrumentFile.JSON.readValue(texts.startsWith("\uFEFF") ? texts.substring(1) : texts, Words.class);
            if (words == null) throw new InstrumentFile.Faulty(List.of(FILE + ": the file: is empty"));
            return words;
        } catch (JacksonException e) {
            throw new InstrumentFile.Faulty(List.of(FILE + ": " + InstrumentFile.reason(e)));
        }
    }

    private void check() {
        present("version", words.version());
        present("licence", words.licence());
        present("permitted-by", words.by());
        present("on", words.on());
        try {
            if (words.on() != null) LocalDate.parse(words.on());
        } catch (DateTimeParseException notADay) {
            fault("on", "a date as 2026-03-31");
        }
        if (words.texts() == null) {
            fault("texts", "missing");
            return;
        }
        Set<String> linkIds = new HashSet<>();
        Set<String> questions = shipped.items().stream().map(Item::base).collect(Collectors.toSet());
        shipped.form().nodes().forEach(node -> collect(node, linkIds));
        words.texts().forEach((linkId, text) -> {
            if (!linkIds.contains(linkId)) fault("texts." + shown(linkId), "no question has that linkId");
            if (text.isBlank() || text.length() > LONGEST) fault("texts." + shown(linkId), "between 1 and " + LONGEST + " characters");
        });
        for (String linkId : slots()) if (!words.texts().containsKey(linkId)) fault("texts." + shown(linkId), "missing; no question that counts can be without its words");
        answers().forEach((linkId, each) -> {
            if (!linkId.equals("*") && !questions.contains(linkId)) fault("answers." + shown(linkId), "no question has that linkId");
            else each.keySet().stream().filter(number -> asked(linkId).noneMatch(item -> item.option(number).isPresent()))
                    .forEach(number -> fault("answers." + shown(linkId) + "." + shown(number), "is none of the answers"));
        });
    }

    private Stream<Item> asked(String linkId) {
        return shipped.items().stream().filter(item -> linkId.equals("*") || item.base().equals(linkId));
    }

    private static void collect(Questionnaire.Node node, Set<String> linkIds) {
        linkIds.add(node.linkId());
        node.inside().forEach(each -> collect(each, linkIds));
    }

    /** Questions that count somewhere. */
    private Set<String> slots() {
        return Stream.of(shipped.rules().items().stream(), shipped.rules().profile().stream(),
                shipped.rules().subscales().stream().map(Subscale::items).flatMap(List::stream)).flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Map<String, String>> answers() {
        return words.answers() == null ? Map.of() : words.answers();
    }

    private void put(ObjectNode form) {
        form.put("version", form.path("version").asString("") + "+" + words.version());
        if (words.title() != null) form.put("title", words.title());
        form.put("description", words.intro() == null ? "" : words.intro());
        if (words.intro() == null) form.remove("description");
        form.put("copyright", form.path("copyright").asString("") + " " + words.licence() + " (" + words.by() + ", " + words.on() + ")");
        items(form);
    }

    private void items(ObjectNode at) {
        for (JsonNode each : at.path("item")) {
            ObjectNode item = (ObjectNode) each;
            String linkId = item.path("linkId").asString("");
            String text = words.texts().get(linkId);
            if (text != null) item.put("text", text);
            if (item.has("answerOption")) options(item, linkId);
            items(item);
        }
    }

    /** A number with words is a choice with the number as its code. */
    private void options(ObjectNode item, String linkId) {
        Map<String, String> told = answers().getOrDefault(linkId, answers().getOrDefault("*", Map.of()));
        if (item.path("answerOption").isEmpty() || !item.path("answerOption").get(0).has("valueInteger")) return;
        if (told.isEmpty()) return;
        ArrayNode options = item.putArray("answerOption");
        for (Instrument.Option option : asked(linkId).findFirst().map(Item::options).orElse(List.of())) {
            options.addObject().putObject("valueCoding").put("code", option.code()).put("display", told.getOrDefault(option.code(), option.code()));
        }
        item.put("type", "choice");
    }

    private void present(String path, @Nullable String value) {
        if (value == null || value.isBlank()) fault(path, "missing");
        else if (value.length() > LONGEST) fault(path, "longer than " + LONGEST + " characters");
    }

    private void fault(String path, String reason) {
        if (faults.size() < 50) faults.add(FILE + ": " + path + ": " + reason);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, Math.min(30, text.codePointCount(0, text.length())))) + "…" : text;
    }
}
