package no.fotfeste.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/** A course that runs, and when we last were in touch (B28). @param lastContact null where there has been none */
record Quiet(PersonId person, String name, String phone, ServiceDefinition service, LocalDate startedOn,
        @Nullable LocalDate lastContact) {

    LocalDate since() {
        return lastContact != null && lastContact.isAfter(startedOn) ? lastContact : startedOn;
    }

    long days(LocalDate today) {
        return ChronoUnit.DAYS.between(since(), today);
    }

    /** Longer than the service's own measure. */
    boolean tooLong(LocalDate today) {
        return !service.quietFrom(since()).isAfter(today);
    }
}
