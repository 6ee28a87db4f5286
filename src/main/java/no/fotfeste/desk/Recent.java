package no.fotfeste.desk;

import java.time.Instant;
import java.time.LocalDate;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;

/** Something that somebody else has put on a line lately. */
record Recent(PersonId person, String name, ServiceDefinition service, String kind, LocalDate on, String text, String by,
        Instant at) {

    private static final int SHORT = 140;

    String shortText() {
        if (text.codePointCount(0, text.length()) <= SHORT) return text;
        return text.substring(0, text.offsetByCodePoints(0, SHORT)).strip() + " …";
    }
}
