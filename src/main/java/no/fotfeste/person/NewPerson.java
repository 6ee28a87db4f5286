package no.fotfeste.person;

import java.time.LocalDate;
import no.fotfeste.platform.NationalId;
import org.jspecify.annotations.Nullable;

/** Someone who may not be known here yet. @param number null where they have no Norwegian number */
public record NewPerson(@Nullable NationalId number, String givenName, String familyName, LocalDate born,
        Person.ContactDetails contact, Person.@Nullable Education education, String occupation) {}
