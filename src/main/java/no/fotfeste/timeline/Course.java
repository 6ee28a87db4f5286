package no.fotfeste.timeline;

import java.time.LocalDate;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;

/** One course on the line and the service version it is pinned to. */
public record Course(EpisodeId id, PersonId person, ServiceDefinition service, LocalDate openedOn) {}
