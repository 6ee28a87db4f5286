package no.fotfeste.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A look at a PDF from outside. No PDF program is let loose on what comes from outside: a page of a few kilobytes may
 * unfold to gigabytes. The names in the file are read, and those in its packed lists of objects up to a limit.
 *
 * @param active does something when it is opened, or has other files in it
 */
record PdfLook(boolean active) {

    private static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int TAIL = 4096;
    private static final Set<String> ACTIVE = Set.of("JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia",
            "XFA", "SubmitForm", "ImportData");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9#]{2,40})");
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final int BEFORE_STREAM = 1024;

    /** Errors: Invalid where it is locked with a password, cut off, or unfolds to more than any letter does. */
    static PdfLook at(byte[] content) {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        if (raw.indexOf("%%EOF", Math.max(0, raw.length() - TAIL)) < 0) throw Upload.wrong("post.file.broken");
        String names = withoutStreams(raw);
        if (has(names, Set.of("Encrypt"))) throw Upload.wrong("post.file.locked");
        return new PdfLook(has(names, ACTIVE) || inObjectStreams(content, raw));
    }

    /** Inside a picture or a font anything may look like a name. */
    private static String withoutStreams(String raw) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        Matcher streams = STREAM.matcher(raw);
        while (streams.find(at)) {
            int end = raw.indexOf("endstream", streams.end());
            if (end < 0) break;
            rest.append(raw, at, streams.start());
            at = end + "endstream".length();
        }
        return rest.append(raw, at, raw.length()).toString();
    }

    private static boolean inObjectStreams(byte[] content, String raw) {
        int left = MOST_UNPACKED;
        boolean active = false;
        Matcher streams = STREAM.matcher(raw);
        while (streams.find()) {
            String head = raw.substring(Math.max(0, streams.start() - BEFORE_STREAM), streams.start());
            String own = head.substring(Math.max(0, head.lastIndexOf(" obj")));
            boolean objects = has(own, Set.of("ObjStm"));
            if (!objects && !has(own, Set.of("XRef"))) continue;
            byte[] unpacked = unpack(content, streams.end(), left);
            left -= unpacked.length;
            if (left <= 0) throw Upload.wrong("post.file.unfolds");
            active |= objects && has(new String(unpacked, StandardCharsets.ISO_8859_1), ACTIVE);
        }
        return active;
    }

    private static byte[] unpack(byte[] content, int from, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] some = new byte[16_384];
            while (!inflater.finished() && all.size() < most) {
                int read = inflater.inflate(some);
                if (read == 0) break;
                all.write(some, 0, read);
            }
            return all.toByteArray();
        } catch (DataFormatException notPackedSo) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** A letter of a name may be written as its number: J#61vaScript. */
    private static boolean has(String text, Set<String> wanted) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            if (wanted.contains(plain(names.group(1)))) return true;
        }
        return false;
    }

    private static String plain(String name) {
        if (name.indexOf('#') < 0) return name;
        return Pattern.compile("#([0-9A-Fa-f]{2})").matcher(name)
                .replaceAll(each -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(each.group(1), 16))));
    }
}
