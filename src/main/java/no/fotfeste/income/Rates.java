package no.fotfeste.income;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What applies from a day on, as one file says it.
 *
 * @param validTo the last day, null where none is known
 * @param unverified nobody has held it against the source
 * @param g the basic amount of the National Insurance, kroner a year
 */
record Rates(String code, LocalDate validFrom, @Nullable LocalDate validTo, boolean unverified, String source, int g, SickPay sickPay,
        Aap aap, Disability disability) {

    /** Older than this, somebody ought to look whether there are newer. */
    private static final int OLD_AFTER_MONTHS = 12;

    record SickPay(int percent, double capG, int leastDegree) {}

    /** @param mostWork percent of a full position, above which there is none */
    record Aap(int percent, double capG, double leastG, int childDay, int days, int mostWork) {}

    /** @param mostEarned percent of the income before, from which there is none */
    record Disability(int percent, double capG, double leastG, double freeG, int mostEarned) {}

    boolean outOfDate(LocalDate today) {
        return validTo != null && today.isAfter(validTo) || !today.isBefore(validFrom.plusMonths(OLD_AFTER_MONTHS));
    }
}
