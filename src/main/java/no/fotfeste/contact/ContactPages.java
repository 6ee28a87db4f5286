package no.fotfeste.contact;

import java.time.LocalDate;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who has been in touch, who will be, and whom to call; and the few taps that log a contact. */
@Controller
@RequestMapping("/personer/{person}/kontakter")
class ContactPages {

    private static final int LONG = 4000;

    private final ContactDesk desk;
    private final Contacts contacts;

    ContactPages(ContactDesk desk, Contacts contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    @GetMapping
    ModelAndView overview(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("contact/contacts", desk.overview(caller, person));
    }

    @GetMapping("/ny")
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person) {
        return page.draft("contact.new." + person).view("contact/log", desk.shown(caller, person));
    }

    @PostMapping("/ny")
    ModelAndView log(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/kontakter?ok=contact.done.logged",
                () -> contacts.log(caller, person, submission.key(), read(submission, caller.today())),
                form -> page.with(form).view("contact/log", desk.shown(caller, person)));
    }

    private static NewContact read(Submission submission, LocalDate today) {
        if (submission.text("channel", 40).isEmpty()) submission.error("channel", "contact.channel-needed");
        if (submission.text("with", 40).isEmpty()) submission.error("with", "contact.party-needed");
        boolean answered = !submission.checked("unanswered");
        String summary = submission.text("summary", LONG);
        if (answered && summary.isEmpty()) submission.error("summary", "contact.summary-needed");
        LocalDate on = submission.requiredDate("on");
        if (on.isAfter(today)) submission.error("on", "contact.in-future");
        NewContact contact = new NewContact(submission.requiredChoice("channel", NewContact.Channel.class),
                submission.requiredChoice("with", NewContact.Party.class), submission.text("name", 200),
                submission.checked("incoming") ? NewContact.Direction.IN : NewContact.Direction.OUT, answered,
                submission.checked("agreed"), submission.text("purpose", 300), summary, submission.text("actions", LONG), on,
                submission.time("time").orElse(null), submission.number("minutes", 1, 600).orElse(null));
        submission.check();
        return contact;
    }
}
