/** Where the data lie: an embedded PostgreSQL kept in a folder, or a server named in the settings. */
@org.springframework.modulith.NamedInterface("database")
@NullMarked
package no.fotfeste.platform.database;

import org.jspecify.annotations.NullMarked;
