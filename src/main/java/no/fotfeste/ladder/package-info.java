/** The ladder: the graded way back to one job, week by week, its versions, and the brakes that were agreed beforehand. */
@ApplicationModule(displayName = "ladder",
        allowedDependencies = {"work", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
