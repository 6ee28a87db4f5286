package no.fotfeste.sharing;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page for all that is shared: what the person said, what was sent, who follows up and who is shut out. */
@Controller
@RequestMapping("/personer/{person}/deling")
class SharingPages {

    private final Consents consents;
    private final Words words;

    SharingPages(Consents consents, Words words) {
        this.consents = consents;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("sharing/overview", consents.overview(caller, person));
    }

    @PostMapping("/samtykke")
    ModelAndView answered(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/deling?ok=sharing.done.saved", () -> {
            Answer.Said said = read(submission, caller.today());
            submission.check();
            consents.answered(caller, person, submission.key(), said);
        }, form -> show(caller, page.with(form), person));
    }

    @PostMapping("/samtykke/{answer}/trekk")
    ModelAndView withdraw(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID answer) {
        return submission.run("/personer/" + person + "/deling?ok=sharing.done.withdrawn", () -> {
            String said = submission.text("words", 2000);
            submission.check();
            consents.withdraw(caller, person, answer, submission.key(), said);
        }, form -> show(caller, page.with(form), person));
    }

    @PostMapping("/krav")
    ModelAndView requested(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/deling?ok=sharing.done.requested", () -> {
            String name = submission.text("name", 200);
            String paragraph = submission.required("paragraph", 200);
            LocalDate on = submission.requiredDate("on");
            if (on.isAfter(caller.today())) submission.error("on", "sharing.in-future");
            submission.check();
            consents.requested(caller, person, submission.key(), new Party(Party.Kind.NAV, name.isEmpty() ? words.say(word(Party.Kind.NAV)) : name),
                    paragraph, on);
        }, form -> show(caller, page.with(form), person));
    }

    @PostMapping("/krav/{request}/slutt")
    ModelAndView ended(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID request) {
        return submission.run("/personer/" + person + "/deling?ok=sharing.done.withdrawn",
                () -> consents.requestEnded(caller, person, request, submission.key(), !submission.checked("also")),
                form -> show(caller, page.with(form), person));
    }

    private Answer.Said read(Submission submission, LocalDate today) {
        Party.Kind kind = submission.requiredChoice("kind", Party.Kind.class);
        boolean yes = submission.requiredChoice("answer", YesNo.class) == YesNo.YES;
        String said = submission.required("words", 2000);
        String what = submission.text("what", 500);
        String purpose = submission.text("purpose", 500);
        if (yes && what.isEmpty()) submission.error("what", "sharing.yes-to-what");
        if (yes && purpose.isEmpty()) submission.error("purpose", "sharing.yes-to-what");
        LocalDate until = submission.date("until").orElse(null);
        if (until != null && until.isBefore(today)) submission.error("until", "sharing.until-past");
        Answer.How how = submission.choice("how", Answer.How.class).orElse(Answer.How.ORALLY);
        String through = submission.text("through", 200);
        if (how.needsSomeone() && through.isEmpty()) submission.error("through", "sharing.through-needed");
        return new Answer.Said(new Party(kind, name(submission, kind)), yes, what, purpose, yes ? until : null, how, through, said);
    }

    /** There is one GP, one who referred, and one NAV: they need no other name. */
    private String name(Submission submission, Party.Kind kind) {
        String name = submission.text("name", 200);
        if (!name.isEmpty()) return name;
        if (kind == Party.Kind.GP || kind == Party.Kind.REFERRER || kind == Party.Kind.NAV) return words.say(word(kind));
        submission.error("name", "sharing.name-needed");
        return name;
    }

    static String word(Party.Kind kind) {
        return "sharing.party." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    enum YesNo {
        YES, NO
    }
}
