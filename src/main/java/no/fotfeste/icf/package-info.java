/** Functioning in the words of the ICF: profiles at the service's occasions, drawn over time, and the sets of codes asked about. */
@ApplicationModule(displayName = "icf",
        allowedDependencies = {"finding", "instrument", "episode", "timeline", "service", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.icf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
