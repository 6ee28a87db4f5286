package no.fotfeste.journal;

import java.util.Map;
import java.util.Set;
import no.fotfeste.access.Entered;
import no.fotfeste.timeline.Course;

/** A module above this one that knows something letters ask for. */
public interface LetterSource {

    /** The fields it can fill, as letters name them. Nothing of the class health. */
    Set<String> names();

    /** What stands in the record of them now; what does not, is left out. */
    Map<String, String> fields(Entered entered, Course course);
}
