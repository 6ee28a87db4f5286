package no.fotfeste.papertest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.post.FileType;
import org.jspecify.annotations.Nullable;

/** One test as it was signed for. @param replaces the one this corrects, and why; @param firstBy who registered it to begin with */
public record PaperTest(UUID id, Told told, @Nullable UUID replaces, String why, UUID firstBy, String madeName, Instant madeAt, List<File> files) {

    public enum Kind {
        LITERACY, INTERESTS, VIP24, CAREER, COGNITION, LANGUAGE, OTHER
    }

    /** CLOSED: health personnel, and whoever registers it. */
    public enum SeenBy {
        TEAM, CLOSED
    }

    /**
     * @param own what it is called, where the kind is another
     * @param takenBy who did the test with the person
     * @param result in words; may be empty where there is a number
     * @param scale what the number is counted in, such as «av 40 mulige»
     * @param meaning a plain sentence: no score stands without one
     */
    public record Told(Kind kind, String own, LocalDate on, String takenBy, String result, @Nullable BigDecimal number, String scale,
            String meaning, SeenBy seenBy) {

        Information information() {
            return seenBy == SeenBy.CLOSED ? Information.HEALTH : Information.WORK;
        }
    }

    /** @param active carries scripts or files of its own */
    public record File(UUID id, int number, String name, FileType type, int size, boolean active) {

        int kilobytes() {
            return Math.max(1, size / 1000);
        }

        /** Says nothing about whom or what it is about. */
        String neutralName() {
            return "test-" + number + "." + type.ending();
        }
    }

    boolean closed() {
        return told.seenBy() == SeenBy.CLOSED;
    }
}
