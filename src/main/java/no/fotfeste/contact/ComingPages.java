package no.fotfeste.contact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Time;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tomorrow's appointment behind a personal link, on a phone, without a login. To open it changes nothing: mail servers
 * do so by themselves. A link that is unknown, or whose appointment is over, moved to yesterday or cancelled, is one and
 * the same page.
 */
@Controller
class ComingPages {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?: ?[0-9]){7,11}");

    private final ComingLinks links;
    private final Coming coming;
    private final Time time;

    ComingPages(ComingLinks links, Coming coming, Time time) {
        this.links = links;
        this.coming = coming;
        this.time = time;
    }

    @GetMapping("/avtale/{token}")
    ModelAndView show(Page page, @PathVariable String token) {
        Optional<ComingLink> link = links.find(token);
        if (link.isEmpty()) return dead(page);
        try {
            return page.view("contact/coming", coming.show(link.get().caller(time.instant()), link.get(), token));
        } catch (NotFound over) {
            return dead(page);
        }
    }

    @PostMapping("/avtale/{token}")
    ModelAndView decline(Page page, Submission submission, @PathVariable String token) {
        Optional<ComingLink> link = links.find(token);
        if (link.isEmpty()) return dead(page);
        try {
            return submission.run("/avtale/" + token + "?ok=contact.done.cannot", () -> {
                String words = submission.text("words", 500);
                submission.check();
                coming.decline(link.get().caller(time.instant()), link.get(), submission.key(), words);
            }, form -> show(page.with(form), token));
        } catch (NotFound over) {
            return dead(page);
        } catch (Invalid noKey) {
            return show(page, token);
        }
    }

    @PostMapping("/personer/{person}/kontakter/paminnelse")
    ModelAndView want(Caller caller, Submission submission, @PathVariable PersonId person) {
        String to = "/personer/" + person + "/kontakter?ok=contact.done.reminders";
        return submission.run(to, () -> coming.want(caller, person, submission.key(), submission.checked("want")),
                form -> new ModelAndView("redirect:" + to));
    }

    /** Where a map shows it; their own tap and nobody else's sends it there. */
    static String map(String place) {
        return "https://www.openstreetmap.org/search?query=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    /** The number in the provider's own words for how to reach it; empty where there is none. */
    static String number(String contact) {
        Matcher number = NUMBER.matcher(contact);
        return number.find() ? number.group() : "";
    }

    private static ModelAndView dead(Page page) {
        ModelAndView view = page.view("contact/gone", "");
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }
}
