package no.fotfeste.service;

import no.fotfeste.access.Caller;
import no.fotfeste.platform.NotFound;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The services, in words that whoever runs them can check. */
@Controller
class ServicePages {

    private final Catalogue catalogue;

    ServicePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/tjenester")
    ModelAndView all(Caller caller, Page page) {
        return page.view("service/all", catalogue.all(caller));
    }

    @GetMapping("/tjenester/{code}/{version}")
    ModelAndView one(Caller caller, Page page, @PathVariable String code, @PathVariable int version) {
        return page.view("service/one", catalogue.get(caller, code, version));
    }

    @PostMapping("/tjenester/{code}/bruk")
    ModelAndView use(Caller caller, Page page, Submission submission, @PathVariable String code) {
        String answer = submission.text("use", 10);
        return submission.run("/tjenester?ok=service.done.use", () -> {
            if (!answer.matches("ja|nei")) throw new NotFound("answer");
            catalogue.use(caller, submission.key(), code, answer.equals("ja"));
        }, form -> all(caller, page.with(form)));
    }
}
