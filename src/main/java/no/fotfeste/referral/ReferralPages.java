package no.fotfeste.referral;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.person.NewPerson;
import no.fotfeste.person.PersonForm;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Decision;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The inbox, a new referral, and one referral until it is decided. */
@Controller
class ReferralPages {

    private static final int SHORT = 300;
    private static final int LONG = 20_000;

    private final Referrals referrals;
    private final PersonForm personForm;

    ReferralPages(Referrals referrals, PersonForm personForm) {
        this.referrals = referrals;
        this.personForm = personForm;
    }

    /** What the form for a new referral shows. */
    record New(ServiceDefinition service) {

        Map<String, String> doors() {
            Map<String, String> doors = new LinkedHashMap<>();
            service.doors().forEach(door -> doors.put(door.code(), door.name()));
            return doors;
        }
    }

    @GetMapping("/henvisninger")
    ModelAndView inbox(Caller caller, Page page) {
        return page.view("referral/inbox", referrals.inbox(caller));
    }

    @GetMapping("/henvisninger/ny/{service}")
    ModelAndView blank(Caller caller, Page page, @PathVariable String service) {
        return fresh(caller, page.draft("referral.new." + service), service);
    }

    @PostMapping("/henvisninger/ny/{service}")
    ModelAndView receive(Caller caller, Page page, Submission submission, @PathVariable String service) {
        return submission.run("/henvisninger?ok=referral.done.received", () -> {
            NewPerson person = personForm.read(submission, caller.today());
            LocalDate received = submission.requiredDate("receivedOn");
            if (received.isAfter(caller.today())) submission.error("receivedOn", "referral.received-in-future");
            if (submission.text("door", 40).isEmpty()) submission.error("door", "ui.choose-one");
            NewReferral referral = new NewReferral(service, submission.text("door", 40),
                    submission.required("referrer", SHORT), received, submission.date("startBy").orElse(null),
                    submission.checked("agreement"), submission.required("reason", LONG), submission.text("tried", LONG),
                    submission.text("diagnoses", 200), submission.text("workWish", 2000));
            submission.check();
            referrals.receive(caller, submission.key(), person, referral);
        }, form -> fresh(caller, page.with(form), service));
    }

    @GetMapping("/personer/{person}/henvisninger/{referral}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable ReferralId referral) {
        return details(caller, page.draft("referral.assess." + referral), person, referral);
    }

    @PostMapping("/personer/{person}/henvisninger/{referral}/vurdering")
    ModelAndView assess(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable ReferralId referral) {
        return submission.run(address(person, referral) + "?ok=referral.done.assessed", () -> {
            String assessment = submission.text("assessment", LONG);
            submission.check();
            referrals.assess(caller, person, referral, submission.key(), submission.version(), assessment);
        }, form -> details(caller, page.with(form), person, referral));
    }

    @PostMapping("/personer/{person}/henvisninger/{referral}/sporsmal")
    ModelAndView ask(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable ReferralId referral) {
        return submission.run(address(person, referral) + "?ok=referral.done.asked", () -> {
            String of = submission.required("askedOf", SHORT);
            String question = submission.required("question", 4000);
            LocalDate due = submission.requiredDate("dueOn");
            if (due.isBefore(caller.today())) submission.error("dueOn", "referral.due-past");
            submission.check();
            referrals.ask(caller, person, referral, submission.key(), of, question, due);
        }, form -> details(caller, page.with(form), person, referral));
    }

    @PostMapping("/personer/{person}/henvisninger/{referral}/sporsmal/{question}")
    ModelAndView answered(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable ReferralId referral, @PathVariable UUID question) {
        return submission.run(address(person, referral) + "?ok=referral.done.answered", () -> {
            String answer = submission.required("answer", 4000);
            submission.check();
            referrals.answered(caller, person, referral, question, submission.key(), answer);
        }, form -> details(caller, page.with(form), person, referral));
    }

    @PostMapping("/personer/{person}/henvisninger/{referral}/avgjorelse")
    ModelAndView decide(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable ReferralId referral) {
        return submission.run(address(person, referral) + "?ok=referral.done.decided", () -> {
            ServiceDefinition service = referrals.get(caller, person, referral).course().service();
            Decision decision = service.decision(submission.text("decision", 40)).orElse(null);
            if (decision == null) submission.error("decision", "ui.choose-one");
            String why = submission.text("why", LONG);
            LocalDate revisit = submission.date("revisitOn").orElse(null);
            LocalDate startBy = submission.date("startBy").orElse(null);
            if (decision != null && decision.reason() && why.isEmpty()) submission.error("why", "referral.reason-needed");
            submission.check();
            if (decision == null) throw new NotFound("decision");
            referrals.decide(caller, person, referral, submission.key(),
                    new Referral.Choice(decision, why, revisit, startBy));
        }, form -> details(caller, page.with(form), person, referral));
    }

    private ModelAndView fresh(Caller caller, Page page, String service) {
        ServiceDefinition definition = referrals.inbox(caller).services().stream()
                .filter(s -> s.code().equals(service)).findFirst().orElseThrow(() -> new NotFound("service"));
        return page.view("referral/new", new New(definition));
    }

    private ModelAndView details(Caller caller, Page page, PersonId person, ReferralId referral) {
        return page.view("referral/referral", referrals.get(caller, person, referral));
    }

    static Map<String, String> decisions(ServiceDefinition service) {
        Map<String, String> decisions = new LinkedHashMap<>();
        service.decisions().forEach(decision -> decisions.put(decision.code(), decision.name()));
        return decisions;
    }

    static Form assessmentForm(Referrals.Details details) {
        Content content = details.content();
        return content == null ? Form.fresh("none") : Form.of("referral.assess." + details.referral().id(),
                content.version(), Map.of("assessment", content.assessment()));
    }

    private static String address(PersonId person, ReferralId referral) {
        return "/personer/" + person + "/henvisninger/" + referral;
    }
}
