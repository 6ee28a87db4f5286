package no.fotfeste.journal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A note that was written on the wrong person, and one that is to go by decision. */
@Controller
@RequestMapping("/personer/{person}/journal/notat/{note}")
class MovePages {

    private final Notes notes;
    private final NoteMoves moves;

    MovePages(Notes notes, NoteMoves moves) {
        this.notes = notes;
        this.moves = moves;
    }

    /** What the guided page shows. */
    record Moving(Notes.Shown note, NoteMoves.Candidates candidates) {

        String address() {
            return note.shown().address() + "/journal/notat/" + note.note().id();
        }
    }

    @GetMapping("/feil-person")
    ModelAndView wrongPerson(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID note,
            @RequestParam(name = "sok", defaultValue = "") String text, @RequestParam(name = "til", required = false) @Nullable String to) {
        Notes.Shown shown = notes.get(caller, person, note);
        if (!NoteMoves.mayMove(caller, shown.note())) {
            throw new Refused(shown.note().signed() ? shown.note().corrects() == null ? "journal.not-yours-to-move" : "journal.the-first" : "journal.gone");
        }
        return page.view("journal/wrong", new Moving(shown, moves.candidates(caller, person, shown.note().information(),
                text.length() > 100 ? text.substring(0, 100) : text, to == null ? null : id(to).map(PersonId::new).orElse(null))));
    }

    /** Two steps, each a transaction of its own; where the second does not happen, the note waits with the right person. */
    @PostMapping("/feil-person")
    ModelAndView move(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID note) {
        String back = "/personer/" + person + "/journal/notat/" + note;
        boolean[] waits = new boolean[1];
        Optional<UUID> to = submission.id("to");
        ModelAndView answer = submission.run(back + "?ok=journal.done.moved", () -> {
            Notes.Shown shown = notes.get(caller, person, note);
            if (to.isEmpty()) submission.error("to", "ui.choose-one");
            String why = submission.required("why", 500);
            to.flatMap(id -> Optional.ofNullable(moves.candidates(caller, person, shown.note().information(), "", new PersonId(id)).chosen()))
                    .filter(chosen -> names(why, chosen.name())).ifPresent(chosen -> submission.error("why", "journal.why-names"));
            submission.check();
            PersonId right = new PersonId(to.orElseThrow());
            try {
                moves.handOver(caller, person, note, submission.key(), right, why);
            } catch (Repeated goOn) {
                // the first step was done before; the second may not have been
            }
            try {
                moves.takeIn(caller, right, submission.key(), second(submission.key()));
            } catch (Denied shut) {
                waits[0] = true;
            }
        }, form -> wrongPerson(caller, page.with(form), person, note, "", to.map(UUID::toString).orElse(null)));
        return waits[0] ? new ModelAndView("redirect:" + back + "?ok=journal.done.moved-waits") : answer;
    }

    /** The second step, taken up again by anyone who may open the right person. */
    @PostMapping("/ta-inn")
    ModelAndView takeIn(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID note) {
        return submission.run("/personer/" + person + "/journal/notat/" + note + "?ok=journal.done.taken-in",
                () -> moves.takeIn(caller, person, note, submission.key()), form -> page.with(form).view("journal/note", notes.get(caller, person, note)));
    }

    @GetMapping("/slett")
    ModelAndView deletion(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID note) {
        Notes.Shown shown = notes.get(caller, person, note);
        if (!caller.isAny(JournalAction.DELETE_NOTE.roles())) throw new Denied(JournalAction.DELETE_NOTE.code(), true);
        if (!NoteMoves.mayDelete(caller, shown.note())) throw new Refused(shown.note().signed() ? "journal.the-first" : "journal.gone");
        return page.view("journal/delete", shown);
    }

    @PostMapping("/slett")
    ModelAndView delete(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID note) {
        return submission.run("/personer/" + person + "/journal/notat/" + note + "?ok=journal.done.deleted", () -> {
            String by = submission.required("by", 200);
            LocalDate on = submission.requiredDate("on");
            if (on.isAfter(caller.today())) submission.error("on", "journal.in-future");
            String why = submission.required("why", 500);
            submission.check();
            moves.delete(caller, person, note, submission.key(), why, new Note.Decision(by, on));
        }, form -> page.with(form).view("journal/delete", notes.get(caller, person, note)));
    }

    /** A key of its own for the second step, the same whenever the form is sent. */
    private static UUID second(UUID key) {
        return UUID.nameUUIDFromBytes(("in " + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The reason stands with the wrong person, where it must not tell who the right one is. */
    static boolean names(String why, String name) {
        String words = " " + why.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(part -> part.length() > 1)
                .anyMatch(part -> words.contains(" " + part + " ") || words.contains(" " + part + "s "));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
