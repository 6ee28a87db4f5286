/** Who does what in the team: cases given out and handed over, stand-ins, and who has the watch. */
@ApplicationModule(displayName = "team",
        allowedDependencies = {"assessment", "episode", "referral", "person", "timeline", "service", "organisation", "notify", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
