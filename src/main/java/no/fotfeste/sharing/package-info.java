/** On what basis anything leaves: what the person has said yes and no to, what others have asked for by law, and what was sent. */
@ApplicationModule(displayName = "sharing",
        allowedDependencies = {"episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
