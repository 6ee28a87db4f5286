/** The person's own way in, by link and code or at the table, and their own pages: what comes next, who, my goal, my plan. */
@ApplicationModule(displayName = "myway",
        allowedDependencies = {"login", "audit", "extract", "ladder", "sharing", "plan", "contact", "episode", "person", "timeline", "service",
                "organisation", "notify", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.myway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
