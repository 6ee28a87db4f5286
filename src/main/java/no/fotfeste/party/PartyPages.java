package no.fotfeste.party;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.party.Party.Contact;
import no.fotfeste.party.Party.Details;
import no.fotfeste.party.Party.Kind;
import no.fotfeste.ui.Form;
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

/** The register of those we work with outside. */
@Controller
@RequestMapping("/register")
class PartyPages {

    private static final int LONGEST_SEARCH = 100;

    private final Parties parties;

    PartyPages(Parties parties) {
        this.parties = parties;
    }

    /** What the list shows. @param search what was looked for */
    record Found(String search, @Nullable Kind kind, List<Party> parties) {}

    @GetMapping
    ModelAndView list(Caller caller, Page page, @RequestParam(name = "sok", defaultValue = "") String search,
            @RequestParam(name = "slag", defaultValue = "") String slag) {
        String text = search.strip().replace("\0", "");
        text = text.substring(0, Math.min(LONGEST_SEARCH, text.length()));
        Kind kind = Arrays.stream(Kind.values()).filter(one -> one.name().equals(slag)).findFirst().orElse(null);
        return page.view("party/register", new Found(text, kind, parties.list(caller, text, kind)));
    }

    @GetMapping("/ny")
    ModelAndView blank(Caller caller, Page page) {
        parties.mayKeep(caller);
        return page.view("party/newParty", true);
    }

    @PostMapping("/ny")
    ModelAndView add(Caller caller, Page page, Submission submission) {
        return submission.run("/register/" + submission.key() + "?ok=party.done.saved", () -> {
            Details details = details(submission, true);
            submission.check();
            parties.add(caller, submission.key(), details);
        }, form -> blank(caller, page.with(form)));
    }

    @GetMapping("/{party}")
    ModelAndView show(Caller caller, Page page, @PathVariable UUID party) {
        return page.view("party/party", parties.get(caller, party));
    }

    @PostMapping("/{party}")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable UUID party) {
        return submission.run("/register/" + party + "?ok=party.done.saved", () -> {
            Details details = details(submission, !submission.checked("inactive"));
            submission.check();
            parties.change(caller, party, submission.key(), submission.version(), details);
        }, form -> show(caller, page.with(form), party));
    }

    @PostMapping("/{party}/kontakter")
    ModelAndView contact(Caller caller, Page page, Submission submission, @PathVariable UUID party) {
        return submission.run("/register/" + party + "?ok=party.done.contact", () -> {
            Contact contact = new Contact(submission.key(), name(submission, "who"), submission.text("title", 100),
                    submission.text("phone", 40), email(submission));
            submission.check();
            parties.addContact(caller, party, submission.key(), contact);
        }, form -> show(caller, page.with(form), party));
    }

    @PostMapping("/{party}/kontakter/{contact}/slutt")
    ModelAndView retire(Caller caller, Page page, Submission submission, @PathVariable UUID party, @PathVariable UUID contact) {
        return submission.run("/register/" + party + "?ok=party.done.retired",
                () -> parties.retire(caller, party, submission.key(), contact), form -> show(caller, page.with(form), party));
    }

    static boolean mayKeep(Page page) {
        Caller caller = page.caller();
        return caller != null && caller.isAny(PartyAction.KEEP.roles());
    }

    static Form standing(Page page, Party party) {
        return page.form("party.party." + party.id(), Form.of("party.party." + party.id(), party.version(), Parties.fields(party.details())));
    }

    private static Details details(Submission form, boolean active) {
        return new Details(form.requiredChoice("kind", Kind.class), name(form, "name"), form.text("phone", 40), email(form),
                form.text("address", 300), form.text("suits", 500), active);
    }

    private static String name(Submission form, String field) {
        String name = form.required(field, 200);
        if (name.length() == 1) form.error(field, "party.name-short");
        return name;
    }

    private static String email(Submission form) {
        String email = form.text("email", 200);
        if (!email.isEmpty() && !email.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+")) form.error("email", "party.email-unclear");
        return email;
    }
}
