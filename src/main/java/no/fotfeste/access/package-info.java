/** Who may see and do what: grants, roles, the door every use case passes, and the access log. */
@ApplicationModule(displayName = "access", allowedDependencies = {"platform"})
@NullMarked
package no.fotfeste.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
