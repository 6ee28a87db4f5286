package no.fotfeste.myway;

import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** The first page of the person's own: what comes next, who to call, the goal, the week. */
@UseCase
class MyWay {

    private final Access access;
    private final Cases cases;

    MyWay(Access access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    /** What the page shows. */
    record Home(Case shown) {

        /** Whom to call: the coordinator, or whoever else follows up. */
        Case.@Nullable Member contact() {
            return shown.team().stream().min(java.util.Comparator.comparing(Case.Member::part)).orElse(null);
        }
    }

    public Home home(Caller caller) {
        Entered entered = access.enter(caller, caller.self(), MywayAction.OWN_HOME);
        return new Home(cases.get(entered));
    }
}
