package no.fotfeste.extract;

import java.time.LocalDate;
import no.fotfeste.ladder.Friday;
import no.fotfeste.ladder.Weekly;
import org.jspecify.annotations.Nullable;

/**
 * A way back to work on the day a party reads of it. What it says is of the version that was approved; what is new is only
 * known to be new.
 *
 * @param live how it stands now, for the one who answers on Fridays; null for those who do not
 * @param changed there is a newer version, or it has ended
 */
public record WayNow(Content.Way way, @Nullable Weekly live, boolean changed) {

    static WayNow of(Content.Way way, Weekly live, boolean asks) {
        return new WayNow(way, asks ? live : null, live.number() != way.number() || !live.runs());
    }

    /** The week they are asked about now. */
    @Nullable LocalDate week() {
        return live == null ? null : live.week();
    }

    Friday.@Nullable Answer said() {
        return live == null ? null : live.said().orElse(null);
    }

    /** They said yes to another version than this one; 0 where they did not. */
    int agreedToOlder() {
        return live == null || live.agreed() >= way.number() ? 0 : live.agreed();
    }
}
