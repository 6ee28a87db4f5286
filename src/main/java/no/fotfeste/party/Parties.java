package no.fotfeste.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.party.Party.Contact;
import no.fotfeste.party.Party.Details;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The provider's register of those it works with outside (A10, B07). It says nothing about anyone served here. */
@UseCase
public class Parties {

    private final Access access;
    private final PartyStore store;

    Parties(Access access, PartyStore store) {
        this.access = access;
        this.store = store;
    }

    /** @param text in the name, the address or who works there; empty for all */
    public List<Party> list(Caller caller, String text, Party.@Nullable Kind kind) {
        return store.search(access.enter(caller, PartyAction.LIST), text, kind);
    }

    public Party get(Caller caller, UUID id) {
        return find(access.enter(caller, PartyAction.LIST), id);
    }

    /** May the caller add one? The page of an empty form asks. */
    void mayKeep(Caller caller) {
        access.enter(caller, PartyAction.KEEP);
    }

    /** Errors: Invalid where one of that kind and name is there. */
    public UUID add(Caller caller, UUID requestKey, Details details) {
        Entered entered = access.enter(caller, PartyAction.KEEP, requestKey);
        unlessKnown(entered, requestKey, details);
        store.insert(entered, requestKey, details);
        return requestKey;
    }

    /** Errors: Conflict where somebody saved since {@code version}. */
    public void change(Caller caller, UUID id, UUID requestKey, int version, Details details) {
        Entered entered = access.enter(caller, PartyAction.KEEP, requestKey);
        find(entered, id);
        unlessKnown(entered, id, details);
        if (store.update(entered, id, version, details) == 0) {
            Party now = find(entered, id);
            throw new Conflict(now.version(), fields(now.details()));
        }
    }

    /** Somebody who works there. The request key becomes their id. */
    public void addContact(Caller caller, UUID party, UUID requestKey, Contact contact) {
        Entered entered = access.enter(caller, PartyAction.KEEP, requestKey);
        find(entered, party);
        store.insertContact(entered, party, new Contact(requestKey, contact.name(), contact.title(), contact.phone(), contact.email()));
    }

    /** They do not work there any more. What they took part in stands. */
    public void retire(Caller caller, UUID party, UUID requestKey, UUID contact) {
        Entered entered = access.enter(caller, PartyAction.KEEP, requestKey);
        if (store.retire(entered, party, contact) == 0) throw new NotFound("contact");
    }

    /** Those to choose from inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Party> inUse(Entered entered) {
        return store.search(entered, "", null).stream().filter(Party::active).toList();
    }

    private void unlessKnown(Entered entered, UUID id, Details details) {
        store.lock(entered);
        if (store.known(entered, details, id)) throw new Invalid("name", "party.known");
    }

    private Party find(Entered entered, UUID id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("party"));
    }

    static Map<String, String> fields(Details details) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", details.kind().name());
        fields.put("name", details.name());
        fields.put("phone", details.phone());
        fields.put("email", details.email());
        fields.put("address", details.address());
        fields.put("suits", details.suits());
        if (!details.active()) fields.put("inactive", "ja");
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
