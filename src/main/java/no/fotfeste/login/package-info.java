/** The way in: accounts, passwords, who is asking. */
@ApplicationModule(displayName = "login", allowedDependencies = {"service", "access", "organisation", "platform", "ui"})
@NullMarked
package no.fotfeste.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
