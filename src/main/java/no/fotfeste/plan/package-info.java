/** The one plan: the person's goals in the person's own words, and what is done in the four arenas, as it stood on any day. */
@ApplicationModule(displayName = "plan",
        allowedDependencies = {"finding", "episode", "person", "timeline", "service", "organisation", "access",
                "platform", "ui"})
@NullMarked
package no.fotfeste.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
