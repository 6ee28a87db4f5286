package no.fotfeste.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Training for work, in house or with an employer. @param hours a week; @param employer null in house */
public record Training(UUID id, @Nullable UUID employer, LocalDate from, @Nullable LocalDate to, int hours, String what,
        String instructor, int version, List<Mastery> mastery) {

    /** How it went. */
    record Mastery(LocalDate on, String note, String by) {}

    boolean open() {
        return to == null;
    }
}
