/**
 * Licensed tests done on paper (A58): who, when, the result, and in plain words what it means.
 *
 * <p>Who sees one is chosen each time. Open, it is the class work: everyone who follows up, the job specialist included.
 * Closed, it is the class health, and besides it is open to whoever registered it: a test of reading and writing is done
 * by the vocational counsellor, who must be able to write it down and read it again, though the role opens no health.
 */
@ApplicationModule(displayName = "paper tests",
        allowedDependencies = {"post", "episode", "person", "timeline", "service", "organisation", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.papertest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
