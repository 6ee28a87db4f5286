package no.fotfeste.post;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import no.fotfeste.platform.Invalid;

/**
 * A file that has been looked at and may be kept. It is never opened, shown or drawn here; whoever fetches it gets it
 * as it came. There is no virus scanner: only the test pattern that scanners know is turned away.
 *
 * @param name as the sender called it, without anything that is no name; only to be shown
 * @param active carries scripts or files of its own, which whoever fetches it is told
 */
public record Upload(String name, FileType type, boolean active, byte[] content) {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_BYTES_IN_ALL = 25 * 1024 * 1024;
    public static final int MOST_FILES = 20;

    private static final int LONGEST_NAME = 120;
    private static final byte[] EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    /** Errors: Invalid of the field files, where it is something that is not taken in. */
    public static Upload of(String name, byte[] content) {
        if (content.length == 0) throw wrong("post.file.empty");
        if (content.length > MOST_BYTES) throw wrong("post.file.too-big");
        if (Bytes.indexOf(content, EICAR, 0, content.length) >= 0) throw wrong("post.file.harmful");
        FileType type = type(content);
        if (type != FileType.TEXT && Bytes.indexOf(content, ZIP_END, Math.max(0, content.length - 66_000), content.length) >= 0) {
            throw wrong("post.file.two-kinds");
        }
        boolean active = switch (type) {
            case PDF -> PdfLook.at(content).active();
            case PNG, JPEG -> {
                PixelSize.check(type, content);
                yield false;
            }
            case TEXT -> false;
        };
        return new Upload(clean(name), type, active, type == FileType.TEXT ? text(content) : content);
    }

    /** A message that was pasted in. */
    static Upload written(String text) {
        return new Upload("", FileType.TEXT, false, text.getBytes(StandardCharsets.UTF_8));
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Invalid wrong(String key) {
        return new Invalid("files", key);
    }

    private static FileType type(byte[] content) {
        if (Bytes.startsWith(content, '%', 'P', 'D', 'F', '-')) return FileType.PDF;
        if (Bytes.startsWith(content, 0xFF, 0xD8, 0xFF)) return FileType.JPEG;
        if (Bytes.startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return FileType.PNG;
        return FileType.TEXT;
    }

    /** Written text, in UTF-8. Errors: Invalid where it is something else: a program, a packed file, a page with a script. */
    private static byte[] text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException older) {
            text = new String(content, StandardCharsets.ISO_8859_1);
        }
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
            throw wrong("post.file.not-taken");
        }
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.isEmpty()) throw wrong("post.file.empty");
        if (start.startsWith("<") || start.startsWith("{\\rtf")) throw wrong("post.file.not-taken");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The last part of a path, without what cannot be seen and what turns the writing round. */
    static String clean(String name) {
        String last = Arrays.stream(name.split("[/\\\\]")).reduce("", (a, b) -> b);
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.LINE_SEPARATOR && Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .limit(LONGEST_NAME).forEach(clean::appendCodePoint);
        return clean.toString().strip().replaceFirst("^\\.+", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload upload && name.equals(upload.name) && Arrays.equals(content, upload.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return type + ", " + content.length + " bytes";
    }
}
