package no.fotfeste.contact;

import java.util.UUID;

/** One visit or meeting. */
public record AppointmentId(UUID value) {

    /** Errors: IllegalArgumentException where the text is no UUID; the web answers 404. */
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
