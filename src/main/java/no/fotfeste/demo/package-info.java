/** Made-up people and a movable date; active only in demo mode. Nothing depends on it. */
@ApplicationModule(displayName = "demo",
        allowedDependencies = {"icf", "instrument", "extract", "outcome", "workanalysis", "papertest", "followup",
                "meeting", "medication", "post", "party", "journal", "sharing", "stay", "contact",
                "ladder", "work", "plan", "assessment", "episode", "referral", "person", "timeline",
                "service", "organisation", "login", "access", "notify", "platform", "ui"})
@NullMarked
package no.fotfeste.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
