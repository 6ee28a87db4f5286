package no.fotfeste.notify;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Tomorrow's appointment. Nobody can write a text here either: when, and one of a few words for where (T15).
 *
 * @param key what it is sent for; the same is sent once
 * @param link the address to open, from the first slash
 */
public record NewReminder(String key, String recipient, String link, LocalDate on, LocalTime at, Where where) {

    /** A place by its name could say what it is about: that stands behind the link. */
    public enum Where {
        HOME, VIDEO, PHONE, BEHIND_THE_LINK
    }
}
