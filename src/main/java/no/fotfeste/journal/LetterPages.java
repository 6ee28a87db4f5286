package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Disclosure;
import no.fotfeste.sharing.Party;
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

/** The list of letters, a new one, and those who are to have it. */
@Controller
@RequestMapping("/personer/{person}")
class LetterPages {

    private final Documents documents;
    private final Sending sending;

    LetterPages(Documents documents, Sending sending) {
        this.documents = documents;
        this.sending = sending;
    }

    @GetMapping("/brev")
    ModelAndView list(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("journal/letters", documents.list(caller, person));
    }

    /** @param code the letter to begin with; the others are below it */
    @GetMapping("/brev/ny")
    ModelAndView fresh(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "mal", required = false) @Nullable String code) {
        return page.view("journal/newLetter", chosen(documents.list(caller, person), code));
    }

    @PostMapping("/brev/ny")
    ModelAndView compose(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/journal/dokument/" + submission.key() + "/rediger", () -> {
            String code = submission.required("mal", 40);
            submission.check();
            documents.compose(caller, person, submission.key(), code);
        }, form -> page.with(form).view("journal/newLetter", chosen(documents.list(caller, person), form.value("mal"))));
    }

    @PostMapping("/journal/dokument/{document}/mottakere")
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document) {
        return run(caller, page, submission, person, document, "journal.done.recipient", () -> {
            Party.Kind kind = submission.requiredChoice("kind", Party.Kind.class);
            String name = submission.required("name", 200);
            Party party = new Party(kind, name);
            Basis basis = submission.choice("basis", Basis.class).orElse(party.usual());
            submission.check();
            sending.add(caller, person, document, submission.key(), party, basis);
        });
    }

    @PostMapping("/journal/dokument/{document}/mottakere/{recipient}/bort")
    ModelAndView remove(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document,
            @PathVariable UUID recipient) {
        return run(caller, page, submission, person, document, "journal.done.recipient",
                () -> sending.remove(caller, person, document, recipient, submission.key()));
    }

    @PostMapping("/journal/dokument/{document}/mottakere/{recipient}/ja")
    ModelAndView agrees(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document,
            @PathVariable UUID recipient) {
        return run(caller, page, submission, person, document, "journal.done.answered", () -> {
            Answer.How how = submission.choice("how", Answer.How.class).orElse(Answer.How.ORALLY);
            String through = submission.text("through", 200);
            if (how.needsSomeone() && through.isEmpty()) submission.error("through", "sharing.through-needed");
            String words = submission.required("words", 2000);
            submission.check();
            sending.answered(caller, person, document, recipient, submission.key(), true, how, through, words);
        });
    }

    /** One tap: what is written is that it was said, by whoever heard it. */
    @PostMapping("/journal/dokument/{document}/mottakere/{recipient}/nei")
    ModelAndView objects(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document,
            @PathVariable UUID recipient) {
        return run(caller, page, submission, person, document, "journal.done.answered", () ->
                sending.answered(caller, person, document, recipient, submission.key(), false, Answer.How.ORALLY, "",
                        page.t("journal.objects.words")));
    }

    @PostMapping("/journal/dokument/{document}/mottakere/{recipient}/krav")
    ModelAndView requested(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document,
            @PathVariable UUID recipient) {
        return run(caller, page, submission, person, document, "journal.done.requested", () -> {
            String paragraph = submission.required("paragraph", 200);
            LocalDate on = past(submission, caller);
            submission.check();
            sending.requested(caller, person, document, recipient, submission.key(), paragraph, on);
        });
    }

    @PostMapping("/journal/dokument/{document}/mottakere/{recipient}/sendt")
    ModelAndView sent(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID document,
            @PathVariable UUID recipient) {
        return run(caller, page, submission, person, document, "journal.done.sent", () -> {
            LocalDate on = past(submission, caller);
            Disclosure.Way way = submission.choice("way", Disclosure.Way.class).orElse(Disclosure.Way.LETTER);
            submission.check();
            sending.sent(caller, person, document, recipient, submission.key(), on, way);
        });
    }

    private ModelAndView run(Caller caller, Page page, Submission submission, PersonId person, UUID document, String done, Runnable act) {
        return submission.run("/personer/" + person + "/journal/dokument/" + document + "?ok=" + done, act,
                form -> page.with(form).view("journal/document", documents.get(caller, person, document)));
    }

    private static LocalDate past(Submission submission, Caller caller) {
        LocalDate on = submission.requiredDate("on");
        if (on.isAfter(caller.today())) submission.error("on", "journal.in-future");
        return on;
    }

    /** The chosen one first, where it can be written. */
    private static Documents.Listed chosen(Documents.Listed all, @Nullable String code) {
        return new Documents.Listed(all.shown(), all.documents(), all.letters().stream()
                .sorted((a, b) -> Boolean.compare(b.code().equals(code), a.code().equals(code))).toList());
    }
}
