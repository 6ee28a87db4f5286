/** What was answered and measured, the ICF profile, readiness, invitations, and the alert when an answer must not wait. */
@ApplicationModule(displayName = "assessment",
        allowedDependencies = {"finding", "icf", "instrument", "episode", "person", "timeline", "service",
                "organisation", "access", "notify", "platform", "ui"})
@NullMarked
package no.fotfeste.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
