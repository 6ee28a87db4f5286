package no.fotfeste.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.fotfeste.platform.StaffId;

/**
 * What is agreed about a visit or meeting.
 *
 * @param videoLink https, or empty
 * @param outside participants who do not work here, in words
 * @param note for those who go
 * @param reason one of the service's one-tap reasons, for where its rule is not kept; otherwise not looked at
 */
public record Booking(String kind, LocalDate on, LocalTime start, int minutes, Appointment.Mode mode, String place,
        String videoLink, String outside, String note, List<StaffId> staff, String reason) {

    public LocalTime end() {
        return start.plusMinutes(minutes);
    }
}
