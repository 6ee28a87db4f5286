package no.fotfeste.myway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * A personal link as it stands. Alone it opens nothing.
 *
 * @param wrong codes since the last right one; @param codes asked for since {@code codesSince}
 */
record Link(UUID id, String phone, LocalDate expiresOn, boolean shut, byte @Nullable [] codeHash, @Nullable Instant codeUntil,
        int codeTries, int codes, @Nullable Instant codesSince, int wrong, String by, Instant madeAt) {

    static final int DAYS = 90;
    static final Duration CODE = Duration.ofMinutes(10);
    static final int TRIES = 5;
    static final int CODES = 5;
    static final Duration PER = Duration.ofHours(1);
    /** So many wrong in a row, over as many codes as it takes: somebody is guessing, and the link is dead. */
    static final int WRONG = 20;

    /** Where a link or a code leads, before anyone has entered. */
    record Door(ProviderId provider, PersonId person, UUID id) {

        Caller caller(Instant now) {
            return Caller.system(provider, now);
        }
    }

    boolean live(LocalDate today) {
        return !shut && !today.isAfter(expiresOn) && wrong < WRONG;
    }

    boolean mayAskForCode(Instant now) {
        return codesSince == null || !now.isBefore(codesSince.plus(PER)) || codes < CODES;
    }

    boolean codeStands(Instant now) {
        return codeHash != null && codeUntil != null && now.isBefore(codeUntil) && codeTries < TRIES;
    }
}
