package no.fotfeste.person;

import java.time.LocalDate;
import java.time.Period;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is known here.
 *
 * @param number eleven digits, never in an address or a log
 * @param education the highest completed, for the outcome's strata (A04, A21)
 */
public record Person(PersonId id, @Nullable String number, String givenName, String familyName, LocalDate born,
        ContactDetails contact, @Nullable Education education, String occupation, @Nullable LocalDate diedOn, int version) {

    public enum Education {
        NONE, PRIMARY, SECONDARY, HIGHER
    }

    /** @param interpreter whether one is needed (A59) */
    public record ContactDetails(String phone, String email, String address, String language, boolean interpreter,
            String gp, String nextOfKin) {

        public static final ContactDetails NONE = new ContactDetails("", "", "", "", false, "", "");
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public int age(LocalDate on) {
        return Period.between(born, on).getYears();
    }
}
