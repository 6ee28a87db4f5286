/** Instruments as files, answers, scores, the ICF profile, and the alert when an answer must not wait. */
@ApplicationModule(displayName = "assessment",
        allowedDependencies = {"episode", "person", "timeline", "service", "organisation", "access", "notify", "platform", "ui"})
@NullMarked
package no.fotfeste.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
