package no.fotfeste.income;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** What happens to the person's money at different shares of work (B14). Nothing is kept unless somebody says so. */
@UseCase
public class Incomes {

    private final Access access;
    private final Cases cases;
    private final AllRates rates;
    private final IncomeStore store;

    Incomes(Access access, Cases cases, AllRates rates, IncomeStore store) {
        this.access = access;
        this.cases = cases;
        this.rates = rates;
        this.store = store;
    }

    /**
     * @param figures null where nothing has been asked for
     * @param one the figures were kept before, and this is their version; null where they are not kept
     */
    record Shown(Case shown, @Nullable Figures figures, Rates rates, @Nullable Saved one, List<Saved> saved) {

        @Nullable Estimate estimate() {
            return figures == null ? null : Estimate.of(figures, rates);
        }
    }

    /** The page with the newest that were kept, or with none. */
    Shown get(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, IncomeAction.SHOW);
        List<Saved> saved = store.list(entered);
        Saved newest = saved.isEmpty() ? null : saved.getFirst();
        return shown(entered, newest, saved);
    }

    /** Errors: NotFound where it is not this person's. */
    Shown get(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, IncomeAction.SHOW);
        List<Saved> saved = store.list(entered);
        return shown(entered, saved.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("estimate")), saved);
    }

    /** Worked out and shown, and forgotten again. */
    Shown tryOut(Caller caller, PersonId person, @Nullable Figures figures) {
        Entered entered = access.enter(caller, person, IncomeAction.SHOW);
        return new Shown(cases.get(entered), figures, rates.on(entered.today()), null, store.list(entered));
    }

    /** Kept as a new version. The request key becomes its id. */
    public void save(Caller caller, PersonId person, UUID requestKey, Figures figures) {
        Entered entered = access.enter(caller, person, IncomeAction.SAVE, requestKey);
        store.lock(entered);
        List<Saved> before = store.list(entered);
        store.insert(entered, requestKey, cases.get(entered).course().id(), before.isEmpty() ? 1 : before.getFirst().version() + 1, figures,
                rates.on(entered.today()).code());
    }

    private Shown shown(Entered entered, @Nullable Saved one, List<Saved> saved) {
        return new Shown(cases.get(entered), one == null ? null : one.figures(),
                one == null ? rates.on(entered.today()) : rates.get(one.rates(), entered.today()), one, saved);
    }
}
