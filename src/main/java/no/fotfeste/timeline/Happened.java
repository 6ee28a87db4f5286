package no.fotfeste.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened, on its way to the line.
 *
 * @param information its class; null for the one that the kind has
 * @param ref the thing it tells of, in the module that wrote it
 * @param text a few words for the line, of the same class as the entry
 * @param contact whether it counts as having been in touch with the person (B28)
 * @param dates dates that steps of the service file may be counted from, by name
 */
public record Happened(String kind, @Nullable Information information, LocalDate on, @Nullable LocalTime at,
        @Nullable UUID ref, String text, boolean contact, List<StaffId> participants, Map<String, LocalDate> dates) {

    public static Happened of(String kind, LocalDate on, @Nullable UUID ref, String text) {
        return new Happened(kind, null, on, null, ref, text, false, List.of(), Map.of());
    }

    public Happened as(Information other) {
        return new Happened(kind, other, on, at, ref, text, contact, participants, dates);
    }

    public Happened at(@Nullable LocalTime time) {
        return new Happened(kind, information, on, time, ref, text, contact, participants, dates);
    }

    public Happened with(List<StaffId> staff) {
        return new Happened(kind, information, on, at, ref, text, contact, staff, dates);
    }

    /** It counts as having been in touch. */
    public Happened touching() {
        return new Happened(kind, information, on, at, ref, text, true, participants, dates);
    }

    public Happened dated(String name, LocalDate date) {
        Map<String, LocalDate> more = new java.util.HashMap<>(dates);
        more.put(name, date);
        return new Happened(kind, information, on, at, ref, text, contact, participants, more);
    }
}
