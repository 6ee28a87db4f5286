/** What is written about a person and stands: notes, signed and corrected by addition; the discharge summary and the final report. */
@ApplicationModule(displayName = "journal",
        allowedDependencies = {"episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
