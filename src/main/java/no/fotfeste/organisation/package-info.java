/** Providers, their staff and roles. */
@ApplicationModule(displayName = "organisation", allowedDependencies = {"access", "platform", "ui"})
@NullMarked
package no.fotfeste.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
