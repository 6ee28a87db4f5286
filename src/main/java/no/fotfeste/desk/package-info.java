/** Across cases: what ought to be done today, who has not been heard from, and everyone one follows up. */
@ApplicationModule(displayName = "desk",
        allowedDependencies = {"team", "ladder", "contact", "assessment", "referral", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
