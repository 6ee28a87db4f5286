package no.fotfeste.post;

import java.nio.ByteBuffer;

/** How many pixels a picture says it has, read from its head without drawing it: a small file may unfold to gigabytes. */
final class PixelSize {

    /** An A4 page at 600 dots to the inch is 35 millions. */
    private static final long MOST = 80_000_000L;
    private static final int LONGEST_SIDE = 20_000;

    private PixelSize() {}

    /** Errors: Invalid where the picture is too large, or no picture. */
    static void check(FileType type, byte[] content) {
        long[] size = type == FileType.PNG ? png(content) : jpeg(content);
        if (size[0] <= 0 || size[1] <= 0) throw Upload.wrong("post.file.broken");
        if (size[0] > LONGEST_SIDE || size[1] > LONGEST_SIDE || size[0] * size[1] > MOST) throw Upload.wrong("post.file.too-many-pixels");
    }

    private static long[] png(byte[] content) {
        if (content.length < 33 || Bytes.indexOf(content, new byte[] {'I', 'H', 'D', 'R'}, 12, 16) != 12) return new long[] {0, 0};
        ByteBuffer head = ByteBuffer.wrap(content, 16, 8);
        return new long[] {head.getInt() & 0xFFFFFFFFL, head.getInt() & 0xFFFFFFFFL};
    }

    /** The frame's own segment tells; the ones before it are stepped over. */
    private static long[] jpeg(byte[] content) {
        int at = 2;
        while (at + 9 < content.length) {
            int marker = content[at + 1] & 0xFF;
            if ((content[at] & 0xFF) != 0xFF) break;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return new long[] {two(content, at + 7), two(content, at + 5)};
            }
            int length = two(content, at + 2);
            if (length < 2) break;
            at += 2 + length;
        }
        return new long[] {0, 0};
    }

    private static int two(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }
}
