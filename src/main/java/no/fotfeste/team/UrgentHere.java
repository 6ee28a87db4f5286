package no.fotfeste.team;

import java.time.Instant;
import java.util.List;

/**
 * That something cannot wait in a service, without whom it is about.
 *
 * @param goesOn when the stand-in and the leader are told; {@code next} when somebody is at work
 * @param told names of those who were reached, {@code unreached} of those who ought to have been
 * @param noOne there was nobody to tell
 * @param sends whether messages leave the house at all
 */
public record UrgentHere(String service, Instant since, Instant next, Instant goesOn, boolean late, List<String> told, List<String> unreached,
        boolean noOne, boolean sends) {

    /** Nobody at all has been reached, though somebody ought to have been. */
    boolean problem() {
        return told.isEmpty() && (noOne || !unreached.isEmpty());
    }
}
