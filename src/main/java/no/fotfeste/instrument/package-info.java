/** Questionnaires as files: read, checked, answered and scored. Knows no person. */
@ApplicationModule(displayName = "instrument", allowedDependencies = {"access", "platform", "ui"})
@NullMarked
package no.fotfeste.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
