/** What the record of work gives the final report: how it went over time, what was tried, the job, the support, what is left. */
@ApplicationModule(displayName = "report",
        allowedDependencies = {"journal", "contact", "work", "timeline", "service", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
