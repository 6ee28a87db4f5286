package no.fotfeste.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.fotfeste.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * How an appointment comes again: at the same time by the clock on the wall, also where the clock is changed. Monthly is
 * the same day of the month; where the month has no such day, its last.
 *
 * @param until the last day it may come
 * @param times how many there are in all; with {@code until} too, whichever ends it first
 */
public record Repeat(Rhythm rhythm, @Nullable LocalDate until, @Nullable Integer times) {

    static final int MOST = 60;

    public enum Rhythm {
        WEEKLY, FORTNIGHTLY, MONTHLY
    }

    /** Every day it comes. Errors: Invalid beside the field where it has no end, or more than 60 are asked for. */
    List<LocalDate> dates(LocalDate first) {
        if (until == null && times == null) throw new Invalid("until", "contact.repeat.end-needed");
        if (until != null && until.isBefore(first)) throw new Invalid("until", "contact.repeat.backwards");
        if (times != null && (times < 2 || times > MOST)) throw new Invalid("times", "contact.repeat.times-unclear");
        List<LocalDate> dates = new ArrayList<>();
        for (int n = 0; times == null || n < times; n++) {
            LocalDate next = nth(first, n);
            if (until != null && next.isAfter(until)) break;
            if (n == MOST) throw new Invalid("until", "contact.repeat.many");
            dates.add(next);
        }
        return dates;
    }

    private LocalDate nth(LocalDate first, int n) {
        return switch (rhythm) {
            case WEEKLY -> first.plusWeeks(n);
            case FORTNIGHTLY -> first.plusWeeks(2L * n);
            case MONTHLY -> first.plusMonths(n);
        };
    }
}
