package no.fotfeste.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import no.fotfeste.ui.Words;
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

    /** What it was about must be said where somebody else was reached; that the person was is worth knowing by itself. */
    boolean needsWords() {
        return answered && with != Party.PERSON;
    }

    /** As it is logged where what was said is written in the record instead. */
    public NewContact withoutWords() {
        return new NewContact(channel, with, name, direction, answered, agreed, purpose, "", actions, on, time, minutes);
    }

    /** The channel, with whom where it was not the person, and that nobody answered. */
    public String headline(Words words) {
        return ContactWords.headline(words, this);
    }

    /** The person was reached. A letter sent reaches nobody until they answer. */
    boolean touching() {
        return with == Party.PERSON && answered && (channel != Channel.LETTER || direction == Direction.IN);
    }
}
