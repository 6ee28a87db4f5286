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

    OutcomePages(Outcomes outcomes, Measurements measurements) {
        this.outcomes = outcomes;
        this.measurements = measurements;
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
