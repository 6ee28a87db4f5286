package no.fotfeste.work;

import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;

/** Which employers might suit one person. The other way round is never asked. */
@UseCase
class Fits {

    private final Access access;
    private final Cases cases;
    private final WorkStore work;
    private final EmployerStore employers;

    Fits(Access access, Cases cases, WorkStore work, EmployerStore employers) {
        this.access = access;
        this.cases = cases;
        this.work = work;
        this.employers = employers;
    }

    /** @param sector empty for all */
    Fit of(Caller caller, PersonId person, String sector) {
        Entered entered = access.enter(caller, person, WorkAction.FIT);
        Case shown = cases.get(entered);
        String told = work.situation(entered).map(version -> version.situation().occupation()).orElse("");
        return Fit.of(shown, told.isBlank() ? shown.person().occupation() : told, sector, employers.search(entered, ""), employers.last(entered));
    }
}
