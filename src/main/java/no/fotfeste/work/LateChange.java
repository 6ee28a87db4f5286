package no.fotfeste.work;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a year that is over was changed. Results of that year may have been made from it: it can be found again.
 *
 * @param spell that stands instead, or was taken back
 */
record LateChange(UUID spell, What what, Years years) {

    enum What {
        ENDED, CORRECTED, TAKEN_BACK
    }

    record Years(int first, int last) {}

    /** @param after null where nothing stands instead; empty where no day of an earlier year counts otherwise than before */
    static Optional<Years> years(Spell before, @Nullable Spell after, LocalDate today) {
        LocalDate beforeEnd = last(before, today);
        LocalDate from = before.from();
        LocalDate to = beforeEnd;
        if (after != null) {
            LocalDate afterEnd = last(after, today);
            boolean same = before.kind() == after.kind() && before.percent() == after.percent();
            if (same && before.from().equals(after.from())) {
                from = min(beforeEnd, afterEnd).plusDays(1);
                to = max(beforeEnd, afterEnd);
            } else if (same && beforeEnd.equals(afterEnd)) {
                from = min(before.from(), after.from());
                to = max(before.from(), after.from()).minusDays(1);
            } else {
                from = min(before.from(), after.from());
                to = max(beforeEnd, afterEnd);
            }
        }
        int over = today.getYear() - 1;
        return to.isBefore(from) || from.getYear() > over ? Optional.empty() : Optional.of(new Years(from.getYear(), Math.min(to.getYear(), over)));
    }

    private static LocalDate last(Spell spell, LocalDate today) {
        return spell.to() == null ? max(today, spell.from()) : spell.to();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
