package no.fotfeste.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Employers for one person, by trade and by what the person does or wants to do. */
@Controller
class FitPages {

    private static final int LONGEST = 200;

    private final Fits fits;

    FitPages(Fits fits) {
        this.fits = fits;
    }

    @GetMapping("/personer/{person}/arbeid/arbeidsgivere")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @RequestParam(name = "bransje", defaultValue = "") String sector) {
        return page.view("work/fit", fits.of(caller, person, sector.strip().substring(0, Math.min(LONGEST, sector.strip().length()))));
    }

    static String inAddress(String sector) {
        return URLEncoder.encode(sector, StandardCharsets.UTF_8);
    }
}
