/** One course from its start to its end: service, phase, team, planned end, and the case page that every tab hangs on. */
@ApplicationModule(displayName = "episode",
        allowedDependencies = {"referral", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.episode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
