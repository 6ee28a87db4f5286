/** The meeting where the team goes through all its cases: an agenda that writes itself, decisions that land at once, signed minutes. */
@ApplicationModule(displayName = "meeting",
        allowedDependencies = {"plan", "assessment", "referral", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
