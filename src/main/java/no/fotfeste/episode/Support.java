package no.fotfeste.episode;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Support at work after a job has begun: less and less often, and closer again where somebody tells of trouble (B35, B36). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Support {

    private static final List<String> CONTACTS = List.of(Kinds.IN_WORK_CONTACT, Kinds.TAPER_CONTACT);

    private final Timeline timeline;

    Support(Timeline timeline) {
        this.timeline = timeline;
    }

    /** A job has begun or the support grows less, and the course has not ended. */
    public static boolean goesOn(Set<String> happened) {
        return (happened.contains(Kinds.JOB_STARTED) || happened.contains(Kinds.TAPER_STARTED)) && !happened.contains(Kinds.ENDED);
    }

    /**
     * Somebody told of trouble at work: what was planned is begun anew from today, as the service file says. Nothing where
     * there is no such support to make closer, or the one who tells cannot write about work.
     *
     * @param ref what told of it
     */
    public void trouble(Entered entered, Course course, UUID ref) {
        if (!entered.sees(Information.WORK) || !goesOn(timeline.kinds(entered, course))) return;
        timeline.drop(entered, course, CONTACTS);
        timeline.happened(entered, course, Happened.of(Kinds.SUPPORT_TROUBLE, entered.today(), ref, ""));
    }
}
