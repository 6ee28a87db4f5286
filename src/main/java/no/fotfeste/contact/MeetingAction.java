package no.fotfeste.contact;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** What somebody took on in a meeting (B30). @param staff where it is one of ours, who finds it on their day; @param inPlan it is a measure too */
public record MeetingAction(UUID id, AppointmentId appointment, New what, boolean inPlan, String by, @Nullable LocalDate doneOn, String doneBy) {

    public record New(String who, @Nullable StaffId staff, String what, LocalDate until) {}

    boolean open() {
        return doneOn == null;
    }

    boolean overdue(LocalDate today) {
        return open() && what.until().isBefore(today);
    }
}
