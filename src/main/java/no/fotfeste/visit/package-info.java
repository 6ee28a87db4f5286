/** Write once: one entry about a visit or a contact is also the note, the measure and the question for the meeting. */
@ApplicationModule(displayName = "visit",
        allowedDependencies = {"contact", "journal", "plan", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
