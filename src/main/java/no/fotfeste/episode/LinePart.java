package no.fotfeste.episode;

import java.util.Optional;
import no.fotfeste.access.Entered;

/** A module above this one that has something to show over the line of a case. */
public interface LinePart {

    /** A page template with what it shows; empty where there is nothing, or the caller may not see it. */
    Optional<Part> part(Entered entered, Case shown);

    record Part(String template, Object model) {}
}
