package no.fotfeste.work;

import java.time.LocalDate;

/** How old somebody is before they have a job. */
final class Age {

    /** Light work is allowed from this age. */
    static final int WORK_FROM = 13;

    private Age() {}

    static boolean mayWork(LocalDate born, LocalDate firstDay) {
        return !firstDay.isBefore(born.plusYears(WORK_FROM));
    }

    /** Where only the year is known. */
    static boolean mayWork(LocalDate born, int year) {
        return year >= born.getYear() + WORK_FROM;
    }
}
