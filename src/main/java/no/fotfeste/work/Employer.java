package no.fotfeste.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workplace the provider knows (B03), with no word of whom it knows it through. */
public record Employer(UUID id, String name, @Nullable String organisationNumber, String sector, String contactName,
        String phone, boolean active, int version) {

    /** How they were in touch. */
    public enum Channel {
        PHONE, MEETING, VISIT, VIDEO, MAIL, OTHER
    }

    /** Somebody has been in touch with them. */
    public record Contact(LocalDate on, Channel channel, String about, String by) {}

    /** What can be written about one. */
    public record Details(String name, @Nullable String organisationNumber, String sector, String contactName,
            String phone, boolean active) {}
}
