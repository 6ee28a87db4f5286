package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;

/** The records of all whom the caller may open: what waits there, and search. */
@UseCase
class Across {

    private static final int MOST = 50;
    private static final int MOST_FOUND = 25;

    private final Access access;
    private final Cases cases;
    private final Providers providers;
    private final RecordStore store;

    Across(Access access, Cases cases, Providers providers, RecordStore store) {
        this.access = access;
        this.cases = cases;
        this.providers = providers;
        this.store = store;
    }

    /** A note in a list, without its text. */
    record Entry(PersonId person, String name, UUID id, Note.Kind kind, LocalDate on, String author, Role role, String organisation) {

        String address() {
            return "/personer/" + person + "/journal/notat/" + id;
        }
    }

    /** @param around a few words on each side */
    record Found(Entry entry, String around) {}

    /**
     * @param waiting to be countersigned; empty for whoever may not
     * @param notCarried the first of them
     * @param unsent what the caller has written and not sent, of whomever: their own text
     */
    record Overview(List<Entry> waiting, List<Entry> arriving, boolean carriesOver, int left, List<Entry> notCarried,
            List<Drafts.Kept> unsent) {

        Overview with(List<Drafts.Kept> texts) {
            return new Overview(waiting, arriving, carriesOver, left, notCarried, texts);
        }
    }

    record Results(String words, List<Found> found, boolean more) {}

    record RecordResults(Case shown, Results results) {}

    Overview overview(Caller caller) {
        Entered entered = access.enter(caller, JournalAction.OVERVIEW);
        boolean carries = providers.carriesOver(entered);
        Overview overview = new Overview(
                caller.isAny(JournalAction.COUNTERSIGN.roles()) ? store.waiting(entered, MOST) : List.of(),
                store.arriving(entered, MOST), carries, carries ? store.countNotCarried(entered) : 0,
                carries ? store.notCarried(entered, MOST) : List.of(), List.of());
        access.listed(entered, Stream.of(overview.waiting(), overview.arriving(), overview.notCarried()).flatMap(List::stream)
                .map(Entry::person).toList(), JournalAction.OVERVIEW);
        return overview;
    }

    /** In the records of all whom the caller may open. */
    Results search(Caller caller, String words) {
        Entered entered = access.enter(caller, JournalAction.SEARCH);
        Results results = results(entered, words);
        access.listed(entered, results.found().stream().map(found -> found.entry().person()).toList(), JournalAction.SEARCH);
        return results;
    }

    /** In one person's record. */
    RecordResults search(Caller caller, PersonId person, String words) {
        Entered entered = access.enter(caller, person, JournalAction.SEARCH_RECORD);
        return new RecordResults(cases.get(entered), results(entered, words));
    }

    private Results results(Entered entered, String words) {
        List<Found> found = words.isBlank() ? List.of() : store.find(entered, words, MOST_FOUND + 1);
        return new Results(words, found.stream().limit(MOST_FOUND).toList(), found.size() > MOST_FOUND);
    }
}
