/**
 * What a job demands against what the person can do now; the gaps, largest first, and what answers each (A39).
 *
 * <p>All of it is the class work, what the person can do included: it is about function in a task and never about why.
 * So the job specialist and the vocational counsellor work with it, as the design lets them with all of work; what lies
 * behind stands in the journal, which they do not open. The pages ask for what goes well, not for what is wrong.
 */
@ApplicationModule(displayName = "work analysis",
        allowedDependencies = {"finding", "plan", "work", "episode", "person", "timeline", "service",
                "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.workanalysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
