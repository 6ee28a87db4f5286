package no.fotfeste.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * A visit or a meeting as it stands.
 *
 * @param kind a kind of visit in the service file
 * @param departure the reason given for fewer than the service asks for; empty where the rule is kept
 * @param outcome what was agreed, once it has been held
 * @param series what it is one of, where it comes again and again
 * @param apart moved alone: what is changed for the rest of the series leaves it where it is
 * @param declined the person's own word that they cannot come
 */
public record Appointment(AppointmentId id, EpisodeId course, Booking booking, List<Participant> participants, State state,
        String stateReason, String departure, String outcome, String actions, int version, @Nullable UUID series, boolean apart,
        @Nullable Declined declined) {

    public enum State {
        PLANNED, HELD, CANCELLED, NO_SHOW
    }

    public enum Mode {
        PHYSICAL, VIDEO, PHONE
    }

    /** @param attended null until it has been held */
    public record Participant(StaffId staff, String name, boolean planned, @Nullable Boolean attended) {

        boolean counts() {
            return !Boolean.FALSE.equals(attended);
        }
    }

    /** @param words empty where they only pressed the button */
    public record Declined(Instant at, String words) {}

    public String kind() {
        return booking.kind();
    }

    public LocalDate on() {
        return booking.on();
    }

    public LocalTime start() {
        return booking.start();
    }

    /** The moment it begins; the first of the two where the clock is set back and the hour comes twice. */
    public Instant begins() {
        return on().atTime(start()).atZone(Time.OSLO).toInstant();
    }

    public boolean planned() {
        return state == State.PLANNED;
    }

    /** It ought to have been, and nobody has said how it went. */
    public boolean unsettled(LocalDate today) {
        return planned() && on().isBefore(today);
    }

    /** Those who go, or who were there. */
    public List<Participant> company() {
        return participants.stream().filter(Participant::counts).toList();
    }
}
