package no.fotfeste.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A Norwegian identity number (fødselsnummer, D-nummer, H-nummer or a synthetic one): eleven digits, two of them
 * checks, and a date that exists. Both checksum rules are accepted: the first check digit may leave a remainder of
 * 0 to 3 in numbers given from 2032 on (Skatteetaten, "nytt fødselsnummer fra 2032").
 *
 * <p>From then on the digits tell neither century nor sex, so neither is read from them.
 */
public record NationalId(String digits, Kind kind) {

    /** D-numbers add 40 to the day, H-numbers 40 to the month, Skatteetaten's synthetic numbers 80 to the month. */
    public enum Kind {
        BIRTH, D, H, SYNTHETIC, SYNTHETIC_D
    }

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Spaces are forgiven; empty where a checksum or the date is wrong. */
    public static Optional<NationalId> find(String text) {
        String digits = text.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{11}")) return Optional.empty();
        if (sum(digits, FIRST) % 11 > 3 || sum(digits, SECOND) % 11 != 0) return Optional.empty();
        return kind(digits).map(kind -> new NationalId(digits, kind));
    }

    public boolean synthetic() {
        return kind == Kind.SYNTHETIC || kind == Kind.SYNTHETIC_D;
    }

    /** Day, month and the two last digits of the year are this birth date's; D-numbers and synthetic ones counted back. */
    public boolean fits(LocalDate born) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        return (day > 40 ? day - 40 : day) == born.getDayOfMonth()
                && (month > 80 ? month - 80 : month > 40 ? month - 40 : month) == born.getMonthValue()
                && Integer.parseInt(digits.substring(4, 6)) == born.getYear() % 100;
    }

    private static Optional<Kind> kind(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        boolean d = day > 40;
        int shift = month > 80 ? 80 : month > 40 ? 40 : 0;
        if (!exists(d ? day - 40 : day, month - shift, digits.substring(4, 6))) return Optional.empty();
        return Optional.of(switch (shift) {
            case 80 -> d ? Kind.SYNTHETIC_D : Kind.SYNTHETIC;
            case 40 -> Kind.H;
            default -> d ? Kind.D : Kind.BIRTH;
        });
    }

    /** The century is unknown, so 29 February counts where one of 19yy and 20yy is a leap year. */
    private static boolean exists(int day, int month, String year) {
        return isDate(Integer.parseInt("19" + year), month, day) || isDate(Integer.parseInt("20" + year), month, day);
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (digits.charAt(i) - '0');
        return sum;
    }
}
