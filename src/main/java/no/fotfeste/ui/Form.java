package no.fotfeste.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown: what stands in its fields, what is wrong with them, and what somebody else wrote meanwhile.
 *
 * @param name which form on the page; also the name its draft is kept under
 * @param key of the request it will make; the same key is carried out once
 * @param version of what is being edited, 0 for something new
 * @param errors field to the key of the sentence beside it
 * @param theirs on a conflict, what stands now
 * @param draftAt when the draft shown was saved, as text
 */
public record Form(String name, UUID key, int version, Map<String, List<String>> values, Map<String, String> errors,
        Map<String, String> theirs, @Nullable String draftAt) {

    public static Form fresh(String name) {
        return new Form(name, UUID.randomUUID(), 0, Map.of(), Map.of(), Map.of(), null);
    }

    /** To edit something that stands: its version and its fields. */
    public static Form of(String name, int version, Map<String, String> values) {
        Map<String, List<String>> lists = new HashMap<>();
        values.forEach((field, value) -> lists.put(field, List.of(value)));
        return new Form(name, UUID.randomUUID(), version, lists, Map.of(), Map.of(), null);
    }

    /** The same form with this in a field where nothing stands yet. */
    public Form suggest(String field, @Nullable Object value) {
        if (value == null || values.containsKey(field)) return this;
        Map<String, List<String>> more = new HashMap<>(values);
        more.put(field, List.of(value instanceof LocalDate day ? Show.typed(day) : value.toString()));
        return new Form(name, key, version, more, errors, theirs, draftAt);
    }

    /** The same form with this in the field, whatever stands there. */
    public Form with(String field, String value) {
        Map<String, List<String>> more = new HashMap<>(values);
        more.put(field, List.of(value));
        return new Form(name, key, version, more, errors, theirs, draftAt);
    }

    public String value(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** Somebody has written in it, and it has not been done: what it is folded into stands open. */
    public boolean begun() {
        return !errors.isEmpty() || draftAt != null;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** For label and error: unique on a page with several forms. */
    public String id(String field) {
        return name.replaceAll("[^a-zA-Z0-9-]", "-") + "-" + field;
    }
}
