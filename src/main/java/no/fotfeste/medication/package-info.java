/** What the person tells of medicines and substances, and when it ought to be gone through again. Not a list of prescriptions. */
@ApplicationModule(displayName = "medication",
        allowedDependencies = {"episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.medication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
