package no.fotfeste.jobsupport;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.platform.NotFound;
import no.fotfeste.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The week of those who help people into work, and who has been offered a job specialist. */
@Controller
class JobWeekPages {

    private final Weeks weeks;

    JobWeekPages(Weeks weeks) {
        this.weeks = weeks;
    }

    @GetMapping("/uka")
    ModelAndView week(Caller caller, Page page, @RequestParam(name = "hvem", required = false) @Nullable UUID who) {
        List<Facts.Worker> all = weeks.whose(caller);
        if (all.isEmpty()) return page.view("jobsupport/nobody", true);
        Facts.Worker whose = all.stream().filter(worker -> who == null ? worker.id().equals(caller.staff()) : worker.id().value().equals(who))
                .findFirst().or(() -> who == null ? all.stream().findFirst() : java.util.Optional.empty()).orElseThrow(() -> new NotFound("week"));
        Weeks.Numbers numbers = weeks.numbers(caller, whose.id());
        return page.view("jobsupport/week", new Week(whose, all, page.today(), numbers.facts(), weeks.cases(caller, whose.id()),
                numbers.offers(), caller.is(Role.COORDINATOR)));
    }

    @GetMapping("/uka/tilbud")
    ModelAndView offers(Caller caller, Page page) {
        return caller.is(Role.COORDINATOR) ? page.view("jobsupport/offers", weeks.offers(caller))
                : page.view("jobsupport/offered", weeks.offered(caller));
    }

}
