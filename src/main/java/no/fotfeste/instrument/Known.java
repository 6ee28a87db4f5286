package no.fotfeste.instrument;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Type;

/**
 * What the person has told in another form not long ago, and is not asked again: questions with the same code in the
 * system {@link #SYSTEM}. Only facts have such a code; how somebody is doing is asked anew every time.
 */
public record Known(Map<String, Fact> facts) {

    public static final String SYSTEM = "urn:fotfeste:fact";
    /** A fact that is older is asked about again. */
    public static final int DAYS = 90;
    public static final Known NOTHING = new Known(Map.of());

    /** @param told in words */
    public record Fact(List<String> values, String told, LocalDate on) {}

    /** @param standing oldest first */
    public static Known of(Instrument instrument, List<Response> standing, Instruments instruments, LocalDate today) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Item item : instrument.asked()) {
            if (item.detail().fact().isEmpty() || item.turn() > 0) continue;
            for (Response response : standing.reversed()) {
                if (response.instrument().equals(instrument.code()) || response.on().isBefore(today.minusDays(DAYS))) continue;
                Optional<Fact> told = told(item, response, instruments.get(response.instrument(), response.version(), response.scoringVersion()));
                if (told.isEmpty()) continue;
                facts.put(item.id(), told.get());
                break;
            }
        }
        return new Known(facts);
    }

    private static Optional<Fact> told(Item item, Response response, Instrument in) {
        return in.asked().stream()
                .filter(other -> other.detail().fact().equals(item.detail().fact()) && other.turn() == 0 && response.answers().has(other.id()))
                .map(other -> List.copyOf(response.answers().codes(other.id()))).filter(values -> fits(item, values)).findFirst()
                .map(values -> new Fact(values, String.join(", ", values.stream().map(value -> AnswerValue.told(item, value)).toList()), response.on()));
    }

    /** It must be an answer to this question too. */
    private static boolean fits(Item item, List<String> values) {
        if (values.size() > 1 && !item.many()) return false;
        if (item.type() == Type.CHOICE) return values.stream().allMatch(value -> item.option(value).isPresent());
        if (item.type() != Type.NUMBER) return item.type() == Type.TEXT || item.type() == Type.DATE;
        return values.stream().allMatch(value -> value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= item.least() && Integer.parseInt(value) <= item.most());
    }

    boolean has(Item item) {
        return facts.containsKey(item.id());
    }

    /** Put in where nothing stands. */
    public Answers into(Answers answers) {
        Map<String, List<String>> all = new LinkedHashMap<>(answers.given());
        facts.forEach((item, fact) -> all.putIfAbsent(item, fact.values()));
        return new Answers(all);
    }
}
