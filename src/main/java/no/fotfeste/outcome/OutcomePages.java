package no.fotfeste.outcome;

import no.fotfeste.access.Caller;
import no.fotfeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The results. */
@Controller
class OutcomePages {

    private final Outcomes outcomes;
    private final Measurements measurements;
    private final JobOutcomes jobs;

    OutcomePages(Outcomes outcomes, Measurements measurements, JobOutcomes jobs) {
        this.outcomes = outcomes;
        this.measurements = measurements;
        this.jobs = jobs;
    }

    /** From the caseload to lasting work. */
    @GetMapping("/resultater/jobb")
    ModelAndView jobs(Caller caller, Page page, @RequestParam(defaultValue = Period.RECENT) String periode) {
        return page.view("outcome/jobs", jobs.show(caller, periode));
    }

    /** Who was measured when the service says, and who was not. */
    @GetMapping("/resultater/malinger")
    ModelAndView measured(Caller caller, Page page, @RequestParam(defaultValue = Period.RECENT) String periode) {
        return page.view("outcome/measured", measurements.show(caller, periode));
    }

    @GetMapping("/resultater")
    ModelAndView results(Caller caller, Page page, @RequestParam(defaultValue = Period.RECENT) String periode) {
        return page.view("outcome/results", outcomes.show(caller, periode));
    }
}
