package no.fotfeste.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paid job that the person has begun in.
 *
 * @param halfHours of paid work done so far
 * @param countedOn since when it counts as a job start; null while less than four hours have been done
 */
public record Job(UUID id, String title, @Nullable UUID employer, String employerName, int percent, LocalDate firstDay, int halfHours,
        @Nullable LocalDate countedOn, @Nullable LocalDate lastDay, String endWhy, int version) {

    /** Four hours of paid work (§4.3). */
    static final int COUNTS_FROM = 8;

    public boolean counts() {
        return halfHours >= COUNTS_FROM;
    }

    public boolean open() {
        return lastDay == null;
    }

    /** As it is written: 3,5. */
    String hours() {
        return BigDecimal.valueOf(halfHours).divide(BigDecimal.TWO).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
