/** Messages to persons: kept in an outbox, or sent by e-mail. They never say what it is about. */
@ApplicationModule(displayName = "notify", allowedDependencies = {"access", "organisation", "platform", "ui"})
@NullMarked
package no.fotfeste.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
