package no.fotfeste.team;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is away, and who stands in. */
@Controller
class StandInPages {

    static final String FORM = "team.stand-in";

    private final StandIns standIns;

    StandInPages(StandIns standIns) {
        this.standIns = standIns;
    }

    @GetMapping("/team/fravar")
    ModelAndView show(Caller caller, Page page, @RequestParam(name = "for", required = false) @Nullable String about) {
        return page.view("team/standIns", standIns.show(caller, HandoverPages.staff(about, caller)));
    }

    @PostMapping("/team/fravar")
    ModelAndView register(Caller caller, Page page, Submission submission) {
        StaffId absent = submission.id("absent").map(StaffId::new).orElse(caller.staff());
        return submission.run("/team/fravar?ok=team.done.stand-in&for=" + absent, () -> {
            StaffId standIn = submission.id("standIn").map(StaffId::new).orElse(null);
            if (standIn == null) submission.error("standIn", "ui.choose-one");
            LocalDate from = submission.requiredDate("from");
            LocalDate to = submission.requiredDate("to");
            submission.check();
            if (from.isBefore(caller.today())) submission.error("from", "team.from-past");
            if (to.isBefore(from)) submission.error("to", "team.to-before-from");
            if (to.isAfter(from.plusYears(1))) submission.error("to", "team.to-far");
            Set<EpisodeId> courses = HandoverPages.courses(submission);
            boolean everything = submission.checked("everything");
            if (!everything && courses.isEmpty()) submission.error("courses", "team.stand-in-which");
            submission.check();
            if (standIn == null) return;
            standIns.register(caller, submission.key(), new StandIns.Wish(absent, standIn, from, to, everything,
                    everything ? Set.of() : courses));
        }, form -> page.with(form).view("team/standIns", standIns.show(caller, absent)));
    }

    @PostMapping("/team/fravar/{standIn}/slutt")
    ModelAndView end(Caller caller, Page page, Submission submission, @PathVariable UUID standIn) {
        return submission.run("/team/fravar?ok=team.done.stand-in-ended",
                () -> standIns.end(caller, submission.key(), standIn),
                form -> page.with(form).view("team/standIns", standIns.show(caller, caller.staff())));
    }
}
