package no.fotfeste.assessment;

import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.timeline.Course;

/** An answer that must not wait has just been kept: heard in the same transaction, so that none is kept that nobody is told of. */
public record AlertRaised(Entered entered, Course course, UUID alert) {}
