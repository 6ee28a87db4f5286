package no.fotfeste.platform;

import java.util.UUID;

/** A human being known to one provider; the same human at two providers has two ids. */
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    /** Errors: IllegalArgumentException where the text is no UUID; the web answers 404. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
