/** What is written about a person and stands: notes, signed and corrected by addition; letters and reports made from files. */
@ApplicationModule(displayName = "journal",
        allowedDependencies = {"plan", "sharing", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
