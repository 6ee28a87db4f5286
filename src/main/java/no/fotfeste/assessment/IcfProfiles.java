package no.fotfeste.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Functioning in the words of the ICF: to assess with, to work with, to see what changed (A36). */
@UseCase
public class IcfProfiles {

    private static final String CORE_SET = "/instruments/icf/core-set.json";

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final IcfStore store;
    private final Words words;
    private final Icf.CoreSet set;

    IcfProfiles(Access access, Cases cases, Timeline timeline, IcfStore store, Words words) throws IOException {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.store = store;
        this.words = words;
        try (InputStream file = IcfProfiles.class.getResourceAsStream(CORE_SET)) {
            if (file == null) throw new IOException(CORE_SET + " is missing");
            this.set = InstrumentFile.JSON.readValue(file, Icf.CoreSet.class);
        }
    }

    /** What was found in this course, inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Icf.Profile profile(Entered entered, EpisodeId course) {
        return new Icf.Profile(set, store.findings(entered, course));
    }

    /** What the form shows. */
    record Blank(Case shown, Icf.Profile profile) {

        String formName() {
            return "assessment.icf." + shown.course().id().value();
        }
    }

    Blank blank(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, AssessmentAction.SHOW);
        Case shown = cases.get(entered);
        return new Blank(shown, profile(entered, shown.course().id()));
    }

    /** Adds what was found; what was found before stands. */
    void write(Caller caller, PersonId person, UUID requestKey, List<Icf.Finding> findings) {
        Entered entered = access.enter(caller, person, AssessmentAction.PROFILE, requestKey);
        record(entered, cases.get(entered).course(), requestKey, findings);
    }

    /** The same inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entered entered, Course course, UUID profile, List<Icf.Finding> findings) {
        if (findings.isEmpty()) throw new Refused("assessment.nothing-answered");
        for (Icf.Finding finding : findings) {
            if (finding.on().isAfter(entered.today())) throw new Refused("assessment.in-future");
            store.insert(entered, course.id(), profile, finding);
        }
        timeline.happened(entered, course, Happened.of(Kinds.MEASURED, findings.getFirst().on(), profile,
                words.say("assessment.line.icf", findings.size())));
    }
}
