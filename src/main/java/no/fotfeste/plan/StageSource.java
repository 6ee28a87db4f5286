package no.fotfeste.plan;

import java.util.Optional;
import no.fotfeste.access.Entered;
import no.fotfeste.timeline.Course;

/** A module above this one that knows how ready the person is for change, where the caller may know it. */
public interface StageSource {

    Optional<Intervention.Stage> stage(Entered entered, Course course);
}
