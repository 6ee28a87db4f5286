/** Calendar files (RFC 5545): an invitation to one appointment, and each member of staff's own feed. They say when, never what. */
@ApplicationModule(displayName = "calendar",
        allowedDependencies = {"contact", "party", "notify", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
