package no.fotfeste.platform;

import java.util.UUID;

/** The keeper of the record (virksomhet): an institute or a municipality's service. The tenant. */
public record ProviderId(UUID value) {

    public static ProviderId next() {
        return new ProviderId(UUID.randomUUID());
    }

    /** Errors: IllegalArgumentException where the text is no UUID; the web answers 404. */
    public static ProviderId of(String text) {
        return new ProviderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
