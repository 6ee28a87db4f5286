package no.fotfeste.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workplace the provider knows (B03), with no word of whom it knows it through.
 *
 * @param unit null where nobody has said
 * @param main the head office it is a unit of, where that is known here too
 */
public record Employer(UUID id, String name, @Nullable String organisationNumber, String sector, String contactName,
        String phone, boolean active, int version, @Nullable Unit unit, @Nullable UUID main) {

    /** As in Enhetsregisteret: hovedenhet, or the underenhet where people work. */
    public enum Unit {
        MAIN, SUB
    }

    /** How they were in touch. */
    public enum Channel {
        PHONE, MEETING, VISIT, VIDEO, MAIL, OTHER
    }

    /** Somebody has been in touch with them. @param faceToFace in the same room */
    public record Contact(LocalDate on, Channel channel, boolean faceToFace, @Nullable Integer minutes, String about, String by) {

        public Contact(LocalDate on, Channel channel, String about, String by) {
            this(on, channel, channel == Channel.VISIT || channel == Channel.MEETING, null, about, by);
        }
    }

    /** One of those who can be talked to there. */
    public record Person(UUID id, String name, String title, String phone, String email, boolean active) {}

    /** What can be written about one. */
    public record Details(String name, @Nullable String organisationNumber, String sector, String contactName,
            String phone, boolean active, @Nullable Unit unit, @Nullable UUID main) {

        public Details(String name, @Nullable String organisationNumber, String sector, String contactName, String phone, boolean active) {
            this(name, organisationNumber, sector, contactName, phone, active, null, null);
        }
    }
}
