package no.fotfeste.followup;

import java.util.Optional;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
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
 * The questions behind a personal link, on a phone, without a login. To open them changes nothing: mail servers do so
 * by themselves. A link that is unknown, used, revoked or too late is one and the same page.
 */
@Controller
class AnswerPages {

    private final Links links;
    private final Answering answering;
    private final Time time;

    AnswerPages(Links links, Answering answering, Time time) {
        this.links = links;
        this.answering = answering;
        this.time = time;
    }

    @GetMapping("/svar/takk")
    ModelAndView thanks(Page page) {
        return page.view("followup/thanks", "");
    }

    @GetMapping("/svar/{token}")
    ModelAndView questions(Page page, @PathVariable String token) {
        Optional<Link> link = links.find(token).filter(found -> found.open(time.instant()));
        return link.isEmpty() ? dead(page) : questions(page, link.get(), token);
    }

    @PostMapping("/svar/{token}")
    ModelAndView answer(Page page, Submission submission, @PathVariable String token) {
        Optional<Link> link = links.find(token);
        if (link.isEmpty()) return dead(page);
        try {
            return submission.run("/svar/takk", () -> answer(submission, link.get()), form ->
                    link.get().open(time.instant()) ? questions(page.with(form), link.get(), token) : dead(page));
        } catch (NotFound over) {
            return dead(page);
        } catch (Invalid noKey) {
            return link.get().open(time.instant()) ? questions(page, link.get(), token) : dead(page);
        }
    }

    private void answer(Submission submission, Link link) {
        Caller caller = link.caller(time.instant());
        if (link.open(caller.now())) answering.tried(caller, link);
        WorkAnswer answer = WorkFields.read(submission);
        if (link.open(caller.now())) submission.check();
        answering.answer(caller, link, submission.key(), answer);
    }

    private ModelAndView questions(Page page, Link link, String token) {
        return page.view("followup/answer", answering.questions(link.caller(time.instant()), link, token));
    }

    private static ModelAndView dead(Page page) {
        ModelAndView view = page.view("followup/dead", "");
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }
}
