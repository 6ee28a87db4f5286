/** The year after: asking at six and twelve months, by a link or by phone, and the contacts that were agreed. */
@ApplicationModule(displayName = "followup",
        allowedDependencies = {"instrument", "assessment", "work", "episode", "person", "timeline", "service", "organisation", "access",
                "notify", "platform", "ui"})
@NullMarked
package no.fotfeste.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
