package no.fotfeste.finding;

import java.util.List;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.EpisodeId;

/** Where the goals are that answer what was found. The plan is further up, and answers through this. */
public interface GoalSource {

    /** @param kind and {@code ref}: as {@link Found} has them; @param words the goal's; @param address below the person's */
    record Answer(String kind, String ref, String words, String address) {}

    /** Inside another use case; goals that are dropped answer nothing. */
    List<Answer> answers(Entered entered, EpisodeId course);
}
