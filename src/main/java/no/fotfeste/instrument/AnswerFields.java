package no.fotfeste.instrument;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Option;
import no.fotfeste.instrument.Instrument.Type;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Submission;

/** The questions of an instrument as fields of a form: shown by {@code assessment/questions.jte}, read back here. */
public final class AnswerFields {

    private AnswerFields() {}

    /** Unique on a form that shows several instruments, and safe as an id whatever the linkId. */
    public static String field(Instrument instrument, Item item) {
        return field(instrument, item.id());
    }

    public static String field(Instrument instrument, String id) {
        StringBuilder name = new StringBuilder("q-").append(instrument.code()).append('-');
        id.codePoints().forEach(point -> {
            if (point < 128 && (Character.isLetterOrDigit(point) || point == '-')) name.appendCodePoint(point);
            else name.append('_').append(Integer.toHexString(point)).append('_');
        });
        return name.toString();
    }

    /** Where an answer of one's own is written beside those to choose between. */
    public static String own(String field) {
        return field + ".fri";
    }

    public static String unit(String field) {
        return field + ".enhet";
    }

    /** Says which edition the questions were shown in, so that they are read in the same. */
    public static String edition(Instrument instrument) {
        return "utgave-" + instrument.code();
    }

    public static String editionOf(Instrument instrument) {
        return instrument.version() + "-" + instrument.rules().version();
    }

    /** @param dropped answered, though with the other answers the question is not asked */
    public record Read(Answers answers, List<Item> dropped) {}

    /** Every question can be skipped; what does not belong to the question becomes an error beside it. */
    public static Answers read(Submission submission, Instrument instrument) {
        return read(Typed.of(submission), instrument, Answers.NONE).answers();
    }

