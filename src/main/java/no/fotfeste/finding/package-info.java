/** Where those who find something and those who plan meet: what was found, and which goals answer it (A23). */
@ApplicationModule(displayName = "finding", allowedDependencies = {"timeline", "access", "platform", "ui"})
@NullMarked
package no.fotfeste.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
