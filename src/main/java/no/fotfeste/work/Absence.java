package no.fotfeste.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sick leave as its milestones are counted: of one or more spells with less than 26 weeks fit for work between them.
 *
 * @param firstDay of the first spell
 * @param countedFrom the day it would have begun had there been no days fit for work between; the same where there were none
 * @param gradedFrom since when the person works part of the day, without a break until now; null where they do not
 */
record Absence(LocalDate firstDay, LocalDate countedFrom, @Nullable LocalDate gradedFrom) {

    /** Fit for work this long, and the next sick leave is counted anew. */
    static final int ANEW_AFTER_DAYS = 26 * 7;

    boolean gradedOn(LocalDate day) {
        return gradedFrom != null && !day.isBefore(gradedFrom);
    }

    /** There were days fit for work between, and an earlier sick leave counts too. */
    boolean continued() {
        return !firstDay.equals(countedFrom);
    }
}
