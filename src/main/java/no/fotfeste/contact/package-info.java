/** Visits, meetings and contacts: planned, held, and everyone the team has been in touch with. */
@ApplicationModule(displayName = "contact",
        allowedDependencies = {"party", "episode", "person", "notify", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
