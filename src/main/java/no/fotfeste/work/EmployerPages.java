package no.fotfeste.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.OrganisationNumber;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import no.fotfeste.work.Employer.Channel;
import no.fotfeste.work.Employer.Contact;
import no.fotfeste.work.Employer.Details;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The employers we know, and when we were in touch with them. */
@Controller
@RequestMapping("/arbeidsgivere")
class EmployerPages {

    private final Employers employers;

    EmployerPages(Employers employers) {
        this.employers = employers;
    }

    /** What the list shows. @param search what was looked for */
    record Found(String search, List<Employer> employers) {}

    @GetMapping
    ModelAndView list(Caller caller, Page page, @RequestParam(name = "sok", defaultValue = "") String search) {
        String text = search.strip().substring(0, Math.min(100, search.strip().length()));
        return page.view("work/employers", new Found(text, employers.list(caller, text)));
    }

    @GetMapping("/ny")
    ModelAndView blank(Caller caller, Page page) {
        employers.mayKeep(caller);
        return page.view("work/newEmployer", true);
    }

    @PostMapping("/ny")
    ModelAndView add(Caller caller, Page page, Submission submission) {
        return submission.run("/arbeidsgivere/" + submission.key() + "?ok=work.done.employer", () -> {
            Details details = details(submission, true);
            submission.check();
            employers.add(caller, submission.key(), details);
        }, form -> blank(caller, page.with(form)));
    }

    @GetMapping("/{employer}")
    ModelAndView show(Caller caller, Page page, @PathVariable UUID employer) {
        return page.view("work/employer", employers.get(caller, employer));
    }

    @PostMapping("/{employer}")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable UUID employer) {
        return submission.run("/arbeidsgivere/" + employer + "?ok=work.done.employer", () -> {
            Details details = details(submission, !submission.checked("inactive"));
            submission.check();
            employers.change(caller, employer, submission.key(), submission.version(), details);
        }, form -> show(caller, page.with(form), employer));
    }

    @PostMapping("/{employer}/kontakter")
    ModelAndView contact(Caller caller, Page page, Submission submission, @PathVariable UUID employer) {
        return submission.run("/arbeidsgivere/" + employer + "?ok=work.done.contact", () -> {
            Contact contact = new Contact(submission.requiredDate("on"), submission.requiredChoice("channel", Channel.class),
                    submission.required("about", 2000), caller.name());
            submission.check();
            employers.logContact(caller, employer, submission.key(), contact);
        }, form -> show(caller, page.with(form), employer));
    }

    static boolean mayKeep(Page page) {
        Caller caller = page.caller();
        return caller != null && caller.isAny(WorkAction.KEEP_EMPLOYERS.roles());
    }

    static Form standing(Employer employer) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", employer.name());
        fields.put("number", employer.organisationNumber() == null ? "" : employer.organisationNumber());
        fields.put("sector", employer.sector());
        fields.put("contactName", employer.contactName());
        fields.put("phone", employer.phone());
        if (!employer.active()) fields.put("inactive", "ja");
        return Form.of("work.employer", employer.version(), fields);
    }

    /** In threes, as it is read. */
    static String number(Employer employer) {
        String number = employer.organisationNumber();
        return number == null ? "" : number.replaceAll("(...)(...)(...)", "$1 $2 $3");
    }

    private static Details details(Submission form, boolean active) {
        String typed = form.text("number", 20);
        String number = OrganisationNumber.find(typed).map(OrganisationNumber::digits).orElse(null);
        if (number == null && !typed.isEmpty()) form.error("number", "work.employer.number-wrong");
        return new Details(form.required("name", 200), number, form.text("sector", 200), form.text("contactName", 200),
                form.text("phone", 40), active);
    }
}
