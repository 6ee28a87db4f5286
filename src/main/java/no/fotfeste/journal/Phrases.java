package no.fotfeste.journal;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;

/** Phrases of one's own: seen by nobody else. */
@UseCase
class Phrases {

    private static final int MOST = 40;

    private final Access access;
    private final PhraseStore store;

    Phrases(Access access, PhraseStore store) {
        this.access = access;
        this.store = store;
    }

    record Phrase(UUID id, String text) {}

    List<Phrase> list(Caller caller) {
        return store.list(access.enter(caller, JournalAction.PHRASES));
    }

    /** The request key becomes its id. Errors: Refused where there are too many to find one's way in. */
    void add(Caller caller, UUID requestKey, String text) {
        var entered = access.enter(caller, JournalAction.CHANGE_PHRASES, requestKey);
        if (store.list(entered).size() >= MOST) throw new Refused("journal.phrases.too-many");
        store.insert(entered, requestKey, text);
    }

    /** Removing what is not there, or somebody else's, does nothing. */
    void remove(Caller caller, UUID requestKey, UUID id) {
        store.delete(access.enter(caller, JournalAction.CHANGE_PHRASES, requestKey), id);
    }
}
