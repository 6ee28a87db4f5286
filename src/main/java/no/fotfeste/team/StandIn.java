package no.fotfeste.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;

/**
 * In these days one looks after what is another's.
 *
 * @param everything all the cases of the one who is away; otherwise those named
 */
record StandIn(UUID id, StaffId absent, StaffId standIn, LocalDate from, LocalDate to, boolean everything, Set<EpisodeId> courses) {

    boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Instant begins() {
        return from.atStartOfDay(Time.OSLO).toInstant();
    }

    /** It ends by itself when the last day is over. */
    Instant ends() {
        return to.plusDays(1).atStartOfDay(Time.OSLO).toInstant();
    }

    boolean overlaps(StandIn other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    private boolean sameCases(StandIn other) {
        return everything || other.everything || courses.stream().anyMatch(other.courses::contains);
    }

    /** Why this cannot stand beside those that do, by the key of its sentence; empty where it can. */
    Optional<String> clash(List<StandIn> others) {
        for (StandIn other : others) {
            if (!overlaps(other) || other.id.equals(id)) continue;
            if (other.absent.equals(absent) && sameCases(other)) return Optional.of("team.stand-in-overlaps");
            if (other.absent.equals(standIn)) return Optional.of("team.stand-in-away");
            if (other.standIn.equals(absent)) return Optional.of("team.stand-in-stands-in");
        }
        return Optional.empty();
    }
}
