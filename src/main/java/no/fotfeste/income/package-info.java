/** What happens to the person's money when they work more: about, from dated rates, and never an entitlement. */
@ApplicationModule(displayName = "income",
        allowedDependencies = {"work", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.income;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
