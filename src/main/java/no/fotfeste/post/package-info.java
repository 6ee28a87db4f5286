/** What comes in: registered by the office, placed on whom it is about, read by whoever ought to. Files are kept, never opened here. */
@ApplicationModule(displayName = "post",
        allowedDependencies = {"episode", "referral", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
