/** The access log's pages: who has opened a person's record, who tried to, and what in it is worth a question. */
@ApplicationModule(displayName = "audit", allowedDependencies = {"access", "organisation", "person", "platform", "ui"})
@NullMarked
package no.fotfeste.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
