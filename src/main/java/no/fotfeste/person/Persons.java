package no.fotfeste.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everyone who is or has been served here. */
@UseCase
public class Persons {

    private final Access access;
    private final PersonStore store;
    private final ObjectProvider<WhenPersonDies> watchers;

    Persons(Access access, PersonStore store, ObjectProvider<WhenPersonDies> watchers) {
        this.access = access;
        this.store = store;
        this.watchers = watchers;
    }

    public Person get(Caller caller, PersonId id) {
        return get(access.enter(caller, id, PersonAction.SHOW));
    }

    /** Inside another use case. Errors: NotFound. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person get(Entered entered) {
        return store.find(entered).orElseThrow(() -> new NotFound("person"));
    }

    /**
     * Finds whoever has this number here, or takes them in. From then on the transaction is about that person. An
     * existing person's details are left as they are; two people are never merged.
     *
     * @param fresh the id of someone who turns out to be new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entered findOrTakeIn(Entered opening, PersonId fresh, NewPerson person) {
        var known = person.number() == null ? java.util.Optional.<PersonId>empty() : store.match(person.number().digits());
        Entered entered = access.admit(opening, known.orElse(fresh));
        if (known.isEmpty()) store.insert(entered, person);
        return entered;
    }

    /** Errors: Conflict where somebody changed them since {@code version}. */
    public void changeContact(Caller caller, PersonId id, UUID requestKey, int version, Person.ContactDetails contact) {
        Entered entered = access.enter(caller, id, PersonAction.CHANGE_CONTACT, requestKey);
        if (store.updateContact(entered, version, contact) == 0) {
            Person now = get(entered);
            throw new Conflict(now.version(), fields(now.contact()));
        }
    }

    /**
     * The person has died. @param on null where that was written by mistake: what it shut stays shut. Errors: Invalid where the
     * day is to come, or before they were born.
     */
    public void died(Caller caller, PersonId id, UUID requestKey, @Nullable LocalDate on) {
        Entered entered = access.enter(caller, id, PersonAction.DIED, requestKey);
        if (on != null && (on.isAfter(entered.today()) || on.isBefore(get(entered).born()))) throw new Invalid("diedOn", "person.died-when");
        store.died(entered, on);
        if (on != null) watchers.stream().forEach(each -> each.died(entered));
    }

    /** Those whom the caller may know of, by name; at most a screenful. */
    public List<Person> search(Caller caller, String text) {
        Entered entered = access.enter(caller, PersonAction.LIST);
        List<Person> found = store.search(entered, text, 50);
        access.listed(entered, found.stream().map(Person::id).toList(), PersonAction.LIST);
        return found;
    }

    /** A name as it is searched for: its parts in small letters. */
    public static List<String> nameParts(String name) {
        return PersonStore.parts(name);
    }

    static Map<String, String> fields(Person.ContactDetails contact) {
        return Map.of("phone", contact.phone(), "email", contact.email(), "address", contact.address(),
                "language", contact.language(), "interpreter", contact.interpreter() ? "ja" : "", "gp", contact.gp(),
                "nextOfKin", contact.nextOfKin());
    }
}
