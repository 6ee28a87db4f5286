package no.fotfeste.work;

import java.time.LocalDate;
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

/** The search for a job, and the jobs begun. */
@Controller
@RequestMapping("/personer/{person}/arbeid/jobb")
class JobPages {

    private final Jobs jobs;

    JobPages(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("work/jobs", jobs.get(caller, person));
    }

    @PostMapping("/sok")
    ModelAndView log(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=work.done.search", () -> {
            UUID employer = submission.id("employer").orElse(null);
            SearchStep step = new SearchStep(submission.key(), submission.requiredDate("on"),
                    submission.requiredChoice("kind", SearchStep.Kind.class), employer, employer == null ? submission.text("employerName", 200) : "",
                    submission.checked("faceToFace"), submission.text("what", 2000), submission.text("next", 500),
                    submission.date("nextOn").orElse(null), caller.name());
            submission.check();
            jobs.log(caller, person, step);
        }, form -> show(caller, page.with(form), person));
    }

    @PostMapping
    ModelAndView start(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=work.done.job", () -> {
            UUID employer = submission.id("employer").orElse(null);
            Integer percent = SituationForm.percent(submission, "percent");
            if (percent == null) submission.error("percent", "work.percent-needed");
            Job job = new Job(submission.key(), submission.required("title", 200), employer, employer == null ? submission.text("employerName", 200) : "",
                    percent == null ? 1 : percent, submission.requiredDate("firstDay"), halfHours(submission), null, null, "", 1);
            submission.check();
            jobs.start(caller, person, job, submission.checked("status"));
        }, form -> show(caller, page.with(form), person));
    }

    @PostMapping("/{job}")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID job) {
        return submission.run(address(person) + "?ok=work.done.job", () -> {
            int hours = halfHours(submission);
            LocalDate last = submission.date("last").orElse(null);
            String why = submission.text("why", 500);
            submission.check();
            jobs.change(caller, person, job, submission.key(), submission.version(), hours, last, why);
        }, form -> show(caller, page.with(form), person));
    }

    /** Hours as they are written: 3, 3,5 or 3.5. In halves; an error beside the field otherwise. */
    private static int halfHours(Submission form) {
        String typed = form.text("hours", 10).replace(',', '.');
        if (typed.matches("[0-9]{1,3}(\\.[05])?")) {
            int halves = (int) Math.round(Double.parseDouble(typed) * 2);
            if (halves <= 400) return halves;
        }
        form.error("hours", typed.isEmpty() ? "ui.required" : "work.job.hours-range");
        return 0;
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/arbeid/jobb";
    }
}
