package no.fotfeste.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.assessment.Instrument.Item;
import no.fotfeste.assessment.Instrument.Option;
import no.fotfeste.assessment.Instrument.Type;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;

/** The questions of an instrument as fields of a form: shown by {@code assessment/questions.jte}, read back here. */
public final class AnswerFields {

    private AnswerFields() {}

    /** Unique on a form that shows several instruments. */
    public static String field(Instrument instrument, Item item) {
        return "q-" + instrument.code() + "-" + item.id();
    }

    /** Every question can be skipped; what does not belong to the question becomes an error beside it. */
    public static Answers read(Submission submission, Instrument instrument) {
        return read(submission, instrument, Answers.NONE);
    }

    /** @param before where the person's own words were written last time, they stand */
    static Answers read(Submission submission, Instrument instrument, Answers before) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Item item : instrument.asked()) {
            String field = field(instrument, item);
            if (isKept(item, before)) given.put(item.id(), List.of(before.text(item.id())));
            else given.put(item.id(), switch (item.type()) {
                case CHOICE -> chosen(submission, item, field);
                case NUMBER -> submission.number(field, item.least(), item.most()).map(n -> List.of(n.toString())).orElse(List.of());
                case TEXT -> List.of(submission.text(field, item.longest()));
                case INFO -> List.of();
            });
        }
        Answers answers = new Answers(given);
        instrument.asked().stream().filter(item -> item.turn() > 0 && item.type() == Type.TEXT && !answers.has(item.id()))
                .filter(item -> instrument.asked().stream().anyMatch(other -> other.turn() == item.turn()
                        && other.type() != Type.TEXT && answers.has(other.id())))
                .forEach(item -> submission.error(field(instrument, item), "assessment.say-what"));
        return answers;
    }

    private static List<String> chosen(Submission submission, Item item, String field) {
        List<String> chosen = submission.all(field).stream().filter(code -> !code.isEmpty()).distinct().toList();
        if (chosen.stream().anyMatch(code -> item.option(code).isEmpty()) || (!item.many() && chosen.size() > 1)) {
            submission.error(field, "ui.choose-one");
            return List.of();
        }
        return chosen;
    }

    /** Shown again as it was written, not asked for anew. */
    static boolean isKept(Item item, Answers before) {
        return item.turn() > 0 && item.type() == Type.TEXT && before.has(item.id());
    }

    /** Whether anything was answered but what stood there before. */
    static boolean isBlank(Answers answers, Instrument instrument, Answers before) {
        return instrument.asked().stream().noneMatch(item -> answers.has(item.id()) && !isKept(item, before));
    }

    /** At a new measurement only the same turns of a repeating group are shown. */
    public static boolean isShown(Instrument instrument, Item item, Answers before) {
        return before.isEmpty() || item.turn() == 0 || instrument.asked().stream().filter(other -> other.turn() == item.turn())
                .anyMatch(other -> other.type() == Type.TEXT && before.has(other.id()));
    }

    /** The same things in the person's own words as last time. */
    public static boolean isAgain(Instrument instrument, Answers before) {
        return instrument.asked().stream().anyMatch(item -> isKept(item, before));
    }

    /** The person's own words for this turn, as last written; empty where there are none. */
    public static String ownWords(Instrument instrument, Item item, Answers before) {
        return item.turn() == 0 ? "" : instrument.asked().stream()
                .filter(other -> other.turn() == item.turn() && isKept(other, before))
                .map(other -> before.text(other.id())).findFirst().orElse("");
    }

    /** The question as it is asked: numbered where there are several, with the person's own words where they stand. */
    public static String label(Page page, Instrument instrument, Item item, String own) {
        if (!own.isEmpty()) return page.t("assessment.again", item.text(), own);
        if (item.turn() > 0) return page.t("assessment.turn", item.text(), item.group(), item.turn());
        List<Item> asked = instrument.asked();
        return asked.size() < 2 ? item.text() : page.t("assessment.numbered", asked.indexOf(item) + 1, item.text());
    }

    /** What to choose between, and last a way not to answer. */
    public static Map<String, String> options(Item item, String skip) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Option option : item.options()) options.put(option.code(), option.display());
        if (!item.many()) options.put("", skip);
        return options;
    }

    /** A form with these answers in its fields. */
    static Form form(String name, int version, Instrument instrument, Answers answers) {
        Map<String, List<String>> values = new HashMap<>();
        instrument.asked().forEach(item -> {
            if (answers.has(item.id())) values.put(field(instrument, item), List.copyOf(answers.codes(item.id())));
        });
        Form blank = Form.of(name, version, Map.of());
        return new Form(name, blank.key(), version, values, Map.of(), Map.of(), null);
    }
}
