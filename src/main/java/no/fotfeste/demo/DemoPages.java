package no.fotfeste.demo;

import java.time.LocalDate;
import no.fotfeste.access.Caller;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the demo's date is moved, so that a year can be walked through in minutes. */
@Controller
@ConditionalOnProperty("fotfeste.demo")
class DemoPages {

    private final DemoClock clock;
    private final DemoTick tick;

    DemoPages(DemoClock clock, DemoTick tick) {
        this.clock = clock;
        this.tick = tick;
    }

    @GetMapping("/demo")
    ModelAndView show(Caller caller, Page page) {
        return page.view("demo/demo", page.today());
    }

    @PostMapping("/demo")
    ModelAndView move(Caller caller, Page page, Submission submission) {
        return submission.run("/demo?ok=demo.done.moved", () -> {
            LocalDate date = submission.requiredDate("date");
            submission.check();
            clock.moveTo(date);
            tick.catchUp();
        }, form -> show(caller, page.with(form)));
    }
}
