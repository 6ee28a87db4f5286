package no.fotfeste.medication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.StringJoiner;
import java.util.UUID;
import no.fotfeste.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A medicine as the person takes it, as it stood after one change. A change adds a version; none is overwritten.
 *
 * @param number of the version, from 1
 * @param checkedOn when it was last gone through with the person
 */
public record Medicine(UUID id, int number, Change change, Told told, @Nullable LocalDate checkedOn,
        @Nullable LocalDate stoppedOn, String stopReason, String by, Instant at) {

    public enum Change {
        ADDED, CHANGED, CHECKED, STOPPED, RESUMED
    }

    public enum Use {
        REGULAR, WHEN_NEEDED
    }

    /**
     * What the person tells.
     *
     * @param since as they say it: 2019, i vår
     * @param pain taken for pain
     * @param habitForming one may come to depend on it
     */
    public record Told(String name, String dose, String howOften, Use use, String why, String since, String prescribedBy,
            boolean pain, boolean habitForming) {

        String taking() {
            StringJoiner taking = new StringJoiner(", ");
            if (!dose.isEmpty()) taking.add(dose);
            if (!howOften.isEmpty()) taking.add(howOften);
            return taking.toString();
        }
    }

    boolean taken() {
        return stoppedOn == null;
    }

    Medicine with(Change next, Told newTold, @Nullable LocalDate checked, String byName, Instant now) {
        if (!taken()) throw new Refused("medication.stopped-already");
        return new Medicine(id, number + 1, next, newTold, checked, null, "", byName, now);
    }

    /** Errors: Refused where it has been stopped, or without a reason. */
    Medicine stop(LocalDate on, String reason, String byName, Instant now) {
        if (!taken()) throw new Refused("medication.stopped-already");
        if (reason.isBlank()) throw new Refused("medication.reason-needed");
        return new Medicine(id, number + 1, Change.STOPPED, told, checkedOn, on, reason, byName, now);
    }

    /** Taken up again. Errors: Refused where it is being taken. */
    Medicine resume(LocalDate on, String byName, Instant now) {
        if (taken()) throw new Refused("medication.not-stopped");
        return new Medicine(id, number + 1, Change.RESUMED, told, on, null, "", byName, now);
    }
}
