package no.fotfeste.assessment;

import java.time.Instant;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;

/** Whose forms a personal link opens. @param ended all is sent, it was taken back, or the tablet was given back */
record InvitationLink(ProviderId provider, PersonId person, UUID invitation, boolean tablet, Instant expiresAt, boolean ended,
        int attempts) {

    /** Every answer is kept as it is given, and every one may be changed; a machine needs many more. */
    static final int ATTEMPTS = 5000;

    boolean open(Instant now) {
        return !ended && now.isBefore(expiresAt) && attempts < ATTEMPTS;
    }

    Caller caller(Instant now) {
        return Caller.system(provider, now);
    }
}
