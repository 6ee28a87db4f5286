package no.fotfeste.medication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import no.fotfeste.access.Caller;
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

/** The overview, one medicine with its history, and the overview on paper. */
@Controller
@RequestMapping("/personer/{person}/legemidler")
class MedicationPages {

    private final Medications medications;

    MedicationPages(Medications medications) {
        this.medications = medications;
    }

    @GetMapping
    ModelAndView overview(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("medication/overview", medications.overview(caller, person));
    }

    @GetMapping("/utskrift")
    ModelAndView print(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("medication/print", medications.print(caller, person));
    }

    @PostMapping
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=medication.done.added", () -> {
            Medicine.Told told = read(submission);
            submission.check();
            medications.add(caller, person, submission.key(), told);
        }, again(caller, page, person));
    }

    @PostMapping("/sjekket")
    ModelAndView checked(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=medication.done.checked",
                () -> medications.checked(caller, person, submission.key()), again(caller, page, person));
    }

    @PostMapping("/rus")
    ModelAndView told(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=medication.done.told", () -> {
            var kind = submission.requiredChoice("kind", Overview.Substance.Kind.class);
            var use = submission.requiredChoice("use", Overview.Substance.Use.class);
            String words = submission.text("words", 1000);
            if (kind == Overview.Substance.Kind.OTHER && words.isEmpty()) submission.error("words", "medication.which-other");
            submission.check();
            medications.told(caller, person, submission.key(), kind, use, words);
        }, again(caller, page, person));
    }

    @PostMapping("/innen")
    ModelAndView reviewBy(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=medication.done.by", () -> {
            LocalDate by = submission.requiredDate("by");
            submission.check();
            medications.reviewBy(caller, person, submission.key(), by);
        }, again(caller, page, person));
    }

    @PostMapping("/gjennomgang")
    ModelAndView review(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=medication.done.reviewed", () -> {
            String conclusion = submission.required("conclusion", 4000);
            LocalDate next = submission.requiredDate("nextOn");
            submission.check();
            medications.review(caller, person, submission.key(), conclusion, next);
        }, again(caller, page, person));
    }

    @GetMapping("/{medicine}")
    ModelAndView one(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID medicine) {
        return page.view("medication/one", medications.get(caller, person, medicine));
    }

    @PostMapping("/{medicine}")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID medicine) {
        return submission.run(address(person) + "?ok=medication.done.changed", () -> {
            Medicine.Told told = read(submission);
            submission.check();
            medications.change(caller, person, medicine, submission.key(), submission.version(), told);
        }, form -> page.with(form).view("medication/one", medications.get(caller, person, medicine)));
    }

    @PostMapping("/{medicine}/{step:stopp|igjen}")
    ModelAndView step(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID medicine,
            @PathVariable String step) {
        return submission.run(address(person) + "?ok=medication.done.changed", () -> {
            if (step.equals("igjen")) {
                medications.resume(caller, person, medicine, submission.key());
            } else {
                LocalDate on = submission.requiredDate("on");
                String reason = submission.required("reason", 500);
                submission.check();
                medications.stop(caller, person, medicine, submission.key(), on, reason);
            }
        }, form -> page.with(form).view("medication/one", medications.get(caller, person, medicine)));
    }

    static Form editing(Page page, Medicine medicine) {
        Medicine.Told told = medicine.told();
        Map<String, String> fields = new HashMap<>(Map.of("name", told.name(), "dose", told.dose(), "howOften", told.howOften(),
                "use", told.use().name(), "why", told.why(), "since", told.since(), "prescribedBy", told.prescribedBy()));
        if (told.pain()) fields.put("pain", "ja");
        if (told.habitForming()) fields.put("habitForming", "ja");
        String name = "medication.change." + medicine.id();
        return page.form(name, Form.of(name, medicine.number(), fields));
    }

    static boolean reviews(Page page) {
        return page.caller() != null && page.caller().isAny(MedicationAction.REVIEW.roles());
    }

    /** How it is taken, in one line. */
    static String taking(Page page, Medicine.Told told) {
        String taking = told.taking();
        return (taking.isEmpty() ? "" : taking + " · ") + page.word("medication.use", told.use());
    }

    /** Why, since when, from whom, and when it was last gone through with the person. */
    static String details(Page page, Medicine medicine) {
        Medicine.Told told = medicine.told();
        StringJoiner details = new StringJoiner(" · ");
        if (!told.why().isEmpty()) details.add(page.t("medication.for", told.why()));
        if (!told.since().isEmpty()) details.add(page.t("medication.since-when", told.since()));
        if (!told.prescribedBy().isEmpty()) details.add(page.t("medication.from", told.prescribedBy()));
        if (medicine.checkedOn() != null) details.add(page.t("medication.checked", page.day(medicine.checkedOn())));
        return details.toString();
    }

    private Function<Form, ModelAndView> again(Caller caller, Page page, PersonId person) {
        return form -> page.with(form).view("medication/overview", medications.overview(caller, person));
    }

    private static Medicine.Told read(Submission submission) {
        return new Medicine.Told(submission.required("name", 200), submission.text("dose", 100), submission.text("howOften", 200),
                submission.requiredChoice("use", Medicine.Use.class), submission.text("why", 500), submission.text("since", 100),
                submission.text("prescribedBy", 200), submission.checked("pain"), submission.checked("habitForming"));
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/legemidler";
    }
}
