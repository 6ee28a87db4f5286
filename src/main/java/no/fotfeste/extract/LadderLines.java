package no.fotfeste.extract;

import java.util.ArrayList;
import java.util.List;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.Rung;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;

/** The one place where the way back to work comes into an extract: a line for each step, never the reason for one. */
@Component
class LadderLines {

    private final Ladders ladders;
    private final Words words;

    LadderLines(Ladders ladders, Words words) {
        this.ladders = ladders;
        this.words = words;
    }

    List<String> steps(Entered entered) {
        if (!entered.sees(Information.WORK)) return List.of();
        return ladders.extracts(entered).stream().flatMap(each -> each.rungs().stream()).map(this::line).toList();
    }

    private String line(Rung rung) {
        List<String> parts = new ArrayList<>();
        parts.add(rung.weeks() == 1 ? words.say("extract.rung.week", Show.longDay(rung.start()), rung.percent())
                : words.say("extract.rung", Show.longDay(rung.start()), rung.weeks(), rung.percent()));
        for (String part : List.of(rung.days(), rung.tasks(), rung.adaptations())) if (!part.isBlank()) parts.add(part);
        return String.join(". ", parts);
    }
}
