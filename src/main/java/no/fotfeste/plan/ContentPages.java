package no.fotfeste.plan;

import java.time.LocalDate;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages beside the plan: suggestions, the effort over time, two days compared, the individual plan, the catalogue. */
@Controller
class ContentPages {

    private static final String PLAN = "/personer/{person}/plan";

    private final PlanViews views;
    private final PlanDesk desk;
    private final IndividualPlans individual;

    ContentPages(PlanViews views, PlanDesk desk, IndividualPlans individual) {
        this.views = views;
        this.desk = desk;
        this.individual = individual;
    }

    @GetMapping("/tiltaksbank")
    ModelAndView catalogue(Caller caller, Page page) {
        return page.view("plan/catalogue", views.catalogue(caller));
    }

    @GetMapping(PLAN + "/forslag")
    ModelAndView suggestions(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "fase", defaultValue = "") String stage) {
        return page.view("plan/suggestions", views.suggestions(caller, person, PlanForms.stage(stage), stage.equals("alle")));
    }

    @GetMapping(PLAN + "/innsats")
    ModelAndView effort(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("plan/effort", views.effort(caller, person));
    }

    @GetMapping(PLAN + "/versjoner/sammenlign")
    ModelAndView compare(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "fra", defaultValue = "") String from, @RequestParam(name = "til", defaultValue = "") String to) {
        LocalDate last = PlanForms.dayOf(to, page.today());
        return page.view("plan/compare", views.compare(caller, person, PlanForms.dayOf(from, last.minusWeeks(4)), last));
    }

    @PostMapping(PLAN + "/versjoner/sammenlign")
    ModelAndView chooseDays(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        LocalDate from = submission.requiredDate("fra");
        LocalDate to = submission.requiredDate("til");
        return submission.run("/personer/" + person + "/plan/versjoner/sammenlign?fra=" + Show.typed(from) + "&til=" + Show.typed(to), () -> {
            desk.plan(caller, person);
            submission.check();
        }, form -> page.with(form).view("plan/compare", views.compare(caller, person, page.today().minusWeeks(4), page.today())));
    }

    @GetMapping(PLAN + "/individuell")
    ModelAndView individual(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("plan/individual", desk.plan(caller, person));
    }

    @PostMapping(PLAN + "/individuell")
    ModelAndView answer(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/plan?ok=plan.done.individual", () -> {
            IndividualPlan.Answer answer = submission.requiredChoice("answer", IndividualPlan.Answer.class);
            String coordinator = submission.text("coordinator", 200);
            boolean partOf = submission.checked("partOf");
            submission.check();
            individual.answer(caller, person, submission.key(), answer, partOf, coordinator);
        }, form -> individual(caller, page.with(form), person));
    }
}
