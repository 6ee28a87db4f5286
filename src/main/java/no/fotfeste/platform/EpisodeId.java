package no.fotfeste.platform;

import java.util.UUID;

/** One course (forløp), from the referral it began with to the year after; the id is that referral's. */
public record EpisodeId(UUID value) {

    public static EpisodeId next() {
        return new EpisodeId(UUID.randomUUID());
    }

    /** Errors: IllegalArgumentException where the text is no UUID; the web answers 404. */
    public static EpisodeId of(String text) {
        return new EpisodeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
