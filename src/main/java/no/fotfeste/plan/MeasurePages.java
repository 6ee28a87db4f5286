package no.fotfeste.plan;

import java.util.UUID;
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

/** Measures: added in a lane, ticked there, and opened one by one to be changed. */
@Controller
@RequestMapping("/personer/{person}/plan/tiltak")
class MeasurePages {

    private final PlanDesk desk;
    private final Measures measures;

    MeasurePages(PlanDesk desk, Measures measures) {
        this.desk = desk;
        this.measures = measures;
    }

    @PostMapping
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(plan(person) + "?ok=plan.done.measure",
                () -> measures.add(caller, person, submission.key(), PlanForms.readMeasure(submission)),
                form -> page.with(form).view("plan/plan", desk.plan(caller, person)));
    }

    @GetMapping("/{measure}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID measure) {
        return page.draft("plan.measure." + measure).view("plan/measure", desk.measure(caller, person, measure));
    }

    @PostMapping("/{measure}")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID measure) {
        return submission.run(plan(person) + "?ok=plan.done.measure", () -> measures.change(caller, person, measure,
                submission.key(), submission.version(), PlanForms.readMeasure(submission)),
                form -> show(caller, page.with(form), person, measure));
    }

    @PostMapping("/{measure}/ferdig")
    ModelAndView done(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID measure) {
        return submission.run(plan(person) + "?ok=plan.done.ticked",
                () -> measures.tick(caller, person, measure, submission.key(), true),
                form -> show(caller, page.with(form), person, measure));
    }

    @PostMapping("/{measure}/angre")
    ModelAndView undo(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID measure) {
        return submission.run(plan(person) + "?ok=plan.done.undone",
                () -> measures.tick(caller, person, measure, submission.key(), false),
                form -> show(caller, page.with(form), person, measure));
    }

    @PostMapping("/{measure}/bort")
    ModelAndView drop(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID measure) {
        return submission.run(plan(person) + "?ok=plan.done.dropped", () -> {
            String why = submission.required("why", 1000);
            submission.check();
            measures.drop(caller, person, measure, submission.key(), why);
        }, form -> show(caller, page.with(form), person, measure));
    }

    @PostMapping("/{measure}/tilbake")
    ModelAndView bringBack(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID measure) {
        return submission.run(plan(person) + "?ok=plan.done.back",
                () -> measures.bringBack(caller, person, measure, submission.key()),
                form -> show(caller, page.with(form), person, measure));
    }

    private static String plan(PersonId person) {
        return "/personer/" + person + "/plan";
    }
}
