package no.fotfeste.extract;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.extract.Anchor.Reach;
import no.fotfeste.platform.PersonId;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Party;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How far the anchoring has come with each party, and one party at a time. */
@Controller
@RequestMapping("/personer/{person}/forankring")
class ExtractPages {

    private final ExtractDesk desk;
    private final Extracts extracts;
    private final Sheets sheets;
    private final Words words;

    ExtractPages(ExtractDesk desk, Extracts extracts, Sheets sheets, Words words) {
        this.desk = desk;
        this.extracts = extracts;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping
    ModelAndView overview(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("extract/overview", desk.overview(caller, person));
    }

    @PostMapping
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "/" + submission.key() + "?ok=extract.done.added", () -> {
            Party party = party(submission);
            Reach reach = reach(submission);
            submission.check();
            extracts.add(caller, person, submission.key(), party, reach);
        }, form -> overview(caller, page.with(form), person));
    }

    @GetMapping("/{party}")
    ModelAndView one(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID party) {
        return page.view("extract/one", desk.one(caller, person, party));
    }

    @PostMapping("/{party}/kontakt")
    ModelAndView reach(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party) {
        return submission.run(address(person) + "/" + party + "?ok=extract.done.saved", () -> {
            Reach reach = reach(submission);
            submission.check();
            extracts.reach(caller, person, party, submission.key(), submission.version(), reach);
        }, form -> one(caller, page.with(form), person, party));
    }

    @PostMapping("/{party}/nummer")
    ModelAndView heard(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party) {
        return submission.run(address(person) + "/" + party + "?ok=extract.done.heard",
                () -> extracts.heard(caller, person, party, submission.key(), submission.text("phone", 40)),
                form -> one(caller, page.with(form), person, party));
    }

    @PostMapping("/{party}/samtykke")
    ModelAndView consent(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party) {
        return submission.run(address(person) + "/" + party + "?ok=extract.done.consent", () -> {
            boolean yes = submission.requiredChoice("answer", YesNo.class) == YesNo.YES;
            Approved.Said said = said(caller, submission, yes);
            submission.check();
            extracts.consent(caller, person, party, submission.key(), yes, said);
        }, form -> one(caller, page.with(form), person, party));
    }

    @PostMapping("/{party}/{step:stopp|start}")
    ModelAndView stop(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party,
            @PathVariable String step) {
        return submission.run(address(person) + "/" + party + "?ok=extract.done.saved", () -> {
            String why = submission.text("why", 500);
            submission.check();
            if (step.equals("stopp")) extracts.stop(caller, person, party, submission.key(), why);
            else extracts.resume(caller, person, party, submission.key());
        }, form -> one(caller, page.with(form), person, party));
    }

    @PostMapping("/{party}/notert")
    ModelAndView noted(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party) {
        return submission.run(address(person) + "/" + party + "?ok=extract.done.noted", () -> {
            Message.Kind kind = submission.requiredChoice("kind", Message.Kind.class);
            String text = submission.text("text", 4000);
            UUID approved = submission.id("approved").orElse(null);
            submission.check();
            extracts.noted(caller, person, party, submission.key(), kind, text, approved);
        }, form -> one(caller, page.with(form), person, party));
    }

    @PostMapping("/{party}/lest/{message}")
    ModelAndView read(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party,
            @PathVariable UUID message) {
        return submission.run(address(person) + "/" + party + "?ok=extract.done.read",
                () -> extracts.read(caller, person, party, submission.key(), message), form -> one(caller, page.with(form), person, party));
    }

    @PostMapping("/{party}/fortalt")
    ModelAndView told(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party) {
        return submission.run(address(person) + "/" + party + "?ok=extract.done.saved", () -> extracts.told(caller, person, party, submission.key()),
                form -> one(caller, page.with(form), person, party));
    }

    @PostMapping("/{party}/overtatt")
    ModelAndView takenOver(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party) {
        return submission.run(address(person) + "/" + party + "?ok=extract.done.saved", () -> extracts.takenOver(caller, person, party, submission.key()),
                form -> one(caller, page.with(form), person, party));
    }

    @PostMapping("/{party}/enighet")
    ModelAndView agreement(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party) {
        return submission.run(address(person) + "/" + party + "/utdrag/" + submission.key(), () -> {
            UUID appointment = submission.id("appointment").orElse(null);
            if (appointment == null) submission.error("appointment", "extract.choose");
            submission.check();
            if (appointment != null) sheets.agreement(caller, person, party, submission.key(), appointment);
        }, form -> one(caller, page.with(form), person, party));
    }

    static String address(PersonId person) {
        return "/personer/" + person + "/forankring";
    }

    /** How a yes or a no was given; said orally where nothing else is chosen. */
    static Approved.Said said(Caller caller, Submission submission, boolean yes) {
        Answer.How how = submission.choice("how", Answer.How.class).orElse(Answer.How.ORALLY);
        String through = submission.text("through", 200);
        if (how.needsSomeone() && through.isEmpty()) submission.error("through", "extract.through-needed");
        return new Approved.Said(yes, how, through, submission.text("words", 2000), caller.today(), caller.name());
    }

    static Form contact(Page page, Anchor anchor) {
        Reach reach = anchor.reach();
        return page.form("extract.reach", Form.of("extract.reach", anchor.version(),
                java.util.Map.of("contact", reach.contact(), "email", reach.email(), "phone", reach.phone())));
    }

    /** There is one GP, one who referred, and one NAV: they need no other name. */
    private Party party(Submission submission) {
        Party.Kind kind = submission.requiredChoice("kind", Party.Kind.class);
        String name = submission.text("name", 200);
        if (name.isEmpty() && (kind == Party.Kind.GP || kind == Party.Kind.REFERRER || kind == Party.Kind.NAV)) {
            name = words.say("sharing.party." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        if (name.isEmpty()) submission.error("name", "extract.name-needed");
        return new Party(kind, name);
    }

    private static Reach reach(Submission submission) {
        String email = submission.text("email", 200);
        if (!email.isEmpty() && !email.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+")) submission.error("email", "extract.email-unclear");
        String phone = submission.text("phone", 40);
        if (!phone.isEmpty() && !phone.matches("\\+?[0-9 ]{8,20}")) submission.error("phone", "extract.phone-unclear");
        return new Reach(submission.text("contact", 200), email, phone);
    }

    enum YesNo {
        YES, NO
    }
}
