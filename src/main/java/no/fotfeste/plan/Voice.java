package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal said in the person's own voice.
 *
 * @param forOthers the person lets others who are shown the goal hear it too
 * @param goneOn the day it was taken away by the person's wish; null while it is there
 */
public record Voice(UUID id, UUID goal, int seconds, Type type, boolean forOthers, LocalDate on, String by, @Nullable LocalDate goneOn) {

    public static final int MOST_SECONDS = 60;
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** What browsers record in, known by how it begins and not by what it is called. */
    public enum Type {
        WEBM("audio/webm", 0, 0x1A, 0x45, 0xDF, 0xA3), OGG("audio/ogg", 0, 'O', 'g', 'g', 'S'), MP4("audio/mp4", 4, 'f', 't', 'y', 'p');

        private final String mediaType;
        private final int at;
        private final int[] begins;

        Type(String mediaType, int at, int... begins) {
            this.mediaType = mediaType;
            this.at = at;
            this.begins = begins;
        }

        String mediaType() {
            return mediaType;
        }

        static Optional<Type> of(byte[] sound) {
            return Arrays.stream(values()).filter(type -> type.fits(sound)).findFirst();
        }

        private boolean fits(byte[] sound) {
            if (sound.length < at + begins.length) return false;
            for (int i = 0; i < begins.length; i++) if ((sound[at + i] & 0xFF) != begins[i]) return false;
            return true;
        }
    }

    /** As it was recorded. */
    public record Recorded(byte[] sound, int seconds, boolean forOthers) {}

    public boolean there() {
        return goneOn == null;
    }
}
