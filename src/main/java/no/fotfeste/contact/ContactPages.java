package no.fotfeste.contact;

import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has been in touch, who will be, and whom to call. */
@Controller
@RequestMapping("/personer/{person}/kontakter")
class ContactPages {

    private static final int SCREEN = 100;
    private static final int ALL = 5000;

    private final ContactDesk desk;

    ContactPages(ContactDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView overview(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "vis", defaultValue = "") String much) {
        return page.view("contact/contacts", desk.overview(caller, person, much.equals("alt") ? ALL : SCREEN));
    }
}
