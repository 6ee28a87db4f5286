package no.fotfeste.myway;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import no.fotfeste.platform.Token;

/** Codes that are read aloud and typed on a phone. Only what they hash to is kept. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** None that looks like another: no 0 and O, 1 and I, 2 and Z, 5 and S, 8 and B. */
    private static final String SIGNS = "34679ACDEFGHJKMNPQRTUVWXY";
    private static final int LENGTH = 8;

    private Secret() {}

    /** Eight signs, as shown: XXXX-XXXX. */
    static String atTheTable() {
        StringBuilder code = new StringBuilder();
        for (int n = 0; n < LENGTH; n++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.insert(LENGTH / 2, '-').toString();
    }

    static byte[] hashAtTheTable(String typed) {
        return Token.hash("table " + typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    static String bySms() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    static byte[] hashBySms(UUID link, String typed) {
        return Token.hash(link + " " + typed.replaceAll("[\\s-]", ""));
    }
}
