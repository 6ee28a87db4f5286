package no.fotfeste.service;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fotfeste.platform.WorkingDays;

/**
 * A time from a date, as service files write it: {@code 14 days}, {@code 10 working days}, {@code 6 months}.
 * Months and years are calendar ones and end on the last day where the month is too short (31 August + 6 months is
 * 28 or 29 February).
 */
public record Offset(int count, Unit unit) {

    public enum Unit {
        DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS
    }

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4}) (working day|day|week|month|year)s?");

    /** Errors: IllegalArgumentException with what was written, where it is none. */
    static Offset of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException("'" + text + "' is no time such as '14 days'");
        Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(java.util.Locale.ROOT).replace(' ', '_') + "S");
        return new Offset(Integer.parseInt(matcher.group(1)), unit);
    }

    public LocalDate after(LocalDate from) {
        return switch (unit) {
            case DAYS -> from.plusDays(count);
            case WORKING_DAYS -> WorkingDays.after(from, count);
            case WEEKS -> from.plusWeeks(count);
            case MONTHS -> from.plusMonths(count);
            case YEARS -> from.plusYears(count);
        };
    }
}
