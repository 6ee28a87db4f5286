package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.List;
import no.fotfeste.access.Caller;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tab for the year after. */
@Controller
@RequestMapping("/personer/{person}/etter")
class FollowUpPages {

    private final FollowUps followUps;

    FollowUpPages(FollowUps followUps) {
        this.followUps = followUps;
    }

    @GetMapping
    ModelAndView after(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("followup/after", followUps.show(caller, person));
    }

    @PostMapping("/{occasion}/send")
    ModelAndView send(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable String occasion) {
        return submission.run(address(person, "sent"),
                () -> followUps.send(caller, person, submission.key(), occasion),
                form -> after(caller, page.with(form), person));
    }

    @PostMapping("/{occasion}/svar")
    ModelAndView register(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable String occasion) {
        return submission.run(address(person, "registered"), () -> {
            Reply reply = Reply.read(submission, instruments(caller, person, occasion));
            submission.check();
            followUps.register(caller, person, submission.key(), occasion, reply);
        }, form -> after(caller, page.with(form), person));
    }

    @PostMapping("/{occasion}/lest")
    ModelAndView read(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable String occasion) {
        return submission.run(address(person, "read"),
                () -> followUps.read(caller, person, submission.key(), occasion),
                form -> after(caller, page.with(form), person));
    }

    @PostMapping("/onsker-ikke")
    ModelAndView object(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person, "saved"),
                () -> followUps.object(caller, person, submission.key(), !submission.checked("lift")),
                form -> after(caller, page.with(form), person));
    }

    @PostMapping("/kontakt")
    ModelAndView contact(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person, "saved"), () -> {
            LocalDate on = submission.requiredDate("on");
            if (on.isAfter(caller.today())) submission.error("on", "followup.contact-in-future");
            String text = submission.required("text", 300);
            LocalDate next = submission.date("next").orElse(null);
            if (next != null && !next.isAfter(caller.today())) submission.error("next", "followup.next-past");
            submission.check();
            followUps.contact(caller, person, submission.key(), on, text, next);
        }, form -> after(caller, page.with(form), person));
    }

    private List<Instrument> instruments(Caller caller, PersonId person, String occasion) {
        return followUps.show(caller, person).occasions().stream().filter(each -> each.kind().equals(occasion)).findFirst()
                .map(After.Occasion::instruments).orElseThrow(() -> new NotFound("occasion"));
    }

    private static String address(PersonId person, String done) {
        return "/personer/" + person + "/etter?ok=followup.done." + done;
    }
}
