/** Work over time: status, the person's work, employers, workplace and milestones of sick leave. */
@ApplicationModule(displayName = "work",
        allowedDependencies = {"party", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
