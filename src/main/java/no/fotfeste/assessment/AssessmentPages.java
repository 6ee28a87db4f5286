package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Response;
import no.fotfeste.instrument.ResponseFile;
import no.fotfeste.instrument.Typed;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final Alerts alerts;
    private final Pictures pictures;

    AssessmentPages(Assessments assessments, Alerts alerts, Pictures pictures) {
        this.assessments = assessments;
        this.alerts = alerts;
        this.pictures = pictures;
    }

    @GetMapping
    ModelAndView overview(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("assessment/overview", assessments.overview(caller, person));
    }

    /** All that was measured on one line of time. */
    @GetMapping("/bilde")
    ModelAndView picture(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("assessment/picture", pictures.show(caller, person));
    }

    /** @param occasion which of the service's occasions; empty for the one that waits */
    @GetMapping("/{instrument}")
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person, @PathVariable String instrument,
            @RequestParam(name = "tidspunkt", defaultValue = "") String occasion,
            @RequestParam(name = "dag", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(name = "sprak", defaultValue = "") String language) {
        Filling filling = begun(assessments, caller, page, person, instrument, occasion, on, language);
        return page.draft(filling.formName()).view("assessment/fill", filling);
    }

    /** In the edition that the draft was begun in. */
    static Filling begun(Assessments assessments, Caller caller, Page page, PersonId person, String code, String occasion,
            @Nullable LocalDate on, String language) {
        Filling filling = assessments.filling(caller, person, code, occasion, on, "", language);
        Instrument instrument = filling.instrument();
        String edition = page.draft(filling.formName()).form(filling.formName()).value(AnswerFields.edition(instrument));
        return edition.isEmpty() || edition.equals(AnswerFields.editionOf(instrument)) ? filling
                : assessments.filling(caller, person, code, occasion, on, edition, language);
    }

    @PostMapping("/{instrument}/{occasion}")
    ModelAndView fill(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable String instrument, @PathVariable String occasion) {
        Filling filling = assessments.filling(caller, person, instrument, occasion, null,
                submission.text("utgave-" + instrument, 30), submission.text("sprak", 20));
        AnswerFields.Read read = AnswerFields.read(Typed.of(submission), filling.instrument(), filling.before());
        String done = read.dropped().isEmpty() ? "assessment.done.filled" : "assessment.done.filled-some";
        String to = submission.checked("also") ? filling.nextAddress() : address(person);
        return submission.run(to + (to.contains("?") ? "&" : "?") + "ok=" + done, () -> {
            LocalDate on = submission.requiredDate("on");
            if (on.isAfter(caller.today())) submission.error("on", "assessment.in-future");
            submission.check();
            if (AnswerFields.isBlank(read.answers(), filling.instrument(), filling.before())) {
                submission.error("", "assessment.nothing-answered");
            }
            submission.check();
            assessments.fill(caller, person, submission.key(), submission.version(), new Response.New(submission.key(), occasion,
                    filling.instrument(), on, read.answers(), submission.checked("alone") && filling.instrument().alone() ? Response.By.PERSON : Response.By.STAFF, null));
        }, form -> page.with(form).view("assessment/fill", assessments.filling(caller, person, instrument, occasion, null,
                AnswerFields.editionOf(filling.instrument()), filling.language())));
    }

    @GetMapping("/svar/{response}")
    ModelAndView response(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID response) {
        return page.view("assessment/response", assessments.response(caller, person, response));
    }

    /** As FHIR has it. Neither name nor number is in the file or in what it is called. */
    @GetMapping("/svar/{response}/fil")
    ResponseEntity<String> export(Caller caller, @PathVariable PersonId person, @PathVariable UUID response) {
        Assessments.Shown shown = assessments.export(caller, person, response);
        return ResponseEntity.ok().header("Content-Disposition", "attachment; filename=\"svar.json\"")
                .contentType(MediaType.parseMediaType("application/fhir+json;charset=UTF-8"))
                .body(ResponseFile.write(shown.instrument(), shown.response()));
    }

    @PostMapping("/varsel/{alert}/sett")
    ModelAndView acknowledge(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID alert) {
        return submission.run(address(person) + "?ok=assessment.done.acknowledged", () -> {
            String done = submission.required("done", 4000);
            submission.check();
            alerts.acknowledge(caller, person, submission.key(), alert, done);
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

    /** What stands, when it is corrected; otherwise what the form says to begin with, and today. */
    static Form form(Page page, Filling filling) {
        return page.form(filling.formName(), standing(filling)).suggest("on", filling.now() == null ? page.today() : filling.now().on());
    }

    static Form standing(Filling filling) {
        Response now = filling.now();
        Form standing = AnswerFields.form(filling.formName(), filling.versions(), filling.instrument(),
                now == null ? filling.known().into(AnswerFields.initial(filling.instrument())) : now.answers());
        return now != null && now.by() == Response.By.PERSON ? standing.suggest("alone", "ja") : standing;
    }

    static boolean mayAcknowledge(Page page) {
        return page.caller() != null && page.caller().isAny(AssessmentAction.ACKNOWLEDGE.roles());
    }

    /** Kari Tveit har vakt og fikk beskjed på e-post, man. 2. mars 09.00. */
    static String told(Page page, AlertStep step) {
        String when = page.moment(step.at());
        if (step.staff() == null) return page.t("assessment.told.nobody", page.word("assessment.told", step.to()), when);
        if (!step.reached()) return page.t("assessment.told.not", step.name(), page.word("assessment.told", step.to()), when);
        String how = page.t(step.mail() && step.sms() ? "assessment.told.both" : step.mail() ? "assessment.told.mail" : "assessment.told.sms");
        return page.t("assessment.told.so", step.name(), page.word("assessment.told", step.to()), how, when);
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
