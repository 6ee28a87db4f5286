package no.fotfeste.episode;

import java.time.LocalDate;
import no.fotfeste.platform.EpisodeId;
import org.jspecify.annotations.Nullable;

/** A course that has started. @param plannedWhy the words for why it is planned to end then */
public record Episode(EpisodeId id, LocalDate startedOn, LocalDate plannedEnd, String plannedWhy,
        @Nullable LocalDate endedOn, @Nullable String endWhy) {

    /** The first week is week 1. */
    public long week(LocalDate on) {
        return java.time.temporal.ChronoUnit.DAYS.between(startedOn, on) / 7 + 1;
    }
}
