package no.fotfeste.assessment;

import java.util.Objects;
import java.util.stream.Collectors;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Scoring;
import no.fotfeste.ui.Words;

/** What a measurement is called on the line. */
final class OnTheLine {

    private static final int MOST_PARTS = 8;

    private OnTheLine() {}

    static String said(Words words, Instrument instrument, Scoring.Score score) {
        Instrument.Rules rules = instrument.rules();
        if (score.value() == null && score.parts().stream().anyMatch(part -> part.value() != null)) return parts(words, rules, score);
        if (score.value() == null) {
            return words.say(rules.scored() ? "assessment.line.too-little" : "assessment.line.answered", rules.shortName());
        }
        String told = words.say("assessment.line.scored", rules.shortName(), Overview.number(score.value()), Overview.number(rules.max()));
        return rules.graded() && score.band() != null ? told + " – " + score.band().name() : told;
    }

    private static String parts(Words words, Instrument.Rules rules, Scoring.Score score) {
        String told = score.parts().stream().filter(part -> part.value() != null).limit(MOST_PARTS)
                .map(part -> part.name() + " " + Overview.number(Objects.requireNonNull(part.value()))
                        + (rules.subscale(part.key()).filter(Instrument.Subscale::graded).isPresent() && part.band() != null ? " (" + part.band().name() + ")" : ""))
                .collect(Collectors.joining(", "));
        return words.say("assessment.line.parts", rules.shortName(), told);
    }
}
