package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * How a signed text leaves the place where it stands: to the person it is about, or away by decision. A transaction
 * enters one person, so a move is two: the first takes the text from the wrong person and lays it, unread, with the
 * right one; the second enters the right one and puts it on their line. Between them it waits there, and anyone who may
 * open that person can go on.
 */
@UseCase
public class NoteMoves {

    private static final int CANDIDATES = 30;

    private final Access access;
    private final Timeline timeline;
    private final NoteStore notes;
    private final MoveStore store;

    NoteMoves(Access access, Timeline timeline, NoteStore notes, MoveStore store) {
        this.access = access;
        this.timeline = timeline;
        this.notes = notes;
        this.store = store;
    }

    /** Somebody whom the caller may open, and whom the note may be about. */
    public record Candidate(PersonId id, String name, LocalDate born) {}

    /** @param chosen null until one is, and where the one asked for is not among them */
    public record Candidates(String text, List<Candidate> some, @Nullable Candidate chosen) {}

    /** Whom a note of this class could be moved to: only those whose information of that class the caller opens. */
    public Candidates candidates(Caller caller, PersonId wrong, Information information, String text, @Nullable PersonId chosen) {
        Entered entered = access.enter(caller, JournalAction.CHOOSE_PERSON);
        Candidates found = chosen == null ? new Candidates(text, store.candidates(entered, wrong, information, text, CANDIDATES), null)
                : new Candidates(text, List.of(), store.candidate(entered, wrong, information, chosen).orElse(null));
        List<Candidate> shown = found.chosen() == null ? found.some() : List.of(found.chosen());
        access.listed(entered, shown.stream().map(Candidate::id).toList(), JournalAction.CHOOSE_PERSON);
        return found;
    }

    /**
     * Takes a signed note, with its corrections, from the person it was not about. The request key becomes the note's id
     * with the right one, where {@link #takeIn} goes on. Errors: Refused where the caller neither wrote it nor
     * coordinates; Denied where they may not open the right person.
     */
    public void handOver(Caller caller, PersonId person, UUID id, UUID requestKey, PersonId to, String why) {
        Entered entered = access.enter(caller, person, JournalAction.MOVE_NOTE, requestKey);
        Note note = first(entered, id);
        withdraw(entered, JournalAction.MOVE_NOTE, () -> store.move(entered, id, why, role(entered, JournalAction.MOVE_NOTE), to, requestKey));
        tell(entered, note, Kinds.NOTE_MOVED);
    }

    /** Puts what was moved here on this person's line. Errors: Repeated where that is done, NotFound where nothing waits. */
    public void takeIn(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, person, JournalAction.RECEIVE_NOTE, requestKey);
        if (store.settle(entered, id) == 0) {
            if (notes.find(entered, id).isPresent()) throw new Repeated();
            throw new NotFound("note");
        }
        Note note = notes.find(entered, id).orElseThrow();
        onLine(entered, note);
        notes.corrections(entered, List.of(id)).forEach(correction -> onLine(entered, correction));
        tell(entered, note, Kinds.NOTE_RECEIVED);
    }

    /** Carries out a decision that a note is to go (hpl § 43): the text goes, what was decided stays. Errors: Refused. */
    public void delete(Caller caller, PersonId person, UUID id, UUID requestKey, String why, Note.Decision decision) {
        Entered entered = access.enter(caller, person, JournalAction.DELETE_NOTE, requestKey);
        if (decision.on().isAfter(entered.today())) throw new Refused("journal.in-future");
        Note note = first(entered, id);
        withdraw(entered, JournalAction.DELETE_NOTE, () -> store.delete(entered, id, why, role(entered, JournalAction.DELETE_NOTE), decision));
        tell(entered, note, Kinds.NOTE_DELETED);
    }

    static boolean mayMove(Caller caller, Note note) {
        return note.signed() && note.corrects() == null && (note.by(caller.staff()) || caller.is(Role.COORDINATOR));
    }

    static boolean mayDelete(Caller caller, Note note) {
        return note.signed() && note.corrects() == null && caller.isAny(JournalAction.DELETE_NOTE.roles());
    }

    private Note first(Entered entered, UUID id) {
        Note note = notes.find(entered, id).orElseThrow(() -> new NotFound("note"));
        if (note.corrects() != null) throw new Refused("journal.the-first");
        return note;
    }

    private static void withdraw(Entered entered, JournalAction action, java.util.function.Supplier<String> statement) {
        switch (statement.get()) {
            case "done" -> {}
            case "not-signed" -> throw new Refused("journal.gone");
            case "not-yours" -> throw new Refused("journal.not-yours-to-move");
            case "unreachable" -> throw new Denied(action.code(), true);
            default -> throw new NotFound("note");
        }
    }

    private void onLine(Entered entered, Note note) {
        timeline.happened(entered, timeline.course(entered, note.course()),
                Happened.of(Kinds.NOTE, note.on(), note.id(), note.headline()).as(note.information()).at(note.at()));
    }

    private void tell(Entered entered, Note note, String kind) {
        timeline.happened(entered, timeline.course(entered, note.course()),
                Happened.of(kind, entered.today(), note.id(), "").as(note.information()));
    }

    private static Role role(Entered entered, JournalAction action) {
        Set<Role> allowed = action.roles();
        return Author.of(entered.caller(), allowed, "").role();
    }
}
