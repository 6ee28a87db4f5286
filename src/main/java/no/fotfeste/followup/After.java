package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.List;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.episode.Case;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Step;
import no.fotfeste.timeline.Line;
import org.jspecify.annotations.Nullable;

/** What the page for the year after shows. @param objected the person does not want to be asked */
record After(Case shown, List<Occasion> occasions, boolean objected, List<Line> contacts) {

    /** @param expected null once it is settled; @param given null where not answered, or not for the caller's eyes; @param instruments besides work */
    record Occasion(String kind, String name, @Nullable Line expected, @Nullable Survey survey,
            WorkAnswer.@Nullable Given given, List<Instrument> instruments) {

        boolean near(LocalDate today) {
            return survey != null ? survey.open(today)
                    : expected != null && !Survey.tooEarly(expected.on(), today);
        }
    }

    /** The occasions on which the service asks by itself. */
    static List<String> asked(ServiceDefinition service) {
        return service.steps().stream().filter(Step::send).map(Step::expect).distinct().toList();
    }

    /** The year lasts until this day. */
    @Nullable LocalDate until() {
        var episode = shown.episode();
        return episode == null || episode.endedOn() == null ? null : episode.endedOn().plusYears(1);
    }
}
