package no.fotfeste.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those who ended in it are counted together. @param code as in the address: a year, or {@code siste} */
record Period(String code, LocalDate from, LocalDate to) {

    static final String RECENT = "siste";
    private static final int MONTHS = 24;
    private static final int YEARS = 4;

    /** The last two years, counted in whole months so that it does not change from day to day. */
    static Period recent(LocalDate today) {
        return new Period(RECENT, today.withDayOfMonth(1).minusMonths(MONTHS), today);
    }

    static Period year(int year) {
        return new Period(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static List<Period> all(LocalDate today) {
        List<Period> all = new ArrayList<>(List.of(recent(today)));
        for (int year = today.getYear(); year > today.getYear() - YEARS; year--) all.add(year(year));
        return all;
    }

    /** The one asked for. Empty where it is none of those on offer. */
    static Optional<Period> find(String code, LocalDate today) {
        return all(today).stream().filter(period -> period.code().equals(code)).findFirst();
    }
}
