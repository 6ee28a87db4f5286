package no.fotfeste.work;

import java.util.Optional;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.LinePart;
import org.springframework.stereotype.Component;

/** Work, sick leave and benefits as bands on the line of a case, for those who may see work. */
@Component
class WorkPart implements LinePart {

    private final WorkStore store;

    WorkPart(WorkStore store) {
        this.store = store;
    }

    @Override
    public Optional<Part> part(Entered entered, Case shown) {
        if (!entered.sees(Information.WORK)) return Optional.empty();
        WorkHistory history = store.history(entered);
        if (history.spells().isEmpty()) return Optional.empty();
        return Optional.of(new Part("work/onLine", new OnLine(shown, Bands.of(history, from(shown), entered.today()))));
    }

    /** What the part shows. */
    record OnLine(Case shown, Bands bands) {}

    private static java.time.LocalDate from(Case shown) {
        return shown.episode() == null ? shown.course().openedOn() : shown.episode().startedOn();
    }
}