    /** @param before where the person's own words were written last time, they stand */
    public static Read read(Typed typed, Instrument instrument, Answers before) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            String field = field(instrument, item);
            if (item.detail().fixed()) given.put(item.id(), item.detail().initial());
            else if (!item.asks()) continue;
            else if (isKept(instrument, item, before)) given.put(item.id(), List.of(before.text(item.id())));
            else given.put(item.id(), answers(typed, item, field));
        }
        Answers all = new Answers(given);
        Set<String> off = When.off(instrument.form().order(), all);
        Answers answers = When.without(all, off);
        if (instrument.again()) askWhat(typed, instrument, answers);
        return new Read(answers, instrument.asked().stream()
                .filter(item -> off.contains(item.id()) && all.has(item.id()) && !isInitial(item, all)).toList());
    }

    private static boolean isInitial(Item item, Answers all) {
        return all.codes(item.id()).equals(new java.util.LinkedHashSet<>(item.detail().initial()));
    }

    public static List<String> answers(Typed typed, Item item, String field) {
        List<String> answers = switch (item.type()) {
            case CHOICE -> chosen(typed, item, field);
            case OPEN -> chosenOrOwn(typed, item, field);
            case QUANTITY -> quantity(typed, item, field);
            default -> {
                String text = typed.text(field, item.lines() ? 20 * ItemReader.LONG : longest(item));
                List<String> lines = item.lines() ? text.lines().toList() : List.of(text);
                yield lines.stream().flatMap(line -> AnswerValue.read(typed, field, item, line).stream()).distinct().toList();
            }
        };
        int most = item.detail().mostAnswers();
        if (item.many() && most > 0 && answers.size() > most) typed.error(field, "instrument.too-many");
        return answers;
    }

    private static int longest(Item item) {
        return item.type() == Type.TEXT ? item.longest() : ItemReader.LONG;
    }

    private static List<String> chosenOrOwn(Typed typed, Item item, String field) {
        List<String> answers = new java.util.ArrayList<>(chosen(typed, item, field));
        String own = typed.text(own(field), item.longest());
        if (own.isEmpty()) return answers;
        if (!item.many() && !answers.isEmpty()) typed.error(field, "instrument.choose-or-write");
        answers.add("~" + own);
        return answers;
    }

    private static List<String> quantity(Typed typed, Item item, String field) {
        List<Option> units = item.detail().units();
        List<String> answers = typed.text(field, ItemReader.LONG).lines()
                .flatMap(line -> AnswerValue.read(typed, field, item, line).stream()).toList();
        if (units.size() < 2 || answers.isEmpty()) return answers;
        List<String> unit = typed.all(unit(field)).stream().filter(each -> units.stream().anyMatch(u -> u.code().equals(each))).toList();
        if (unit.isEmpty()) typed.error(unit(field), "instrument.choose-unit");
        return unit.isEmpty() ? answers : List.of(answers.getFirst() + "|" + unit.getFirst());
    }

    /** A number without what it is about cannot be asked about again. */
    private static void askWhat(Typed typed, Instrument instrument, Answers answers) {
        List<Item> asked = instrument.asked();
        asked.stream().filter(item -> item.turn() > 0 && item.type() == Type.TEXT && !answers.has(item.id()))
                .filter(item -> asked.stream().anyMatch(other -> other.turn() == item.turn()
                        && other.type() != Type.TEXT && answers.has(other.id())))
                .forEach(item -> typed.error(field(instrument, item), "instrument.say-what"));
    }

    private static List<String> chosen(Typed typed, Item item, String field) {
        List<String> chosen = typed.all(field).stream().filter(code -> !code.isEmpty()).distinct().toList();
        if (chosen.stream().anyMatch(code -> item.option(code).isEmpty()) || (!item.many() && chosen.size() > 1)) {
            typed.error(field, "ui.choose-one");
            return List.of();
        }
        return chosen;
    }

    /** Shown again as it was written, not asked for anew. */
    static boolean isKept(Instrument instrument, Item item, Answers before) {
        return item.turn() > 0 && item.type() == Type.TEXT && before.has(item.id()) && instrument.again();
    }

    /** Whether anything was answered but what stood there before. */
    public static boolean isBlank(Answers answers, Instrument instrument, Answers before) {
        return instrument.asked().stream().noneMatch(item -> answers.has(item.id()) && !isKept(instrument, item, before));
    }

    /** At a new measurement only the same turns of a repeating group are shown. */
    public static boolean isShown(Instrument instrument, Item item, Answers before) {
        return before.isEmpty() || item.turn() == 0 || !instrument.again() || instrument.asked().stream()
                .filter(other -> other.turn() == item.turn()).anyMatch(other -> other.type() == Type.TEXT && before.has(other.id()));
    }

    /** The same things in the person's own words as last time. */
    public static boolean isAgain(Instrument instrument, Answers before) {
        return !before.isEmpty() && instrument.asked().stream().anyMatch(item -> isKept(instrument, item, before));
    }

    /** The person's own words for this turn, as last written; empty where there are none. */
    public static String ownWords(Instrument instrument, Item item, Answers before) {
        return item.turn() == 0 || before.isEmpty() ? "" : instrument.asked().stream()
                .filter(other -> other.turn() == item.turn() && isKept(instrument, other, before))
                .map(other -> before.text(other.id())).findFirst().orElse("");
    }

    /** A form with these answers in its fields. */
    public static Form form(String name, int version, Instrument instrument, Answers answers) {
        Map<String, List<String>> values = new HashMap<>();
        instrument.asked().forEach(item -> fields(instrument, item, List.copyOf(answers.codes(item.id())), values));
        Form blank = Form.of(name, version, Map.of());
        return new Form(name, blank.key(), version, values, Map.of(), Map.of(), null);
    }

    /** What the form says to begin with. */
    public static Answers initial(Instrument instrument) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        instrument.items().forEach(item -> given.put(item.id(), item.detail().initial()));
        return new Answers(given);
    }

    private static void fields(Instrument instrument, Item item, List<String> kept, Map<String, List<String>> values) {
        if (kept.isEmpty()) return;
        String field = field(instrument, item);
        switch (item.type()) {
            case CHOICE -> values.put(field, kept);
            case OPEN -> {
                values.put(field, kept.stream().filter(each -> !each.startsWith("~")).toList());
                kept.stream().filter(each -> each.startsWith("~")).findFirst().ifPresent(own -> values.put(own(field), List.of(own.substring(1))));
            }
            default -> {
                values.put(field, List.of(String.join("\n", kept.stream().map(each -> AnswerValue.typed(item, each)).toList())));
                if (item.type() == Type.QUANTITY) values.put(unit(field), List.of(AnswerValue.unit(item, kept.getFirst())));
            }
        }
    }
}
