/** Service definitions: what differs between one service and another, read from files, pinned by version. */
@ApplicationModule(displayName = "service", allowedDependencies = {"access", "organisation", "platform", "ui"})
@NullMarked
package no.fotfeste.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
