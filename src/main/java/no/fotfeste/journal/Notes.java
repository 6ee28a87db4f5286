package no.fotfeste.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Put;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes of two classes: health, read by those who open the person's health information, and work, read by the job
 * specialist too. What is signed stands.
 */
@UseCase
public class Notes {

    private static final int PER_PAGE = 50;

    private final Access access;
    private final Cases cases;
    private final Providers providers;
    private final Timeline timeline;
    private final NoteStore store;
    private final DocumentStore documents;
    private final RecordStore record;
    private final Templates templates;

    Notes(Access access, Cases cases, Providers providers, Timeline timeline, NoteStore store, DocumentStore documents,
            RecordStore record, Templates templates) {
        this.access = access;
        this.cases = cases;
        this.providers = providers;
        this.timeline = timeline;
        this.store = store;
        this.documents = documents;
        this.record = record;
        this.templates = templates;
    }

    /**
     * Writes a new note about the person, in their newest course. The request key becomes its id. Errors: Refused where
     * it tells of a day to come.
     *
     * @param information health or work
     * @param sign at once; otherwise it is the author's draft
     */
    public void write(Caller caller, PersonId person, UUID requestKey, Information information, Note.Writing note, boolean sign) {
        JournalAction action = information == Information.HEALTH ? JournalAction.WRITE : JournalAction.WRITE_WORK;
        Entered entered = access.enter(caller, person, action, requestKey);
        if (information != Information.HEALTH && information != Information.WORK) throw new NotFound("class of note");
        checkDay(entered, note);
        Course course = timeline.courses(entered).stream().reduce((a, b) -> b).orElseThrow(() -> new NotFound("course"));
        store.insert(entered, requestKey, course.id(), information, note, author(entered, action.roles()), null, null, sign);
        if (sign) onLine(entered, find(entered, requestKey));
    }

    /**
     * A note written inside another module's use case, from the same words; it begins with where they come from. Errors:
     * Refused where the caller may not write notes of that class.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Entered entered, Course course, UUID id, Information information, Note.Writing note, boolean sign) {
        JournalAction action = information == Information.HEALTH ? JournalAction.WRITE : JournalAction.WRITE_WORK;
        if (!entered.caller().isAny(action.roles()) || !entered.sees(information)) throw new Refused("journal.not-yours");
        checkDay(entered, note);
        store.insert(entered, id, course.id(), information, note, author(entered, action.roles()), null, null, sign);
        if (sign) onLine(entered, find(entered, id));
    }

    /** Changes the caller's own draft. Errors: Conflict where it was saved since {@code version}; Refused where it is signed. */
    public void save(Caller caller, PersonId person, UUID id, UUID requestKey, int version, Note.Writing note, boolean sign) {
        Entered entered = access.enter(caller, person, JournalAction.EDIT_NOTE, requestKey);
        own(entered, id);
        checkDay(entered, note);
        if (store.update(entered, id, version, note, sign) == 0) throw outdated(entered, id);
        if (sign) onLine(entered, find(entered, id));
    }

    /** Errors: Refused where the draft was saved since {@code version}, or is signed. */
    public void sign(Caller caller, PersonId person, UUID id, UUID requestKey, int version) {
        Entered entered = access.enter(caller, person, JournalAction.EDIT_NOTE, requestKey);
        own(entered, id);
        if (store.sign(entered, id, version) == 0) throw new Refused("journal.changed");
        onLine(entered, find(entered, id));
    }

    /**
     * Adds what is right to a signed note, which is left as it was (hpl §§ 42-44). The request key becomes the
     * correction's id; it points at the first note. Errors: Refused without a reason, or where there is nothing signed.
     */
    public void correct(Caller caller, PersonId person, UUID id, UUID requestKey, String why, Note.Writing note) {
        Entered entered = access.enter(caller, person, JournalAction.CORRECT_NOTE, requestKey);
        Note wrong = find(entered, id);
        if (wrong.withdrawn() != null) throw new Refused("journal.gone");
        if (!wrong.signed()) throw new Refused("journal.not-signed");
        if (why.isBlank()) throw new Refused("journal.why-needed");
        checkDay(entered, note);
        UUID first = wrong.corrects() == null ? wrong.id() : wrong.corrects();
        store.insert(entered, requestKey, wrong.course(), wrong.information(), note,
                author(entered, JournalAction.CORRECT_NOTE.roles()), first, why, true);
        onLine(entered, find(entered, requestKey));
    }

