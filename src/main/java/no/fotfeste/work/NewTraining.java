package no.fotfeste.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Training for work, as registered. @param employer null in house; @param hours a week; @param mastery may be empty */
public record NewTraining(@Nullable UUID employer, LocalDate from, @Nullable LocalDate to, int hours, String what,
        String instructor, String mastery) {

    Training as(UUID id) {
        return new Training(id, employer, from, to, hours, what, instructor, 1, List.of());
    }
}
