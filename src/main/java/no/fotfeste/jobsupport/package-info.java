/** The desk of those who help people into work: their week, who has been offered a job specialist, and fidelity to the method. */
@ApplicationModule(displayName = "jobsupport",
        allowedDependencies = {"contact", "work", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.jobsupport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
