/** The ground every module stands on: ids, refusals, time, identifiers with checksums, and the wall. */
@ApplicationModule(displayName = "platform", allowedDependencies = {})
@NullMarked
package no.fotfeste.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
