package no.fotfeste.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import no.fotfeste.platform.Time;

/** Dates, times and numbers as they are read in Norwegian. */
public final class Show {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d. MMM", Words.BOKMAL);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d. MMM yyyy", Words.BOKMAL);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Words.BOKMAL);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy", Words.BOKMAL);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Words.BOKMAL);
    /** As typed in a form field. */
    public static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Words.BOKMAL);

    private Show() {}

    /** man. 2. mars; 2. mars 2025 where the year is not this one. */
    public static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    /** With one mark at the end: a day may end with the dot of its month, and words with one of their own. */
    public static String sentence(String words) {
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }

    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** mars 26. */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    public static String typed(LocalDate day) {
        return TYPED.format(day);
    }

    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    public static String moment(Instant instant, LocalDate today) {
        ZonedDateTime at = instant.atZone(Time.OSLO);
        return day(at.toLocalDate(), today) + " " + TIME.format(at);
    }

    /** A decimal comma, as many decimals as asked for. */
    public static String number(double value, int decimals) {
        return String.format(Words.BOKMAL, "%." + decimals + "f", value);
    }

    public static long daysBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
