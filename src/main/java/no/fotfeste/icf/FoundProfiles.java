package no.fotfeste.icf;

import java.util.List;
import no.fotfeste.access.Entered;
import no.fotfeste.finding.Found;
import no.fotfeste.finding.FoundSource;
import no.fotfeste.icf.Icf.Finding;
import no.fotfeste.timeline.Course;
import org.springframework.stereotype.Component;

/** What the ICF profile says of each code, the last time. */
@Component
class FoundProfiles implements FoundSource {

    private final IcfProfiles profiles;

    FoundProfiles(IcfProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<Found> found(Entered entered, Course course) {
        IcfProfile profile = profiles.profile(entered, course.id());
        return profile.said().stream().map(code -> {
            Finding last = profile.last(code);
            String said = profiles.said(last);
            return new Found(IcfProfile.KIND, code.code(), code.told(), said.isEmpty() ? last.note() : said, profile.lastOn(code),
                    last.isProblem(), "/kartlegging/icf/over-tid");
        }).toList();
    }
}
