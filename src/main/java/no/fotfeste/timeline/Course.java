package no.fotfeste.timeline;

import java.time.LocalDate;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Occasion;

/** One course on the line and the service version it is pinned to. */
public record Course(EpisodeId id, PersonId person, ServiceDefinition service, LocalDate openedOn) {

    /** When something is measured: one of the service's occasions, or {@link Occasion#BETWEEN}. Errors: NotFound for others. */
    public String occasion(String kind) {
        if (!kind.equals(Occasion.BETWEEN) && service.occasion(kind).isEmpty()) throw new NotFound("occasion");
        return kind;
    }
}
