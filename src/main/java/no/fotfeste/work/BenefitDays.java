package no.fotfeste.work;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days of sick pay as NAV counts them: weekdays, holidays too. About, and nobody's entitlement: NAV knows what is paid. */
final class BenefitDays {

    /** As many as there are in three years. */
    static final int MOST = 248;
    /** From 67 to 70 years. */
    static final int MOST_FROM_67 = 60;
    /** The employer pays first. */
    static final int EMPLOYER_PAYS = 16;

    private BenefitDays() {}

    /** @param used up to and with this day; the last day of all of them, this day where none are left */
    static LocalDate last(int used, LocalDate on, int most) {
        LocalDate day = on;
        for (int left = most - used; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return day;
    }
}
