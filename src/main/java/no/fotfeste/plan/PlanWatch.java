package no.fotfeste.plan;

import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;

/** Two screens, one plan: a page that stands open asks how far the plan has come. It opens nothing, and is not logged. */
@UseCase
public class PlanWatch {

    private final Access access;
    private final OwnPlanStore store;

    PlanWatch(Access access, OwnPlanStore store) {
        this.access = access;
        this.store = store;
    }

    /** Errors: NotFound where the plan is not open to the caller, whoever it is about. */
    public long newest(Caller caller, PersonId person) {
        access.outside(caller);
        return store.newest(caller, person).orElseThrow(() -> new NotFound("plan"));
    }

    public long ownNewest(Caller caller) {
        return newest(caller, caller.self());
    }
}
