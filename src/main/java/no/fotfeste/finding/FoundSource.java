package no.fotfeste.finding;

import java.util.List;
import no.fotfeste.access.Entered;
import no.fotfeste.timeline.Course;

/** Something that finds. Each bean of this kind is asked when a goal is to point to what it answers; all of it is health. */
public interface FoundSource {

    /** What stands now, inside another use case, where the caller sees health. */
    List<Found> found(Entered entered, Course course);
}
