package no.fotfeste.stay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.journal.LetterSource;
import no.fotfeste.timeline.Course;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;

/** What letters can say about a stay that comes. */
@Component
class StayFields implements LetterSource {

    private final StayStore store;
    private final Words words;

    StayFields(StayStore store, Words words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public Set<String> names() {
        return Set.of("innkomst", "utreise", "transport");
    }

    @Override
    public Map<String, String> fields(Entered entered, Course course) {
        if (!course.service().stay() || !entered.sees(Information.PRACTICAL)) return Map.of();
        List<Stay> stays = store.list(entered, course.id());
        if (stays.isEmpty()) return Map.of();
        Stay.Practical next = stays.getLast().practical();
        return Map.of("innkomst", Show.longDay(next.plannedOn()), "utreise", Show.longDay(next.plannedUntil()),
                "transport", next.transport() ? words.say("stay.letter.transport") : "");
    }
}
