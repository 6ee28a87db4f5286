package no.fotfeste.finding;

import java.util.Optional;
import no.fotfeste.access.Entered;
import no.fotfeste.timeline.Course;

/** Where the stage stands that was judged last. */
public interface StageSource {

    /** Inside another use case; empty where nobody has judged, and for those who do not see health. */
    Optional<Stage> stage(Entered entered, Course course);
}
