package no.fotfeste.myway;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.ladder.Friday;
import no.fotfeste.ladder.OwnWeeks;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The person's own week on the way back to work. */
@Controller
@RequestMapping("/min/uka")
class WeekOwnPages {

    private static final int SENTENCE = 500;

    private final OwnWeeks weeks;

    WeekOwnPages(OwnWeeks weeks) {
        this.weeks = weeks;
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page) {
        return page.view("myway/week", weeks.weeks(caller));
    }

    @PostMapping("/{ladder}/fredag")
    ModelAndView friday(Caller caller, Page page, Submission submission, @PathVariable UUID ladder) {
        return submission.run("/min/uka?ok=myway.done.friday", () -> {
            LocalDate week = submission.requiredDate("week");
            String sentence = submission.text("sentence", SENTENCE);
            submission.check();
            weeks.answer(caller, submission.key(), ladder, week,
                    submission.checked("also") ? Friday.Answer.TOO_MUCH : Friday.Answer.WELL, sentence);
        }, form -> show(caller, page.with(form)));
    }

    @PostMapping("/{ladder}/enig")
    ModelAndView agree(Caller caller, Page page, Submission submission, @PathVariable UUID ladder) {
        return submission.run("/min/uka?ok=myway.done.agreed", () -> weeks.agree(caller, submission.key(), ladder, submission.version()),
                form -> show(caller, page.with(form)));
    }
}
