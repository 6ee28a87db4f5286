/** Those we work with outside: the provider's register of them, who matters to a person, and handing over to them. */
@ApplicationModule(displayName = "party",
        allowedDependencies = {"episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
