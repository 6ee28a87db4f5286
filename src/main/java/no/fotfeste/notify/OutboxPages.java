package no.fotfeste.notify;

import no.fotfeste.access.Caller;
import no.fotfeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The outbox. */
@Controller
class OutboxPages {

    private final OutboxDesk desk;

    OutboxPages(OutboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/utboks")
    ModelAndView outbox(Caller caller, Page page) {
        return page.view("notify/outbox", desk.show(caller));
    }
}
