package no.fotfeste.assessment;

import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.UseCase;

/** What a person wrote and never sent is nobody's to read: when the link is too old, it is gone. */
@UseCase
class Expired {

    private final Access access;
    private final InvitationStore store;

    Expired(Access access, InvitationStore store) {
        this.access = access;
        this.store = store;
    }

    /** How many forms had something written in them. */
    public int wipe(Caller caller) {
        return store.wipeExpired(access.enter(caller, AssessmentAction.WIPE));
    }
}
