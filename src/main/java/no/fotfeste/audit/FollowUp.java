package no.fotfeste.audit;

import java.time.Instant;
import java.util.Objects;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** What the leader made of something in the log. @param coversTo openings until then are answered */
record FollowUp(StaffId actor, @Nullable PersonId person, Instant coversTo, State state, String reason, String by, Instant at) {

    enum State {
        EXPLAINED, FOLLOWED_UP
    }

    /** An opening after it asks anew. */
    boolean answers(Suspicion suspicion) {
        return actor.equals(suspicion.actor()) && Objects.equals(person, suspicion.person()) && !coversTo.isBefore(suspicion.last());
    }
}
