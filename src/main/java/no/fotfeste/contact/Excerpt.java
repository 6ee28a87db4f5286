package no.fotfeste.contact;

/** A few words of a longer text, for the line. */
final class Excerpt {

    private static final int LONGEST = 300;

    private Excerpt() {}

    static String of(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + " …";
    }
}
