package no.fotfeste.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.platform.StaffId;

/**
 * What is agreed about a visit or meeting.
 *
 * @param videoLink https, or empty
 * @param outside participants who do not work here, in words
 * @param note for those who go
 * @param guests those from outside who are asked to come, by their link to the person
 * @param reason one of the service's one-tap reasons, for where its rule is not kept; otherwise not looked at
 */
public record Booking(String kind, LocalDate on, LocalTime start, int minutes, Appointment.Mode mode, String place,
        String videoLink, String outside, String note, List<StaffId> staff, String reason,
        List<UUID> guests) {

    /** Nobody from outside. */
    public Booking(String kind, LocalDate on, LocalTime start, int minutes, Appointment.Mode mode, String place,
            String videoLink, String outside, String note, List<StaffId> staff, String reason) {
        this(kind, on, start, minutes, mode, place, videoLink, outside, note, staff, reason, List.of());
    }

    /** The same on another day. */
    Booking on(LocalDate other) {
        return new Booking(kind, other, start, minutes, mode, place, videoLink, outside, note, staff, reason, guests);
    }

    public LocalTime end() {
        return start.plusMinutes(minutes);
    }
}
