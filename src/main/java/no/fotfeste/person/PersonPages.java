package no.fotfeste.person;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who someone is and how to reach them. */
@Controller
class PersonPages {

    private static final Map<String, String> LABELS = Map.of("phone", "person.phone", "email", "person.email",
            "address", "person.address", "language", "person.language", "interpreter", "person.interpreter",
            "gp", "person.gp", "nextOfKin", "person.next-of-kin");

    private final Persons persons;
    private final PersonForm personForm;

    PersonPages(Persons persons, PersonForm personForm) {
        this.persons = persons;
        this.personForm = personForm;
    }

    @GetMapping("/personer/{person}/opplysninger")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return details(caller, page.draft(name(person)), person);
    }

    @PostMapping("/personer/{person}/opplysninger")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/opplysninger?ok=person.done.contact", () -> {
            Person.ContactDetails contact = personForm.contact(submission);
            submission.check();
            persons.changeContact(caller, person, submission.key(), submission.version(), contact);
        }, form -> details(caller, page.with(labelled(page, form)), person));
    }

    @PostMapping("/personer/{person}/opplysninger/dod")
    ModelAndView died(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/opplysninger?ok=person.done.contact", () -> {
            LocalDate on = submission.date("diedOn").orElse(null);
            submission.check();
            persons.died(caller, person, submission.key(), on);
        }, form -> details(caller, page.with(form), person));
    }

    private ModelAndView details(Caller caller, Page page, PersonId person) {
        return page.view("person/details", persons.get(caller, person));
    }

    static boolean mayChange(Page page) {
        Caller caller = page.caller();
        return caller != null && caller.isAny(PersonAction.CHANGE_CONTACT.roles());
    }

    static boolean mayRecordDeath(Page page) {
        Caller caller = page.caller();
        return caller != null && caller.isAny(PersonAction.DIED.roles());
    }

    static Form form(Page page, Person person) {
        return page.form(name(person.id()), Form.of(name(person.id()), person.version(), Persons.fields(person.contact())));
    }

    /** What somebody else wrote, told with the name of its field, where it differs from what was written here. */
    private static Form labelled(Page page, Form form) {
        Map<String, String> theirs = new LinkedHashMap<>();
        form.theirs().forEach((field, value) -> {
            if (value.equals(form.value(field))) return;
            String shown = field.equals("interpreter") ? page.t(value.isEmpty() ? "person.no" : "person.yes")
                    : value.isEmpty() ? page.t("person.nothing") : value;
            theirs.put(field, page.t(LABELS.getOrDefault(field, "person.details")) + ": " + shown);
        });
        return new Form(form.name(), form.key(), form.version(), form.values(), form.errors(), theirs, form.draftAt());
    }

    private static String name(PersonId person) {
        return "person.contact." + person;
    }
}
