package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.access.Entered;
import no.fotfeste.finding.Found;
import no.fotfeste.finding.FoundSource;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.timeline.Course;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;

/** The last score of each instrument. */
@Component
class FoundScores implements FoundSource {

    static final String KIND = "score";

    private final AssessmentStore store;
    private final Instruments instruments;
    private final Words words;

    FoundScores(AssessmentStore store, Instruments instruments, Words words) {
        this.store = store;
        this.instruments = instruments;
        this.words = words;
    }

    @Override
    public List<Found> found(Entered entered, Course course) {
        Map<String, Response> last = new LinkedHashMap<>();
        store.standing(entered, course.id()).stream().filter(response -> response.score() != null)
                .forEach(response -> last.put(response.instrument(), response));
        return last.values().stream().map(this::found).toList();
    }

    private Found found(Response response) {
        Instrument instrument = instruments.get(response.instrument(), response.version(), response.scoringVersion());
        BigDecimal score = java.util.Objects.requireNonNull(response.score());
        String value = words.say("assessment.of", Overview.number(score), Overview.number(instrument.rules().max()));
        return new Found(KIND, response.instrument(), instrument.title(),
                instrument.rules().graded() && response.band() != null ? value + " – " + response.band() : value,
                response.on(), asks(instrument.rules(), score), "/kartlegging/svar/" + response.id());
    }

    /** Not in a band that is good; where there are no bands, not as good as it can be. */
    static boolean asks(Instrument.Rules rules, BigDecimal score) {
        if (rules.graded()) return rules.band(score).filter(band -> !band.tone().equals("success")).isPresent();
        return score.compareTo(rules.direction() == Instrument.Direction.HIGHER ? rules.max() : rules.min()) != 0;
    }
}
