@NullMarked
package no.fotfeste;

import org.jspecify.annotations.NullMarked;
