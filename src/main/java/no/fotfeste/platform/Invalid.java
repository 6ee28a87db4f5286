package no.fotfeste.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was written in a form cannot be used as it stands: field name to the key of the sentence beside it; 422. */
public class Invalid extends RuntimeException {

    private final Map<String, String> errors;

    public Invalid(Map<String, String> errors) {
        super("invalid: " + errors.keySet());
        this.errors = new LinkedHashMap<>(errors);
    }

    public Invalid(String field, String key) {
        this(Map.of(field, key));
    }

    public Map<String, String> errors() {
        return errors;
    }
}
