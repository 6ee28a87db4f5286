package no.fotfeste.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was in touch, or tried to be.
 *
 * @param name of whoever it was, where it was not the person
 * @param answered false where nobody was reached: it does not count as having been in touch
 * @param agreed the person has agreed to a contact with somebody else (A10)
 */
public record NewContact(Channel channel, Party with, String name, Direction direction, boolean answered, boolean agreed,
        String purpose, String summary, String actions, LocalDate on, @Nullable LocalTime time, @Nullable Integer minutes) {

    public enum Channel {
        PHONE, VIDEO, MEETING, VISIT, MESSAGE, LETTER
    }

    public enum Party {
        PERSON, EMPLOYER, NAV, GP, SPECIALIST_CARE, PROVIDER_OF_MEASURES, NEXT_OF_KIN, OTHER;

        boolean aboutWork() {
            return this == EMPLOYER || this == NAV || this == PROVIDER_OF_MEASURES;
        }
    }

    public enum Direction {
        OUT, IN
    }

    /** The person was reached. A letter sent reaches nobody until they answer. */
    boolean touching() {
        return with == Party.PERSON && answered && (channel != Channel.LETTER || direction == Direction.IN);
    }
}
