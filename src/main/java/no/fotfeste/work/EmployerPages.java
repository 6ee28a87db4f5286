package no.fotfeste.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.springframework.beans.factory.annotation.Value;
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
    private final boolean demo;

    EmployerPages(Employers employers, @Value("${fotfeste.demo:false}") boolean demo) {
        this.employers = employers;
        this.demo = demo;
    }

    /** Whether they met in the same room. */
    enum FaceToFace {
        YES, NO
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
        return page.view("work/newEmployer", employers.offices(caller));
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
            Contact contact = contact(caller, submission);
            if (!submission.checked("sure") && names(caller, employer, contact.about())) submission.error("sure", "work.contact.named");
            submission.check();
            employers.logContact(caller, employer, submission.key(), contact);
        }, form -> show(caller, page.with(form), employer));
    }

    @PostMapping("/{employer}/personer")
    ModelAndView person(Caller caller, Page page, Submission submission, @PathVariable UUID employer) {
        return submission.run("/arbeidsgivere/" + employer + "?ok=work.done.employer-person", () -> {
            Employer.Person person = new Employer.Person(submission.key(), submission.required("name", 200), submission.text("title", 200),
                    submission.text("phone", 40), submission.text("email", 200), true);
            submission.check();
            employers.addPerson(caller, employer, submission.key(), person);
        }, form -> show(caller, page.with(form), employer));
    }

    @PostMapping("/{employer}/personer/{contact}")
    ModelAndView personInUse(Caller caller, Page page, Submission submission, @PathVariable UUID employer, @PathVariable UUID contact) {
        return submission.run("/arbeidsgivere/" + employer + "?ok=work.done.employer-person",
                () -> employers.personInUse(caller, employer, submission.key(), contact, submission.checked("active")),
                form -> show(caller, page.with(form), employer));
    }

    private static Contact contact(Caller caller, Submission submission) {
        Channel channel = submission.requiredChoice("channel", Channel.class);
        boolean faceToFace = submission.choice("face", FaceToFace.class).map(FaceToFace.YES::equals)
                .orElse(channel == Channel.VISIT || channel == Channel.MEETING);
        return new Contact(submission.requiredDate("on"), channel, faceToFace, submission.number("minutes", 1, 600).orElse(null),
                submission.required("about", 2000), caller.name());
    }

    /** Who works there may be named; those we follow up ought not to be. */
    private boolean names(Caller caller, UUID employer, String text) {
        Employers.Shown shown = employers.get(caller, employer);
        List<String> there = new ArrayList<>(List.of(shown.employer().name(), shown.employer().contactName()));
        shown.persons().forEach(person -> there.add(person.name()));
        return !employers.named(caller, text, there).isEmpty();
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
        if (employer.unit() != null) fields.put("unit", employer.unit().name());
        if (employer.main() != null) fields.put("main", employer.main().toString());
        if (!employer.active()) fields.put("inactive", "ja");
        return Form.of("work.employer", employer.version(), fields);
    }

    /** In threes, as it is read. */
    static String number(Employer employer) {
        String number = employer.organisationNumber();
        return number == null ? "" : number.replaceAll("(...)(...)(...)", "$1 $2 $3");
    }

    static Map<String, String> offices(List<Employer> offices) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.forEach(each -> names.put(each.id().toString(), each.name()));
        return names;
    }

    private Details details(Submission form, boolean active) {
        String typed = form.text("number", 20);
        String number = OrganisationNumber.find(typed).filter(found -> demo || !found.synthetic()).map(OrganisationNumber::digits).orElse(null);
        if (number == null && !typed.isEmpty()) form.error("number", "work.employer.number-wrong");
        return new Details(form.required("name", 200), number, form.text("sector", 200), form.text("contactName", 200),
                form.text("phone", 40), active, form.choice("unit", Employer.Unit.class).orElse(null), form.id("main").orElse(null));
    }
}
