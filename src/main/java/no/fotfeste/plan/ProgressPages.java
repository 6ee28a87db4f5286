package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** How it goes with one goal: steps on the way, a look at it together, and the person's own scale. */
@Controller
@RequestMapping("/personer/{person}/plan/mal/{goal}")
class ProgressPages {

    private final PlanDesk desk;
    private final Milestones milestones;

    ProgressPages(PlanDesk desk, Milestones milestones) {
        this.desk = desk;
        this.milestones = milestones;
    }

    @PostMapping("/steg")
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal) {
        return run(caller, page, submission, person, goal, "plan.done.milestone", () -> {
            String text = PlanForms.needed(submission, "text", 500);
            LocalDate due = submission.date("dueOn").orElse(null);
            submission.check();
            milestones.add(caller, person, goal, submission.key(), text, due);
        });
    }

    @PostMapping("/steg/{milestone}")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal,
            @PathVariable UUID milestone) {
        return run(caller, page, submission, person, goal, "plan.done.milestone", () -> {
            String text = PlanForms.needed(submission, "text", 500);
            LocalDate due = submission.date("dueOn").orElse(null);
            submission.check();
            milestones.change(caller, person, goal, milestone, submission.key(), submission.version(), text, due);
        });
    }

    @PostMapping("/steg/{milestone}/{answer:nadd|ikke-nadd|bort}")
    ModelAndView mark(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal,
            @PathVariable UUID milestone, @PathVariable String answer) {
        Milestone.State state = answer.equals("nadd") ? Milestone.State.REACHED
                : answer.equals("bort") ? Milestone.State.DROPPED : Milestone.State.OPEN;
        return run(caller, page, submission, person, goal, "plan.done.state",
                () -> milestones.mark(caller, person, goal, milestone, submission.key(), state));
    }

    @PostMapping("/gjennomgang")
    ModelAndView review(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal) {
        return run(caller, page, submission, person, goal, "plan.done.review", () -> {
            LocalDate on = submission.requiredDate("on");
            String words = PlanForms.needed(submission, "words", 1000);
            Integer level = level(submission, "level");
            submission.check();
            milestones.review(caller, person, goal, submission.key(), on, words, level);
        });
    }

    @GetMapping("/skala")
    ModelAndView scale(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID goal) {
        return page.draft("plan.scale." + goal).view("plan/scale", desk.goal(caller, person, goal));
    }

    @PostMapping("/skala")
    ModelAndView scaled(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal) {
        return submission.run(address(person, goal) + "?ok=plan.done.scale", () -> {
            List<String> levels = new ArrayList<>();
            for (int level = Scale.LOWEST; level <= Scale.HIGHEST; level++) levels.add(PlanForms.needed(submission, "level" + level, 300));
            Integer now = level(submission, "now");
            if (now == null) submission.error("now", "ui.choose-one");
            submission.check();
            milestones.scale(caller, person, goal, submission.key(), levels, now == null ? 0 : now);
        }, form -> scale(caller, page.with(form), person, goal));
    }

    /** One of the five, as it is sent; null where none was chosen. */
    private static @org.jspecify.annotations.Nullable Integer level(Submission submission, String field) {
        String chosen = submission.text(field, 2);
        if (chosen.isEmpty()) return null;
        if (chosen.matches("-[12]|[012]")) return Integer.valueOf(chosen);
        submission.error(field, "ui.choose-one");
        return null;
    }

    private ModelAndView run(Caller caller, Page page, Submission submission, PersonId person, UUID goal, String done, Runnable act) {
        return submission.run(address(person, goal) + "?ok=" + done, act,
                form -> page.with(form).view("plan/goal", desk.goal(caller, person, goal)));
    }

    private static String address(PersonId person, UUID goal) {
        return "/personer/" + person + "/plan/mal/" + goal;
    }
}
