package no.fotfeste.notify;

/**
 * Something for a person to open. Nobody can write a text here: the words are the same for everything (T15).
 *
 * @param key what it is sent for; the same is sent once
 * @param recipient the person's e-mail address
 * @param link the address to open, from the first slash
 * @param reminder whether it has been asked for before
 */
public record NewMessage(String key, String recipient, String link, boolean reminder) {}
