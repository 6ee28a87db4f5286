/** How pages look and forms behave: layout, form part, words. The only place that knows CSS classes. */
@ApplicationModule(displayName = "ui", allowedDependencies = {"access", "platform"})
@NullMarked
package no.fotfeste.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
