package no.fotfeste.jobsupport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One course with somebody who helps into work, as results count it (§4.3); it says nothing of whose it is.
 *
 * @param since the day the person came on the caseload: day 0
 * @param last the last day anything is known: it ended, the yes was taken back, the person died, or today
 * @param begun active support; {@code employer} the first contact with one; {@code job} the first job start: each null
 *        where it had not come by the last day
 * @param starts all job starts
 * @param thirteen whether work lasted 13 of the first 16 weeks, {@code twentySix} 26 of the first 32; null where it is too early
 * @param working in paid work 26 weeks after day 0; null where it is too early
 */
public record Career(String service, Before before, LocalDate since, LocalDate last, @Nullable LocalDate begun, @Nullable LocalDate employer,
        @Nullable LocalDate job, int starts, @Nullable Boolean thirteen, @Nullable Boolean twentySix, @Nullable Boolean working) {

    /** On day 0. Who is on sick leave has a job to go back to: keeping it is counted apart. */
    public enum Before {
        OUT_OF_WORK, HAS_JOB, UNKNOWN
    }
}
