package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.platform.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * One asking: a course's person, on one occasion of the year after.
 *
 * @param why nobody is asked; null unless cancelled
 * @param byHand there was no address, or the message did not arrive: somebody rings or writes
 */
record Survey(UUID id, EpisodeId course, String occasion, LocalDate opensOn, LocalDate closesOn, State state,
        @Nullable Why why, @Nullable LocalDate sentOn, boolean byHand, int reminders, @Nullable LocalDate remindedOn,
        @Nullable LocalDate answeredOn) {

    static final int REMINDERS = 2;
    private static final int FIRST_REMINDER = 7;
    private static final int SECOND_REMINDER = 21;
    /** From here on it is early, and not too early, to ask (−1 month, +2 from the service file). */
    private static final int EARLY_MONTHS = 1;

    enum State {
        OPEN, ANSWERED, CLOSED, CANCELLED
    }

    enum Why {
        DIED, RETURNED, OBJECTED
    }

    boolean open(LocalDate today) {
        return state == State.OPEN && !today.isAfter(closesOn);
    }

    /** Seven and twenty-one days after it was sent; never two in the same week, however late the job runs. */
    boolean remindOn(LocalDate today) {
        if (!open(today) || sentOn == null || byHand || reminders >= REMINDERS) return false;
        LocalDate due = sentOn.plusDays(reminders == 0 ? FIRST_REMINDER : SECOND_REMINDER);
        return !today.isBefore(due) && (remindedOn == null || !today.isBefore(remindedOn.plusDays(FIRST_REMINDER)));
    }

    static boolean tooEarly(LocalDate opensOn, LocalDate today) {
        return today.isBefore(opensOn.minusMonths(EARLY_MONTHS));
    }
}
