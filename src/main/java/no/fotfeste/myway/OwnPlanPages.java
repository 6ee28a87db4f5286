package no.fotfeste.myway;

import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.OwnPlan;
import no.fotfeste.plan.PlanWatch;
import no.fotfeste.plan.SelfReport;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The plan as the person reads and writes it. */
@Controller
@RequestMapping("/min/plan")
class OwnPlanPages {

    private static final String WISH = "myway.wish";
    private static final String MYSELF = "myway.myself";

    private final OwnPlan plans;
    private final PlanWatch watch;

    OwnPlanPages(OwnPlan plans, PlanWatch watch) {
        this.plans = plans;
        this.watch = watch;
    }

    /** @param goal null for a new one */
    record OneGoal(OwnPlan.Shown plan, @Nullable Goal goal) {

        Form form(Page page) {
            return goal == null ? page.form("myway.goal.new") : page.form("myway.goal." + goal.id(),
                    Form.of("myway.goal." + goal.id(), goal.version(), Map.of("words", goal.words())));
        }
    }

    record OneTask(OwnPlan.Shown plan, Measure measure) {}

    @GetMapping
    ModelAndView plan(Caller caller, Page page) {
        return page.draft(WISH).draft(MYSELF).view("myway/plan", plans.show(caller));
    }

    @GetMapping(value = "/versjon", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String version(Caller caller) {
        return String.valueOf(watch.ownNewest(caller));
    }

    @GetMapping("/mal/ny")
    ModelAndView newGoal(Caller caller, Page page) {
        return page.draft("myway.goal.new").view("myway/goal", new OneGoal(plans.show(caller), null));
    }

    @PostMapping("/mal/ny")
    ModelAndView addGoal(Caller caller, Page page, Submission submission) {
        return submission.run("/min/plan?ok=myway.done.goal", () -> {
            String words = submission.required("words", 1000);
            Goal.Domain domain = submission.requiredChoice("domain", Goal.Domain.class);
            Goal.Aim aim = submission.choice("aim", Goal.Aim.class).orElse(null);
            if (domain.work() && aim == null && !submission.text("domain", 40).isEmpty()) submission.error("aim", "myway.aim-needed");
            submission.check();
            plans.addGoal(caller, submission.key(), new OwnPlan.Wish(words, domain, aim, submission.checked("main")));
        }, form -> newGoal(caller, page.with(form)));
    }

    @GetMapping("/mal/{goal}")
    ModelAndView goal(Caller caller, Page page, @PathVariable UUID goal) {
        OwnPlan.Shown plan = plans.show(caller);
        return page.draft("myway.goal." + goal).view("myway/goal", new OneGoal(plan, plan.goal(goal)));
    }

    @PostMapping("/mal/{goal}")
    ModelAndView changeWords(Caller caller, Page page, Submission submission, @PathVariable UUID goal) {
        return submission.run("/min/plan?ok=myway.done.goal", () -> {
            String words = submission.required("words", 1000);
            submission.check();
            plans.changeWords(caller, goal, submission.key(), submission.version(), words);
        }, form -> goal(caller, page.with(form), goal));
    }

    @PostMapping("/tiltak")
    ModelAndView doMyself(Caller caller, Page page, Submission submission) {
        return submission.run("/min/plan?ok=myway.done.measure", () -> {
            String text = submission.required("text", 500);
            Measure.Arena arena = submission.requiredChoice("arena", Measure.Arena.class);
            submission.check();
            plans.doMyself(caller, submission.key(), arena, text);
        }, form -> plan(caller, page.with(form)));
    }

    @PostMapping("/tiltak/{measure}/{step:ferdig|angre}")
    ModelAndView tick(Caller caller, Page page, Submission submission, @PathVariable UUID measure, @PathVariable String step) {
        return submission.run("/min/plan?ok=myway.done." + (step.equals("ferdig") ? "ticked" : "undone"),
                () -> plans.tick(caller, measure, submission.key(), step.equals("ferdig")), form -> plan(caller, page.with(form)));
    }

    @GetMapping("/oppgave/{measure}")
    ModelAndView task(Caller caller, Page page, @PathVariable UUID measure) {
        OwnPlan.Shown plan = plans.show(caller);
        return page.draft("myway.task." + measure).view("myway/task", new OneTask(plan, plan.measure(measure)));
    }

    @PostMapping("/oppgave/{measure}")
    ModelAndView told(Caller caller, Page page, Submission submission, @PathVariable UUID measure) {
        return submission.run("/min?ok=myway.done.told", () -> {
            SelfReport.Done done = submission.requiredChoice("done", SelfReport.Done.class);
            Integer went = submission.number("went", SelfReport.WORST, SelfReport.BEST).orElse(null);
            String words = submission.text("words", 2000);
            submission.check();
            plans.report(caller, measure, submission.key(), new SelfReport.Said(caller.today(), done, went, words));
        }, form -> task(caller, page.with(form), measure));
    }

    @PostMapping("/svar/{answer:ja|endre}")
    ModelAndView answer(Caller caller, Page page, Submission submission, @PathVariable String answer) {
        boolean yes = answer.equals("ja");
        return submission.run("/min/plan?ok=myway.done." + (yes ? "yes" : "wish"), () -> {
            String words = yes ? "" : submission.required("words", 2000);
            submission.check();
            plans.answer(caller, submission.key(), yes, words);
        }, form -> plan(caller, page.with(form)));
    }
}
