package no.fotfeste.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Notes on their way to a main record in another system, each carried over once and again where it was changed since. */
@UseCase
public class Carrying {

    private static final int MOST = 200;

    private final Access access;
    private final Cases cases;
    private final Providers providers;
    private final NoteStore notes;
    private final RecordStore store;

    Carrying(Access access, Cases cases, Providers providers, NoteStore notes, RecordStore store) {
        this.access = access;
        this.cases = cases;
        this.providers = providers;
        this.notes = notes;
        this.store = store;
    }

    /** By whom and when it was carried over last. */
    record Mark(String by, Instant at) {

        /** Something has come to it after that. */
        boolean changedSince(Note note, List<Note> corrections) {
            return Stream.concat(Stream.of(note), corrections.stream()).flatMap(Mark::moments).anyMatch(at::isBefore);
        }

        private static Stream<Instant> moments(Note note) {
            return Stream.of(note.signedAt(), note.countersigned() == null ? null : note.countersigned().at(),
                    note.withdrawn() == null ? null : note.withdrawn().at())
                    .filter(java.util.Objects::nonNull).map(java.util.Objects::requireNonNull);
        }
    }

    /** What is shown where notes are carried over. @param left of this person, not carried over or changed since */
    record Marks(Map<UUID, Mark> marks, int left) {

        @Nullable Mark of(Note note) {
            return marks.get(note.id());
        }
    }

    /** One note as it is carried over. @param provider whose record it comes from */
    record Sheet(Case shown, Note note, List<Note> corrections, String provider, boolean carriesOver, @Nullable Mark mark) {}

    record Left(Case shown, List<Note> notes, Map<UUID, Mark> marks) {}

    /** Errors: NotFound where it is not signed. */
    Sheet sheet(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, JournalAction.CARRY_OVER);
        Note note = signed(entered, id);
        return new Sheet(cases.get(entered), note, notes.corrections(entered, List.of(id)), providers.get(entered).name(),
                providers.carriesOver(entered), store.carried(entered, List.of(id)).get(id));
    }

    /** Of one person, the oldest first. */
    Left left(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, JournalAction.CARRY_OVER);
        List<UUID> ids = providers.carriesOver(entered) ? store.notCarriedOf(entered, MOST) : List.of();
        return new Left(cases.get(entered), ids.stream().flatMap(id -> notes.find(entered, id).stream()).toList(),
                store.carried(entered, ids));
    }

    /** The note stands in the main record as it does here now. Errors: Refused where there is no other main record. */
    void mark(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, person, JournalAction.MARK_CARRIED, requestKey);
        if (!providers.carriesOver(entered)) throw new Refused("journal.carry.not-here");
        Note note = notes.find(entered, id).filter(each -> !each.draft() && each.corrects() == null)
                .orElseThrow(() -> new NotFound("note"));
        store.insertCarried(entered, requestKey, note);
    }

    private Note signed(Entered entered, UUID id) {
        return notes.find(entered, id).filter(note -> note.signed() && note.corrects() == null)
                .orElseThrow(() -> new NotFound("note"));
    }
}
