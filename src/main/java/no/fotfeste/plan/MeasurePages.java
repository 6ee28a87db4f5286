package no.fotfeste.plan;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Measures: added in a lane, ticked there, and opened one by one to be changed. */
@Controller
@RequestMapping("/personer/{person}/plan/tiltak")
class MeasurePages {

    private final PlanDesk desk;
    private final Measures measures;
    private final HomeTasks homeTasks;
    private final PlanViews views;

    MeasurePages(PlanDesk desk, Measures measures, HomeTasks homeTasks, PlanViews views) {
        this.desk = desk;
        this.measures = measures;
        this.homeTasks = homeTasks;
        this.views = views;
    }

    @PostMapping
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(plan(person) + "?ok=plan.done.measure",
                () -> measures.add(caller, person, submission.key(), PlanForms.readMeasure(submission), submission.text("reason", 200)),
                form -> page.with(form).view("plan/plan", desk.plan(caller, person)));
    }

    /** With what the catalogue says, where one was chosen there. */
    @GetMapping("/ny")
    ModelAndView fresh(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "forslag", defaultValue = "") String code, @RequestParam(name = "mal", required = false) @Nullable UUID goal) {
        PlanViews.Fresh fresh = views.fresh(caller, person, code, goal);
        return page.draft(PlanForms.freshMeasure(fresh.all(), fresh.intervention())).view("plan/newMeasure", fresh);
    }

    @PostMapping("/ny")
    ModelAndView addFresh(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(plan(person) + "?ok=plan.done.measure",
                () -> measures.add(caller, person, submission.key(), PlanForms.readMeasure(submission), submission.text("reason", 200)),
                form -> page.with(form).view("plan/newMeasure", views.fresh(caller, person, form.value("intervention"), null)));
    }

    @PostMapping("/{measure}/meldt")
    ModelAndView report(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID measure) {
        return submission.run(plan(person) + "/tiltak/" + measure + "?ok=plan.done.reported", () -> {
            SelfReport.Said said = new SelfReport.Said(submission.requiredDate("on"), submission.requiredChoice("done", SelfReport.Done.class),
                    submission.number("went", SelfReport.WORST, SelfReport.BEST).orElse(null), PlanForms.plain(submission, "words", 2000));
            submission.check();
            homeTasks.report(caller, person, measure, submission.key(), said);
        }, form -> show(caller, page.with(form), person, measure));
    }

    @GetMapping("/{measure}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID measure) {
        return page.draft("plan.measure." + measure).view("plan/measure", desk.measure(caller, person, measure));
    }

    @PostMapping("/{measure}")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID measure) {
        return submission.run(plan(person) + "?ok=plan.done.measure", () -> measures.change(caller, person, measure,
                submission.key(), submission.version(), PlanForms.readMeasure(submission), submission.text("reason", 200)),
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
