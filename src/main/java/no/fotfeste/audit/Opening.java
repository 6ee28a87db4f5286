package no.fotfeste.audit;

import java.time.Instant;
import java.util.List;

/**
 * One time somebody opened a person's record, saw them in a list, or tried to.
 *
 * @param employer empty where it is the keeper of the record itself
 * @param roles everything they were at that moment, by the codes of the roles
 */
public record Opening(long id, Instant at, String name, String employer, List<String> roles, String action, Outcome outcome) {

    public enum Outcome {
        ENTERED, LISTED, DENIED
    }

    /** The module whose action it was. */
    String module() {
        return action.substring(0, Math.max(0, action.indexOf('.')));
    }
}
