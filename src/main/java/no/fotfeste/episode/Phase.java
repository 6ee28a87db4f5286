package no.fotfeste.episode;

import java.time.LocalDate;
import java.util.Set;
import no.fotfeste.service.Kinds;
import org.jspecify.annotations.Nullable;

/** Where in the course someone is; read off what has happened, never set by hand. */
public enum Phase {
    REFERRED, NOT_ACCEPTED, ACCEPTED, ACTIVE, TAPER, AFTER, CLOSED;

    /** The year after lasts until the last survey's window has closed. */
    public static final int MONTHS_AFTER = 14;

    public static Phase of(Set<String> happened, @Nullable LocalDate endedOn, LocalDate today) {
        if (endedOn != null) return today.isAfter(endedOn.plusMonths(MONTHS_AFTER)) ? CLOSED : AFTER;
        if (happened.contains(Kinds.TAPER_STARTED)) return TAPER;
        if (happened.contains(Kinds.STARTED)) return ACTIVE;
        if (happened.contains(Kinds.REFERRAL_ACCEPTED)) return ACCEPTED;
        return happened.contains(Kinds.REFERRAL_REJECTED) ? NOT_ACCEPTED : REFERRED;
    }

    public boolean started() {
        return this == ACTIVE || this == TAPER || this == AFTER || this == CLOSED;
    }

    public boolean running() {
        return this == ACTIVE || this == TAPER;
    }
}
