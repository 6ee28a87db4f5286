package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.jobsupport.Scale.Computed;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;

/** How faithful the work is to the method: what the record says of a period, and reviews as they were made. */
@UseCase
class Fidelities {

    private static final int MOST_YEARS = 3;

    private final Access access;
    private final FactStore facts;
    private final WeekStore names;
    private final ReviewStore reviews;

    Fidelities(Access access, FactStore facts, WeekStore names, ReviewStore reviews) {
        this.access = access;
        this.facts = facts;
        this.names = names;
        this.reviews = reviews;
    }

    /** @param reviews earlier ones, the newest first, without their items */
    record Picture(LocalDate from, LocalDate to, List<Facts.Worker> workers, Map<Computed, Figure> figures, List<Review> reviews) {

        Set<PersonId> behind() {
            return figures.values().stream().flatMap(figure -> figure.behind().stream()).collect(Collectors.toSet());
        }
    }

    /** The same numbers for whoever asks. Errors: Invalid where the period is none. */
    public Picture picture(Caller caller, LocalDate from, LocalDate to) {
        Entered entered = access.enter(caller, JobsupportAction.FIDELITY);
        check(from, to);
        Facts found = facts.facts(entered, from, to, null);
        return new Picture(from, to, found.workers(), Fidelity.of(found), reviews.list(entered));
    }

    /** Those behind the numbers whom the caller may know; the others stay numbers. */
    public Map<PersonId, String> names(Caller caller, Set<PersonId> behind) {
        Entered entered = access.enter(caller, JobsupportAction.FIDELITY_NAMES);
        Map<PersonId, String> known = names.names(entered, behind);
        access.listed(entered, known.keySet(), JobsupportAction.FIDELITY_NAMES);
        return known;
    }

    /** Keeps the picture of today with the reviewer's own judgements; it stands as it was made. Errors: as for the picture. */
    public UUID review(Caller caller, UUID requestKey, LocalDate from, LocalDate to, Map<Integer, Review.Given> given, String note) {
        Entered entered = access.enter(caller, JobsupportAction.REVIEW, requestKey);
        check(from, to);
        if (from.isAfter(entered.today())) throw new Invalid("from", "jobsupport.in-future");
        Map<Computed, Figure> figures = Fidelity.of(facts.facts(entered, from, to, null));
        reviews.insert(entered, Review.of(requestKey, from, to, entered.today(), caller.name(), note, figures, given));
        return requestKey;
    }

    /** Errors: NotFound. */
    public Review get(Caller caller, UUID id) {
        return reviews.find(access.enter(caller, JobsupportAction.SHOW_REVIEW), id).orElseThrow(() -> new NotFound("review"));
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) throw new Invalid("to", "jobsupport.period-backwards");
        if (to.isAfter(from.plusYears(MOST_YEARS))) throw new Invalid("to", "jobsupport.period-long");
    }
}
