/**
 * Anchoring with each party outside (A29, A71): what one of them may see, approved to the letter by staff and person, sent as
 * a link with a code, and what they answer.
 */
@ApplicationModule(displayName = "extract",
        allowedDependencies = {"ladder", "plan", "contact", "sharing", "party", "episode", "person", "timeline", "service", "organisation",
                "notify", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
