package no.fotfeste.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Long lines as RFC 5545 3.1 has them: at most 75 octets, the rest on the next line after a space, and never in the
 * middle of a character. ical4j folds by UTF-16 units, which makes lines with æøå too long and cuts an emoji in two.
 */
final class Fold {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    private Fold() {}

    static String of(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + 100);
        for (String line : unfolded.split("\r?\n")) fold(line, folded);
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String character = Character.toString(line.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += length;
        }
        folded.append(END);
    }
}
