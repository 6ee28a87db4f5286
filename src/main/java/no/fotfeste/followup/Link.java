package no.fotfeste.followup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Time;

/** Whose survey a personal link opens. It opens those questions once, and nothing else. */
record Link(ProviderId provider, PersonId person, UUID survey, EpisodeId course, String occasion, Survey.State state,
        LocalDate closesOn, int attempts) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** Somebody who corrects a field needs a few tries; a machine needs many. */
    static final int ATTEMPTS = 50;

    /** Nobody guesses 256 bits. */
    static String newToken() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean looksLikeOne(String token) {
        return token.matches("[A-Za-z0-9_-]{43}");
    }

    boolean open(Instant now) {
        return state == Survey.State.OPEN && !LocalDate.ofInstant(now, Time.OSLO).isAfter(closesOn) && attempts < ATTEMPTS;
    }

    Caller caller(Instant now) {
        return Caller.system(provider, now);
    }
}
