package no.fotfeste.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.UseCase;
import no.fotfeste.work.Employer.Contact;
import no.fotfeste.work.Employer.Details;
import no.fotfeste.work.Employer.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The employers a provider knows, across everyone it follows up, and never who they are (B03). */
@UseCase
public class Employers {

    private final Access access;
    private final EmployerStore store;

    Employers(Access access, EmployerStore store) {
        this.access = access;
        this.store = store;
    }

    /** @param text in name, trade or number; empty for all */
    public List<Employer> list(Caller caller, String text) {
        return store.search(access.enter(caller, WorkAction.SHOW_EMPLOYERS), text);
    }

    /**
     * @param persons those who can be talked to there
     * @param main the head office it is a unit of; null where it is none or not known
     * @param units of it, where it is a head office; @param offices those it could be a unit of
     */
    public record Shown(Employer employer, List<Contact> contacts, List<Employer.Person> persons, @Nullable Employer main,
            List<Employer> units, List<Employer> offices) {}

    public Shown get(Caller caller, UUID id) {
        Entered entered = access.enter(caller, WorkAction.SHOW_EMPLOYERS);
        Employer employer = find(entered, id);
        List<Employer> all = store.search(entered, "");
        return new Shown(employer, store.contacts(entered, id), store.persons(entered, id),
                all.stream().filter(other -> other.id().equals(employer.main())).findFirst().orElse(null),
                all.stream().filter(other -> id.equals(other.main())).toList(),
                all.stream().filter(other -> other.unit() == Unit.MAIN && !other.id().equals(id)).toList());
    }

    /** The head offices that a new one can be a unit of; only for those who may add one. */
    List<Employer> offices(Caller caller) {
        return store.search(access.enter(caller, WorkAction.KEEP_EMPLOYERS), "").stream().filter(each -> each.unit() == Unit.MAIN).toList();
    }

    /** Errors: Invalid where one with the number is here already. */
    public UUID add(Caller caller, UUID requestKey, Details details) {
        Entered entered = access.enter(caller, WorkAction.KEEP_EMPLOYERS, requestKey);
        unknown(entered, requestKey, details);
        below(entered, requestKey, details);
        store.insert(entered, requestKey, details);
        return requestKey;
    }

    /** Errors: Conflict where somebody saved since {@code version}. */
    public void change(Caller caller, UUID id, UUID requestKey, int version, Details details) {
        Entered entered = access.enter(caller, WorkAction.KEEP_EMPLOYERS, requestKey);
        find(entered, id);
        unknown(entered, id, details);
        below(entered, id, details);
        if (store.update(entered, id, version, details) == 0) {
            Employer now = find(entered, id);
            throw new Conflict(now.version(), theirs(now));
        }
    }

    public void logContact(Caller caller, UUID id, UUID requestKey, Contact contact) {
        Entered entered = access.enter(caller, WorkAction.KEEP_EMPLOYERS, requestKey);
        if (contact.on().isAfter(entered.today())) throw new Invalid("on", "work.in-future");
        store.insertContact(entered, requestKey, find(entered, id).id(), contact);
    }

    /** One more who can be talked to there. */
    public void addPerson(Caller caller, UUID id, UUID requestKey, Employer.Person person) {
        Entered entered = access.enter(caller, WorkAction.KEEP_EMPLOYERS, requestKey);
        find(entered, id);
        store.insertPerson(entered, id, new Employer.Person(requestKey, person.name(), person.title(), person.phone(), person.email(), true));
    }

    /** Not there any more, or there again. Errors: NotFound where it is not one of that employer's. */
    public void personInUse(Caller caller, UUID id, UUID requestKey, UUID person, boolean active) {
        Entered entered = access.enter(caller, WorkAction.KEEP_EMPLOYERS, requestKey);
        if (store.personInUse(entered, find(entered, id).id(), person, active) == 0) throw new NotFound("employer-person");
    }

    /**
     * Whom of those the caller may know of the text seems to name: by full name anyone, by one name those the caller
     * follows up. It warns; whoever writes decides. @param except names that belong there: those who work at the employer
     */
    public List<String> named(Caller caller, String text, List<String> except) {
        Entered entered = access.enter(caller, WorkAction.NAMED);
        return Naming.in(text, except, store.named(entered, Naming.words(text)));
    }

    /** To choose from, inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Employer> list(Entered entered) {
        return store.search(entered, "");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean known(Entered entered, UUID id) {
        return store.find(entered, id).isPresent();
    }

    /** Whether it can be chosen: one that is not in use any more stands where it stood, and is not chosen anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean inUse(Entered entered, UUID id) {
        return store.find(entered, id).filter(Employer::active).isPresent();
    }

    private void unknown(Entered entered, UUID id, Details details) {
        store.lock(entered);
        String number = details.organisationNumber();
        if (number != null && store.known(entered, number, id)) throw new Invalid("number", "work.employer.known");
    }

    private void below(Entered entered, UUID id, Details details) {
        UUID main = details.main();
        if (main == null) return;
        if (details.unit() != Unit.SUB || main.equals(id) || store.find(entered, main).filter(each -> each.unit() == Unit.MAIN).isEmpty()) {
            throw new Invalid("main", "work.employer.main-wrong");
        }
    }

    private Employer find(Entered entered, UUID id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("employer"));
    }

    private static Map<String, String> theirs(Employer employer) {
        Map<String, String> theirs = new LinkedHashMap<>();
        theirs.put("name", employer.name());
        theirs.put("sector", employer.sector());
        theirs.put("contactName", employer.contactName());
        theirs.put("phone", employer.phone());
        theirs.values().removeIf(String::isEmpty);
        return theirs;
    }
}
