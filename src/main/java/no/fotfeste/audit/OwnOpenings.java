package no.fotfeste.audit;

import java.time.Instant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.UseCase;

/** The person sees who of the staff has opened their record lately: a line for each, not for each click. */
@UseCase
public class OwnOpenings {

    static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST_ROWS = 2000;
    private static final Set<String> NOT_STAFF = Set.of("system", "outsider", "person", "person-known");

    private final Access access;
    private final Providers providers;
    private final AuditStore store;

    OwnOpenings(Access access, Providers providers, AuditStore store) {
        this.access = access;
        this.providers = providers;
        this.store = store;
    }

    /** @param roles by their codes; @param times how many; @param last the newest of them */
    public record Who(String name, List<String> roles, String employer, int times, Instant last) {

        private Who once() {
            return new Who(name, roles, employer, times + 1, last);
        }
    }

    /** Whoever was there last, first. */
    public List<Who> lately(Caller caller) {
        Entered entered = access.enter(caller, caller.self(), AuditAction.OWN);
        String keeper = providers.get(entered).name();
        Map<String, Who> all = new LinkedHashMap<>();
        for (Opening each : store.openings(entered, null, MOST_ROWS)) {
            if (each.outcome() != Opening.Outcome.ENTERED || each.name().isEmpty() || NOT_STAFF.containsAll(each.roles())) continue;
            if (each.at().isBefore(caller.now().minus(LATELY))) break;
            Who first = new Who(each.name(), each.roles(), each.employer().isEmpty() ? keeper : each.employer(), 0, each.at());
            all.merge(each.name() + " " + each.employer(), first.once(), (known, again) -> known.once());
        }
        return List.copyOf(all.values());
    }
}
