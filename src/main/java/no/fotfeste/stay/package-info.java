/** A stay at an institute: planned, begun with the course, with leave and a planned end, over when the course is. */
@ApplicationModule(displayName = "stay",
        allowedDependencies = {"journal", "contact", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.stay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
