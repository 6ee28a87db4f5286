/** The line: everything that happened, is expected to happen, or must be settled, in one course. */
@ApplicationModule(displayName = "timeline", allowedDependencies = {"service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
