/** Who someone is: identity, contact, language, next of kin. */
@ApplicationModule(displayName = "person", allowedDependencies = {"access", "platform", "ui"})
@NullMarked
package no.fotfeste.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
