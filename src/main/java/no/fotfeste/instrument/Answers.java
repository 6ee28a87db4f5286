package no.fotfeste.instrument;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What was answered: item to the codes chosen, or the text written. What was skipped is not here, and is never zero. */
public record Answers(Map<String, List<String>> given) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        given.forEach((item, values) -> {
            List<String> written = values.stream().filter(value -> !value.isBlank()).distinct().toList();
            if (!written.isEmpty()) kept.put(item, written);
        });
        given = java.util.Collections.unmodifiableMap(kept);
    }

    /** One code or text for each item. */
    public static Answers of(Map<String, String> single) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        single.forEach((item, value) -> given.put(item, List.of(value)));
        return new Answers(given);
    }

    public boolean has(String item) {
        return given.containsKey(item);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    public Set<String> codes(String item) {
        return new LinkedHashSet<>(given.getOrDefault(item, List.of()));
    }

    /** Empty where it was skipped, and where the answer is no number. */
    public OptionalInt number(String item) {
        List<String> values = given.getOrDefault(item, List.of());
        return values.size() == 1 && values.getFirst().matches("[0-9]{1,6}")
                ? OptionalInt.of(Integer.parseInt(values.getFirst())) : OptionalInt.empty();
    }

    public String text(String item) {
        List<String> values = given.getOrDefault(item, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
