package no.fotfeste.journal;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits across the records, search, and one's own phrases. What is searched for is never in an address. */
@Controller
class AcrossPages {

    static final String SEARCH = "journal.search";
    private static final int UNSENT = 20;

    private final Across across;
    private final Phrases phrases;
    private final Drafts drafts;

    AcrossPages(Across across, Phrases phrases, Drafts drafts) {
        this.across = across;
        this.phrases = phrases;
        this.drafts = drafts;
    }

    @GetMapping("/journal")
    ModelAndView overview(Caller caller, Page page) {
        Across.Overview overview = across.overview(caller);
        return page.view("journal/across", overview.with(drafts.list(caller, "journal.", UNSENT).stream()
                .filter(kept -> !kept.fields().getOrDefault("text", "").isBlank()).toList()));
    }

    @PostMapping("/journal/sok")
    ModelAndView search(Caller caller, Page page, Submission submission) {
        if (!caller.isAny(JournalAction.SEARCH.roles())) throw new Denied(JournalAction.SEARCH.code(), false);
        String words = words(submission);
        return found(page, submission).view("journal/found", across.search(caller, words));
    }

    @PostMapping("/personer/{person}/journal/sok")
    ModelAndView searchRecord(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        String words = words(submission);
        return found(page, submission).view("journal/foundHere", across.search(caller, person, words));
    }

    /** One's own unsent text is thrown away when one says so. */
    @PostMapping("/journal/utkast/slett")
    ModelAndView discard(Caller caller, Page page, Submission submission) {
        if (!caller.isAny(JournalAction.OVERVIEW.roles())) throw new Denied(JournalAction.OVERVIEW.code(), false);
        return submission.run("/journal?ok=journal.done.discarded", () -> {
            String form = submission.text("draft", 200);
            if (form.startsWith("journal.")) drafts.discard(caller, form);
        }, form -> overview(caller, page.with(form)));
    }

    @GetMapping("/journal/fraser")
    ModelAndView phrases(Caller caller, Page page) {
        return page.view("journal/phrases", phrases.list(caller));
    }

    @PostMapping("/journal/fraser")
    ModelAndView add(Caller caller, Page page, Submission submission) {
        return submission.run("/journal/fraser?ok=journal.done.phrase-added", () -> {
            String text = new Note.Writing(Note.Kind.OTHER, caller.today(), null, submission.required("text", 2000)).text();
            if (text.isBlank()) submission.error("text", "ui.required");
            submission.check();
            phrases.add(caller, submission.key(), text);
        }, form -> phrases(caller, page.with(form)));
    }

    @PostMapping("/journal/fraser/{phrase}/fjern")
    ModelAndView remove(Caller caller, Page page, Submission submission, @PathVariable UUID phrase) {
        return submission.run("/journal/fraser?ok=journal.done.phrase-removed",
                () -> phrases.remove(caller, submission.key(), phrase), form -> phrases(caller, page.with(form)));
    }

    private static Page found(Page page, Submission submission) {
        Form form = submission.written();
        return page.with(new Form(SEARCH, form.key(), 0, form.values(), form.errors(), form.theirs(), null));
    }

    private static String words(Submission submission) {
        String words = submission.text("words", Integer.MAX_VALUE);
        return words.length() > 200 ? words.substring(0, words.offsetByCodePoints(0, Math.min(100, words.codePointCount(0, words.length())))) : words;
    }
}
