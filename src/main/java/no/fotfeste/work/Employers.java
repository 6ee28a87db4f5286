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

    public record Shown(Employer employer, List<Contact> contacts) {}

    public Shown get(Caller caller, UUID id) {
        Entered entered = access.enter(caller, WorkAction.SHOW_EMPLOYERS);
        return new Shown(find(entered, id), store.contacts(entered, id));
    }

    /** May the caller add one? The page of an empty form asks. */
    void mayKeep(Caller caller) {
        access.enter(caller, WorkAction.KEEP_EMPLOYERS);
    }

    /** Errors: Invalid where one with the number is here already. */
    public UUID add(Caller caller, UUID requestKey, Details details) {
        Entered entered = access.enter(caller, WorkAction.KEEP_EMPLOYERS, requestKey);
        unknown(entered, requestKey, details);
        store.insert(entered, requestKey, details);
        return requestKey;
    }

    /** Errors: Conflict where somebody saved since {@code version}. */
    public void change(Caller caller, UUID id, UUID requestKey, int version, Details details) {
        Entered entered = access.enter(caller, WorkAction.KEEP_EMPLOYERS, requestKey);
        find(entered, id);
        unknown(entered, id, details);
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

    /** To choose from, inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Employer> list(Entered entered) {
        return store.search(entered, "");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean known(Entered entered, UUID id) {
        return store.find(entered, id).isPresent();
    }

    private void unknown(Entered entered, UUID id, Details details) {
        store.lock(entered);
        String number = details.organisationNumber();
        if (number != null && store.known(entered, number, id)) throw new Invalid("number", "work.employer.known");
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
