package no.fotfeste.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.fotfeste.outcome.Suppression.Cell;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How many were measured when the service says, and who were not (T4).
 *
 * @param names whether the reader may know of those it is about; otherwise there are only numbers
 */
record Measured(Period period, List<Period> periods, List<Service> services, boolean names) {

    /** OVERDUE first: the order they are listed in. COMPLETE has everything, FINISHED was ended with some of it missing. */
    enum Status {
        OVERDUE, DUE, NOT_YET, FINISHED, DECLINED, CLOSED, DROPPED, COMPLETE;

        /** The time for it has come: these are the N. */
        boolean counts() {
            return this != NOT_YET;
        }
    }

    record Service(String name, List<Occasion> occasions) {}

    /** @param missing those without all of it, at most so many; {@code more} that there are others */
    record Occasion(String name, Tally tally, List<Missing> missing, boolean more) {}

    record Tally(Map<Status, Integer> counts) {

        private static final int[] WITHIN = {-1, 0};

        int all() {
            return Arrays.stream(Status.values()).filter(Status::counts).mapToInt(each -> counts.getOrDefault(each, 0)).sum();
        }

        int complete() {
            return counts.getOrDefault(Status.COMPLETE, 0);
        }

        int notYet() {
            return counts.getOrDefault(Status.NOT_YET, 0);
        }

        /** For whoever gets numbers alone: all, and those measured. */
        List<Cell> cells() {
            return Suppression.of(List.of(new int[] {all(), complete()}), WITHIN).getFirst();
        }
    }

    /**
     * One whose measurement is not there, or not all of it.
     *
     * @param lacks names of the forms without an answer; {@code some} that others of the occasion have one
     * @param reason as somebody said it; empty where nobody has
     */
    record Missing(PersonId person, String name, Status status, LocalDate from, LocalDate until, @Nullable LocalDate doneOn,
            List<String> lacks, boolean some, String reason) {}
}
