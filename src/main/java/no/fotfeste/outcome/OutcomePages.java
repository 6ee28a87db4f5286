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

    OutcomePages(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GetMapping("/resultater")
    ModelAndView results(Caller caller, Page page, @RequestParam(defaultValue = Period.RECENT) String periode) {
        return page.view("outcome/results", outcomes.show(caller, periode));
    }
}
