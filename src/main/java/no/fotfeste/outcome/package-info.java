/** Results: how it went for those who ended, as counts that tell of nobody. */
@ApplicationModule(displayName = "outcome",
        allowedDependencies = {"jobsupport", "instrument", "followup", "assessment", "plan", "work", "episode", "person", "timeline", "service", "organisation", "access",
                "platform", "ui"})
@NullMarked
package no.fotfeste.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
