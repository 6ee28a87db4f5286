package no.fotfeste.post;

/** Looking for bytes among bytes. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((content[i] & 0xFF) != start[i]) return false;
        return true;
    }

    /** The first place from {@code from} and before {@code to} where it stands; -1 where it does not. */
    static int indexOf(byte[] content, byte[] wanted, int from, int to) {
        for (int i = Math.max(0, from); i <= to - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && content[i + j] == wanted[j]) j++;
            if (j == wanted.length) return i;
        }
        return -1;
    }
}
