package no.fotfeste.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Norwegian working days (virkedager): Monday to Friday but for public holidays. */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday. */
    private static final Set<Integer> DAYS_FROM_EASTER = Set.of(-3, -2, 0, 1, 39, 49, 50);

    private WorkingDays() {}

    /** The last day of a period of so many working days; the day after {@code from} is the first of them. */
    public static LocalDate after(LocalDate from, int workingDays) {
        LocalDate day = from;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (is(day)) left--;
        }
        return day;
    }

    public static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !DAYS_FROM_EASTER.contains((int) (day.toEpochDay() - easter(day.getYear()).toEpochDay()));
    }

    /** Easter Sunday by the Gregorian computus in Butcher's form (Nature, 1876). */
    public static LocalDate easter(int year) {
        int cycle = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * cycle + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (cycle + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