    /** Vouches for a student's note. Errors: Refused where it does not wait for that. */
    public void countersign(Caller caller, PersonId person, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, person, JournalAction.COUNTERSIGN, requestKey);
        Note note = find(entered, id);
        if (note.withdrawn() != null) throw new Refused("journal.gone");
        if (note.countersigned() != null) throw new Refused("journal.countersigned-already");
        if (!note.waits() || note.by(caller.staff())) throw new Refused("journal.not-waiting");
        if (store.countersign(entered, note, author(entered, JournalAction.COUNTERSIGN.roles())) == 0) {
            throw new Refused("journal.countersigned-already");
        }
    }

    /** One signed note with what has been added to it, what is left of one, or the caller's own draft. */
    public Shown get(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, JournalAction.SHOW_NOTE);
        Note note = find(entered, id);
        return new Shown(cases.get(entered), note, store.corrections(entered, List.of(id)),
                templates.puts(entered, note.information()), marks(entered, List.of(id), List.of()));
    }

    /** @param page from 0 */
    Journal journal(Caller caller, PersonId person, int page) {
        Entered entered = access.enter(caller, person, JournalAction.SHOW);
        return journal(entered, Information.HEALTH, List.of("health", "work"), page);
    }

    /** Only what is of the class work, for everyone who may open that. */
    Journal workNotes(Caller caller, PersonId person, int page) {
        Entered entered = access.enter(caller, person, JournalAction.SHOW_WORK);
        return journal(entered, Information.WORK, List.of("work"), page);
    }

    /** What the note's page shows. */
    public record Shown(Case shown, Note note, List<Note> corrections, List<Put> puts, Carrying.@Nullable Marks carrying) {}

    /**
     * What the list shows.
     *
     * @param information the class of a note written here
     * @param others who else has an unsigned draft, by name
     * @param arriving moved here from the wrong person, and not yet put on the line
     * @param latest the newest note of each profession (A28)
     * @param puts what can be put into the text with one tap
     * @param carrying null where the main record is here
     */
    record Journal(Case shown, Information information, List<Note> drafts, List<String> others,
            List<Note.WithCorrections> notes, List<Document.Summary> documents, int page, boolean more, List<Note> arriving,
            List<Note> latest, List<Put> puts, Carrying.@Nullable Marks carrying) {

        boolean health() {
            return information == Information.HEALTH;
        }

        String address() {
            return shown.address() + (health() ? "/journal" : "/arbeidsnotater");
        }
    }

    private Journal journal(Entered entered, Information information, List<String> classes, int page) {
        List<Note> notes = store.signed(entered, classes, PER_PAGE + 1, page * PER_PAGE);
        List<Note> shown = notes.subList(0, Math.min(PER_PAGE, notes.size()));
        Map<UUID, List<Note>> corrections = store.corrections(entered, shown.stream().map(Note::id).toList()).stream()
                .collect(Collectors.groupingBy(note -> java.util.Objects.requireNonNull(note.corrects())));
        return new Journal(cases.get(entered), information, store.drafts(entered, classes),
                store.othersWithDrafts(entered, classes),
                shown.stream().map(note -> new Note.WithCorrections(note, corrections.getOrDefault(note.id(), List.of()))).toList(),
                documents.list(entered, classes), page, notes.size() > PER_PAGE, record.arriving(entered),
                page == 0 ? record.latest(entered, classes) : List.of(), templates.puts(entered, information),
                marks(entered, shown.stream().map(Note::id).toList(), classes));
    }

    private Carrying.@Nullable Marks marks(Entered entered, List<UUID> notes, List<String> classes) {
        if (!providers.carriesOver(entered)) return null;
        return new Carrying.Marks(record.carried(entered, notes), classes.isEmpty() ? 0 : record.countNotCarried(entered, classes));
    }

    private void onLine(Entered entered, Note note) {
        timeline.happened(entered, timeline.course(entered, note.course()),
                Happened.of(Kinds.NOTE, note.on(), note.id(), note.headline()).as(note.information()).at(note.at()));
    }

    private Note find(Entered entered, UUID id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("note"));
    }

    private void own(Entered entered, UUID id) {
        Note note = find(entered, id);
        if (!note.draft()) throw new Refused("journal.already-signed");
        if (!note.by(entered.caller().staff())) throw new NotFound("note");
    }

    private RuntimeException outdated(Entered entered, UUID id) {
        Note now = find(entered, id);
        return !now.draft() ? new Refused("journal.already-signed") : new Conflict(now.version(), Map.of("text", now.text()));
    }

    private Author author(Entered entered, Set<Role> allowed) {
        return Author.of(entered.caller(), allowed, providers.get(entered).name());
    }

    private static void checkDay(Entered entered, Note.Writing note) {
        if (note.on().isAfter(entered.today())) throw new Refused("journal.in-future");
    }
}
