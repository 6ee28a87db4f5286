package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Put;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of notes, and one note. */
@Controller
@RequestMapping("/personer/{person}")
class NotePages {

    private static final int LONG = 50_000;
    private static final int LONGEST_KEPT = 400_000;

    private final Notes notes;
    private final Drafts drafts;

    NotePages(Notes notes, Drafts drafts) {
        this.notes = notes;
        this.drafts = drafts;
    }

    @GetMapping("/journal")
    ModelAndView journal(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "side", required = false) @Nullable String side) {
        return page.draft(fresh(person, Information.HEALTH)).view("journal/notes", notes.journal(caller, person, number(side)));
    }

    @GetMapping("/arbeidsnotater")
    ModelAndView workNotes(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "side", required = false) @Nullable String side) {
        return page.draft(fresh(person, Information.WORK)).view("journal/notes", notes.workNotes(caller, person, number(side)));
    }

    @PostMapping("/journal")
    ModelAndView write(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return write(caller, page, submission, person, Information.HEALTH, "/journal", () -> notes.journal(caller, person, 0));
    }

    @PostMapping("/arbeidsnotater")
    ModelAndView writeOfWork(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return write(caller, page, submission, person, Information.WORK, "/arbeidsnotater", () -> notes.workNotes(caller, person, 0));
    }

    @GetMapping("/journal/notat/{note}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID note) {
        Notes.Shown shown = notes.get(caller, person, note);
        return page.draft((!shown.note().draft() ? "journal.correct." : "journal.note.") + note).view("journal/note", shown);
    }

    @PostMapping("/journal/notat/{note}")
    ModelAndView save(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID note) {
        if (submission.checked("put")) return put(caller, page, submission, person, note);
        boolean sign = submission.checked("also");
        return kept(caller, page, submission, () -> submission.run(address(person, note) + (sign ? "?ok=journal.done.signed" : "?ok=journal.done.saved"), () -> {
            Note.Writing writing = read(caller, submission);
            submission.check();
            notes.save(caller, person, note, submission.key(), submission.version(), writing, sign);
        }, again(caller, page, person, note)));
    }

    /** Text that is written and not saved is shown first; it would not be in what is signed. */
    @PostMapping("/journal/notat/{note}/signer")
    ModelAndView sign(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID note) {
        if (drafts.find(caller, "journal.note." + note).isPresent()) return new ModelAndView("redirect:" + address(person, note));
        return submission.run(address(person, note) + "?ok=journal.done.signed",
                () -> notes.sign(caller, person, note, submission.key(), submission.version()),
                again(caller, page, person, note));
    }

    @PostMapping("/journal/notat/{note}/rettelse")
    ModelAndView correct(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID note) {
        if (submission.checked("put")) return put(caller, page, submission, person, note);
        return kept(caller, page, submission, () -> submission.run(address(person, note) + "?ok=journal.done.corrected", () -> {
            String why = submission.required("why", 500);
            Note.Writing writing = read(caller, submission);
            submission.check();
            notes.correct(caller, person, note, submission.key(), why, writing);
        }, again(caller, page, person, note)));
    }

    @PostMapping("/journal/notat/{note}/medunderskrift")
    ModelAndView countersign(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID note) {
        return submission.run(address(person, note) + "?ok=journal.done.countersigned",
                () -> notes.countersign(caller, person, note, submission.key()), again(caller, page, person, note));
    }

    /** The name under which a new note's draft is kept. */
    static String fresh(PersonId person, Information information) {
        return "journal.new." + information.column() + "." + person;
    }

    /** A form on a note's page that only signs: always of the version that is shown. */
    static Form signing(Page page, Note note) {
        Form sent = page.form("journal.sign." + note.id());
        return new Form(sent.name(), sent.key(), note.version(), sent.values(), sent.errors(), sent.theirs(), null);
    }

    static Form editing(Note note) {
        return Form.of("journal.note." + note.id(), note.version(), fields(note));
    }

    static Form correcting(Page page, Note note) {
        return page.form("journal.correct." + note.id(), Form.of("journal.correct." + note.id(), 0,
                Map.of("kind", note.kind().name(), "on", Show.typed(note.on()), "at", time(note))));
    }

    static boolean mayCountersign(Page page, Note note) {
        Caller caller = page.caller();
        return caller != null && note.waits() && !note.by(caller.staff()) && caller.isAny(JournalAction.COUNTERSIGN.roles());
    }

    static boolean writesHere(Page page, Information information) {
        return page.caller() != null && page.caller().isAny(information == Information.HEALTH ? Role.CLINICAL : Role.TEAM);
    }

    /** Who, as what, from where, and both times. */
    static String by(Page page, Note note) {
        String happened = page.day(note.on()) + (note.at() == null ? "" : " " + Show.time(note.at()));
        String who = note.author().name() + ", " + page.t("role." + note.author().role().code()) + ", " + note.author().organisation();
        String written = page.moment(note.writtenAt());
        String signed = note.signedAt() == null ? "" : page.moment(note.signedAt());
        return note.draft() ? page.t("journal.by.draft", happened, who, written)
                : signed.equals(written) ? page.t("journal.by.at-once", happened, who, signed)
                : page.t("journal.by", happened, who, written, signed);
    }

    private ModelAndView write(Caller caller, Page page, Submission submission, PersonId person, Information information,
            String list, Supplier<Notes.Journal> again) {
        boolean sign = submission.checked("also");
        return kept(caller, page, submission, () -> {
            if (submission.checked("put")) {
                Notes.Journal model = again.get();
                return page.with(withPut(submission, model.puts())).view("journal/notes", model);
            }
            return submission.run("/personer/" + person + list + (sign ? "?ok=journal.done.signed" : "?ok=journal.done.saved"), () -> {
                Note.Writing writing = read(caller, submission);
                submission.check();
                notes.write(caller, person, submission.key(), information, writing, sign);
            }, form -> page.with(form).view("journal/notes", again.get()));
        });
    }

    private ModelAndView put(Caller caller, Page page, Submission submission, PersonId person, UUID note) {
        return kept(caller, page, submission, () -> {
            Notes.Shown shown = notes.get(caller, person, note);
            return page.with(withPut(submission, shown.puts())).view("journal/note", shown);
        });
    }

    /** Without script: the form comes back with what was asked for in its text, and nothing is stored. */
    private static Form withPut(Submission submission, List<Put> puts) {
        Form written = submission.written();
        String asked = submission.text("put", 100);
        return puts.stream().filter(put -> put.code().equals(asked)).findFirst()
                .map(put -> written.with("text", put.into(written.value("text")))).orElse(written);
    }

    /**
     * Where the record is not open any more, it is as if it were not there; the text is still its author's own. The
     * answer is the same for a person who does not exist.
     */
    private ModelAndView kept(Caller caller, Page page, Submission submission, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (Denied | NotFound gone) {
            String text = submission.written().value("text");
            if (text.isBlank() || text.length() > LONGEST_KEPT || !submission.name().startsWith("journal.") || submission.name().length() > 200) throw gone;
            drafts.save(caller, submission.name(), submission.version(), Map.of("text", text));
            ModelAndView view = page.view("journal/kept", text);
            view.setStatus(HttpStatus.NOT_FOUND);
            return view;
        }
    }

    private Function<Form, ModelAndView> again(Caller caller, Page page, PersonId person, UUID note) {
        return form -> page.with(form).view("journal/note", notes.get(caller, person, note));
    }

    private static Note.Writing read(Caller caller, Submission submission) {
        Note.Kind kind = submission.requiredChoice("kind", Note.Kind.class);
        LocalDate on = submission.requiredDate("on");
        if (on.isAfter(caller.today())) submission.error("on", "journal.in-future");
        Note.Writing writing = new Note.Writing(kind, on, submission.time("at").orElse(null), submission.required("text", LONG));
        if (writing.text().isBlank()) submission.error("text", "ui.required");
        return writing;
    }

    /** What is left of a note that is not here any more, in words. */
    static String gone(Page page, Note note) {
        Note.Withdrawn gone = note.withdrawn();
        if (gone == null) return "";
        String by = gone.by() + ", " + page.t("role." + gone.role().code());
        Note.Decision decision = gone.decision();
        return decision == null ? page.t("journal.gone.moved", page.moment(gone.at()), by, gone.why())
                : page.t("journal.gone.deleted", page.day(decision.on()), decision.by(), gone.why(), by, page.moment(gone.at()));
    }

    /** That it was first written on somebody else; never whom. */
    static String arrived(Page page, Note note) {
        Note.Arrival arrival = note.arrival();
        return arrival == null ? "" : page.t("journal.arrived", page.moment(arrival.at()), arrival.by(), page.t("role." + arrival.role().code()));
    }

    /** The word beside the heading. */
    static String mark(Page page, Note note, List<Note> corrections) {
        Note.Withdrawn gone = note.withdrawn();
        if (gone != null) return page.t(gone.decision() == null ? "journal.mark.moved" : "journal.mark.deleted");
        return note.waits() ? page.t("journal.waits") : !corrections.isEmpty() ? page.t("journal.corrected") : "";
    }

    private static Map<String, String> fields(Note note) {
        return Map.of("kind", note.kind().name(), "on", Show.typed(note.on()), "at", time(note), "text", note.text());
    }

    private static String time(Note note) {
        return note.at() == null ? "" : Show.time(note.at());
    }

    private static int number(@Nullable String side) {
        return side != null && side.matches("[0-9]{1,4}") ? Integer.parseInt(side) : 0;
    }

    private static String address(PersonId person, UUID note) {
        return "/personer/" + person + "/journal/notat/" + note;
    }
}
