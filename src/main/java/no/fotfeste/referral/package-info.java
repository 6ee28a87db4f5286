/** A request for rehabilitation, from the day it arrives until it is decided. The golden module: the others are written like it. */
@ApplicationModule(displayName = "referral",
        allowedDependencies = {"person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
