package no.fotfeste.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Time;

/** Whose survey a personal link opens. It opens those questions once, and nothing else. */
record Link(ProviderId provider, PersonId person, UUID survey, EpisodeId course, String occasion, Survey.State state,
        LocalDate closesOn, int attempts) {

    /** Somebody who corrects a field needs a few tries; a machine needs many. */
    static final int ATTEMPTS = 50;

    boolean open(Instant now) {
        return state == Survey.State.OPEN && !LocalDate.ofInstant(now, Time.OSLO).isAfter(closesOn) && attempts < ATTEMPTS;
    }

    Caller caller(Instant now) {
        return Caller.system(provider, now);
    }
}
