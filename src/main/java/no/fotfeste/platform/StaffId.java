package no.fotfeste.platform;

import java.util.UUID;

/** A member of staff at one provider, whoever employs them. */
public record StaffId(UUID value) {

    public static StaffId next() {
        return new StaffId(UUID.randomUUID());
    }

    /** Errors: IllegalArgumentException where the text is no UUID; the web answers 404. */
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
