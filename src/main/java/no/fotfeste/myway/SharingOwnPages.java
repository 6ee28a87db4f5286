package no.fotfeste.myway;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Caller;
import no.fotfeste.audit.OwnOpenings;
import no.fotfeste.extract.OwnSharing;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who sees what of the person's, and the person's own yes, no and stop. */
@Controller
@RequestMapping("/min/deling")
class SharingOwnPages {

    private final OwnSharing sharing;
    private final OwnOpenings openings;

    SharingOwnPages(OwnSharing sharing, OwnOpenings openings) {
        this.sharing = sharing;
        this.openings = openings;
    }

    /** What the page shows. @param staff who of ours has opened the record lately */
    record Sharing(OwnSharing.Overview overview, List<OwnOpenings.Who> staff) {}

    @GetMapping
    ModelAndView show(Caller caller, Page page) {
        return page.view("myway/sharing", new Sharing(sharing.overview(caller), openings.lately(caller)));
    }

    @GetMapping("/{party}")
    ModelAndView one(Caller caller, Page page, @PathVariable UUID party) {
        return page.view("myway/sharingParty", sharing.one(caller, party));
    }

    @PostMapping("/svar/{approved}")
    ModelAndView answer(Caller caller, Page page, Submission submission, @PathVariable UUID approved) {
        boolean no = submission.checked("also");
        return submission.run("/min/deling?ok=myway.done." + (no ? "said-no" : "said-yes"),
                () -> sharing.answer(caller, submission.key(), approved, !no), form -> show(caller, page.with(form)));
    }

    @PostMapping("/{party}/stopp")
    ModelAndView stop(Caller caller, Page page, Submission submission, @PathVariable UUID party) {
        return submission.run("/min/deling?ok=myway.done.stopped", () -> sharing.stop(caller, submission.key(), party),
                form -> show(caller, page.with(form)));
    }

    @PostMapping("/samtykke/{answer}/stopp")
    ModelAndView takeBack(Caller caller, Page page, Submission submission, @PathVariable UUID answer) {
        return submission.run("/min/deling?ok=myway.done.stopped", () -> sharing.takeBack(caller, submission.key(), answer),
                form -> show(caller, page.with(form)));
    }

    static String who(Page page, OwnOpenings.Who who) {
        String roles = who.roles().stream().map(role -> page.t("role." + role).toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", "));
        return page.t(who.times() == 1 ? "myway.staff.once" : "myway.staff.times", who.name(), roles, who.employer(), page.moment(who.last()), who.times());
    }
}
