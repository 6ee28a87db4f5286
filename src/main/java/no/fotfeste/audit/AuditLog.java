package no.fotfeste.audit;

import java.util.List;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.organisation.Providers;
import no.fotfeste.person.Person;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Who has opened a person's record. To look is itself an opening, and stands first. */
@UseCase
public class AuditLog {

    static final int PER_PAGE = 100;

    private final Access access;
    private final Persons persons;
    private final Providers providers;
    private final AuditStore store;

    AuditLog(Access access, Persons persons, Providers providers, AuditStore store) {
        this.access = access;
        this.persons = persons;
        this.providers = providers;
        this.store = store;
    }

    /** @param before where the page before this one ended; null for the newest */
    public Openings openings(Caller caller, PersonId person, @Nullable Long before) {
        Entered entered = access.enter(caller, person, AuditAction.SHOW_PERSON);
        List<Opening> found = store.openings(entered, before, PER_PAGE + 1);
        return new Openings(persons.get(entered), providers.get(entered).name(),
                found.subList(0, Math.min(PER_PAGE, found.size())), found.size() > PER_PAGE);
    }

    /** @param keeper the provider's name, for those who are employed there; @param more whether there are older ones */
    public record Openings(Person person, String keeper, List<Opening> rows, boolean more) {}
}
