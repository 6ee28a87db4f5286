package no.fotfeste.contact;

import java.time.Instant;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;

/** Whose appointment a personal link opens. It opens when and where, and lets the person say that they cannot come. */
record ComingLink(ProviderId provider, PersonId person, AppointmentId appointment) {

    Caller caller(Instant now) {
        return Caller.system(provider, now);
    }
}
