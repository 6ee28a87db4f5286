package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of a period, for the numbers to be worked out from.
 *
 * @param today the last day anything is known of
 */
record Facts(LocalDate from, LocalDate to, LocalDate today, List<Worker> workers, List<Support> supports, List<Talk> talks,
        List<Stretch> time, List<JobStart> jobs, List<Touch> touches, List<Wish> wishes, List<Meeting> meetings) {

    /** @param percent of a full position */
    record Worker(StaffId id, String name, int percent) {}

    /**
     * A worker supports somebody in a course.
     *
     * @param since the day of the yes; @param until the day it ended, or the course did; null while it goes on
     * @param begun when active support began: the vocational profile, or else the first joint visit; null where not yet
     * @param employer the first contact with an employer on this person's behalf; null where none yet
     * @param discussed in a meeting of the period; @param noted employment notes in the record in the period
     */
    record Support(PersonId person, UUID course, String service, StaffId worker, LocalDate since, @Nullable LocalDate until,
            @Nullable LocalDate begun, @Nullable LocalDate employer, boolean discussed, boolean noted) {

        boolean on(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }

        boolean during(LocalDate from, LocalDate to) {
            return !since.isAfter(to) && (until == null || until.isAfter(from));
        }
    }

    /** A worker met an employer face to face. @param person null where it was on nobody's behalf */
    record Talk(StaffId worker, LocalDate on, @Nullable PersonId person, String employer) {}

    /** Working time with people. @param assumed nobody wrote how long it was */
    record Stretch(StaffId worker, int minutes, boolean community, boolean assumed) {}

    /** @param employer and {@code trade} null where nobody has written them; @param ordinary without wage support */
    record JobStart(PersonId person, UUID course, LocalDate on, @Nullable LocalDate until, @Nullable String employer,
            @Nullable String trade, boolean ordinary) {}

    /** A worker and a person were in touch. */
    record Touch(PersonId person, LocalDate on) {}

    /** Somebody wants to work. @param answer to the offer of a job specialist; null where nobody has asked */
    record Wish(PersonId person, UUID course, LocalDate since, @Nullable String answer) {

        boolean offered() {
            return answer != null;
        }
    }

    /** A meeting of the team, and whether this worker was there. */
    record Meeting(StaffId worker, LocalDate on, boolean there) {}

    double weeks() {
        return (ChronoUnit.DAYS.between(from, to) + 1) / 7.0;
    }

    double positions() {
        return workers.stream().mapToInt(Worker::percent).sum() / 100.0;
    }

    /** Those supported on the last day of the period. */
    List<Support> caseload() {
        LocalDate last = to.isAfter(today) ? today : to;
        return supports.stream().filter(support -> support.on(last)).toList();
    }
}
