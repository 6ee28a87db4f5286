package no.fotfeste.contact;

import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition.Visit;
import org.jspecify.annotations.Nullable;

/** What was agreed in a meeting becomes a measure in the plan. The plan is above: it answers here. */
public interface ActionsInPlan {

    /** Whoever takes it on: the person, one of ours, or somebody outside by name. */
    record Taker(boolean person, @Nullable StaffId staff, String name) {}

    /** The lanes of the plan by code, each with its word, the likeliest first; none where the caller may not write in it. */
    Map<String, String> lanes(Entered entered, Case shown, Visit visit);

    /** Under the action's own id. */
    void add(Entered entered, UUID id, String lane, Taker taker, MeetingAction.New action);

    /** It has been done; what was taken out of the plan stays out. */
    void done(Entered entered, UUID id);
}
