package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The assessment tab, a form to fill in together, and what was answered. */
@Controller
@RequestMapping("/personer/{person}/kartlegging")
class AssessmentPages {

    private final Assessments assessments;

    AssessmentPages(Assessments assessments) {
        this.assessments = assessments;
    }

    @GetMapping
    ModelAndView overview(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("assessment/overview", assessments.overview(caller, person));
    }

    /** @param occasion which of the service's occasions; empty for the one that waits */
    @GetMapping("/{instrument}")
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person, @PathVariable String instrument,
            @RequestParam(name = "tidspunkt", defaultValue = "") String occasion,
            @RequestParam(name = "dag", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        Assessments.Filling filling = assessments.filling(caller, person, instrument, occasion, on);
        return page.draft(filling.formName()).view("assessment/fill", filling);
    }

    @PostMapping("/{instrument}/{occasion}")
    ModelAndView fill(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable String instrument, @PathVariable String occasion) {
        return submission.run(address(person) + "?ok=assessment.done.filled", () -> {
            LocalDate on = submission.requiredDate("on");
            Assessments.Filling filling = assessments.filling(caller, person, instrument, occasion, null);
            Answers answers = AnswerFields.read(submission, filling.instrument(), filling.before());
            if (on.isAfter(caller.today())) submission.error("on", "assessment.in-future");
            submission.check();
            if (AnswerFields.isBlank(answers, filling.instrument(), filling.before())) {
                submission.error("", "assessment.nothing-answered");
            }
            submission.check();
            assessments.fill(caller, person, submission.key(), submission.version(), new Response.New(submission.key(), occasion,
                    filling.instrument(), on, answers, submission.checked("alone") ? Response.By.PERSON : Response.By.STAFF, null));
        }, form -> page.with(form).view("assessment/fill", assessments.filling(caller, person, instrument, occasion, null)));
    }

    @GetMapping("/svar/{response}")
    ModelAndView response(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID response) {
        return page.view("assessment/response", assessments.response(caller, person, response));
    }

    @PostMapping("/varsel/{alert}/sett")
    ModelAndView acknowledge(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID alert) {
        return submission.run(address(person) + "?ok=assessment.done.acknowledged", () -> {
            String done = submission.required("done", 4000);
            submission.check();
            assessments.acknowledge(caller, person, submission.key(), alert, done);
        }, form -> overview(caller, page.with(form), person));
    }

    @PostMapping("/avslutt/{occasion}/videre")
    ModelAndView finish(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable String occasion) {
        return submission.run(address(person) + "?ok=assessment.done.finished", () -> {
            String reason = submission.text("reason", 200);
            if (reason.isEmpty()) submission.error("reason", "assessment.reason-needed");
            submission.check();
            assessments.finish(caller, person, submission.key(), occasion, reason);
        }, form -> overview(caller, page.with(form), person));
    }

    /** What stands, when it is corrected; otherwise an empty form of today. */
    static Form form(Page page, Assessments.Filling filling) {
        Response now = filling.now();
        Form standing = AnswerFields.form(filling.formName(), filling.versions(), filling.instrument(),
                now == null ? Answers.NONE : now.answers());
        if (now != null && now.by() == Response.By.PERSON) standing = standing.suggest("alone", "ja");
        return page.form(filling.formName(), standing).suggest("on", now == null ? page.today() : now.on());
    }

    static boolean mayAcknowledge(Page page) {
        return page.caller() != null && page.caller().isAny(AssessmentAction.ACKNOWLEDGE.roles());
    }

    static Map<String, String> reasons(ServiceDefinition service) {
        Map<String, String> reasons = new LinkedHashMap<>();
        service.reasons().forEach(reason -> reasons.put(reason, reason));
        return reasons;
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/kartlegging";
    }
}
