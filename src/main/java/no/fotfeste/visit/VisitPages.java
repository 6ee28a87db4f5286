package no.fotfeste.visit;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Contacts;
import no.fotfeste.contact.Held;
import no.fotfeste.contact.NewContact;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The few taps that log a contact or say how an appointment went; and one contact as it was logged. */
@Controller
@RequestMapping("/personer/{person}/kontakter")
class VisitPages {

    private static final int REASON = 300;

    private final VisitDesk desk;
    private final Visits visits;
    private final Contacts contacts;

    VisitPages(VisitDesk desk, Visits visits, Contacts contacts) {
        this.desk = desk;
        this.visits = visits;
        this.contacts = contacts;
    }

    @GetMapping("/ny")
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person) {
        return page.draft("visit.contact." + person).view("visit/log", desk.logging(caller, person));
    }

    @PostMapping("/ny")
    ModelAndView log(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/kontakter?ok=contact.done.logged", () -> {
            NewContact contact = VisitForms.readContact(submission, caller.today());
            Also also = VisitForms.readAlso(submission, caller, VisitForms.LONG);
            submission.check();
            visits.contact(caller, person, submission.key(), contact, also);
        }, form -> page.with(form).view("visit/log", desk.logging(caller, person)));
    }

    @GetMapping("/avtale/{appointment}/logg")
    ModelAndView going(Caller caller, Page page, @PathVariable PersonId person, @PathVariable AppointmentId appointment) {
        return page.draft("visit.going." + appointment).view("visit/going", desk.going(caller, person, appointment));
    }

    @PostMapping("/avtale/{appointment}/logg")
    ModelAndView went(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable AppointmentId appointment) {
        boolean held = !VisitForms.Went.NO_SHOW.name().equals(submission.text("outcome", 40));
        return submission.run("/personer/" + person + "/kontakter?ok=contact.done." + (held ? "held" : "no-show"), () -> {
            UUID key = submission.key();
            VisitForms.Went went = VisitForms.readWent(submission);
            Held how = VisitForms.readHeld(submission, desk.going(caller, person, appointment).appointment().booking().staff());
            Also also = VisitForms.readAlso(submission, caller, went == VisitForms.Went.HELD ? VisitForms.LONG : REASON);
            submission.check();
            if (went == VisitForms.Went.HELD) visits.held(caller, person, appointment, key, submission.version(), how, also);
            else visits.missed(caller, person, appointment, key, submission.version(), how.outcome(), also);
        }, form -> page.with(form).view("visit/going", desk.going(caller, person, appointment)));
    }

    @GetMapping("/{contact}")
    ModelAndView logged(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID contact) {
        return page.draft(correction(contact)).view("visit/contact", desk.logged(caller, person, contact));
    }

    @PostMapping("/{contact}/rettelse")
    ModelAndView correct(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID contact) {
        return submission.run("/personer/" + person + "/kontakter/" + contact + "?ok=visit.done.corrected", () -> {
            String why = submission.required("why", REASON);
            String text = submission.text("text", VisitForms.LONG);
            boolean withdraws = submission.checked("withdraws");
            if (text.isEmpty() && !withdraws) submission.error("text", "contact.correction-needed");
            submission.check();
            contacts.correct(caller, person, contact, submission.key(), why, text, withdraws);
        }, form -> page.with(form).view("visit/contact", desk.logged(caller, person, contact)));
    }

    static String correction(UUID contact) {
        return "visit.correct." + contact;
    }

    static Form correctionForm(Page page, VisitDesk.Logged model) {
        return page.form(correction(model.contact().id()));
    }
}
