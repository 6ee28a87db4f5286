package no.fotfeste.team;

import java.util.LinkedHashMap;
import java.util.Map;
import no.fotfeste.access.Caller;
import no.fotfeste.episode.GateFields;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The team: which cases nobody has, and how much each has. */
@Controller
class TeamPages {

    private final TeamBoard board;

    TeamPages(TeamBoard board) {
        this.board = board;
    }

    /** Those who do not give out cases come to what of the team's they can do. */
    @GetMapping("/team")
    ModelAndView board(Caller caller, Page page) {
        if (!caller.isAny(TeamAction.SET_LIMIT.roles()) && caller.isAny(TeamAction.SHOW_STAND_INS.roles())) {
            return new ModelAndView("redirect:/team/fravar");
        }
        return page.view("team/board", board.show(caller));
    }

    @PostMapping("/personer/{person}/ansvar")
    ModelAndView give(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/team?ok=team.done.given", () -> {
            StaffId to = submission.id("staff").map(StaffId::new).orElse(null);
            EpisodeId course = submission.id("course").map(EpisodeId::new).orElse(null);
            if (to == null) submission.error("staff", "ui.choose-one");
            if (course == null) submission.error("", "team.case-missing");
            String reason = submission.text("reason", 200);
            submission.check();
            if (to == null || course == null) return;
            boolean full = board.load(caller, to).full();
            if (full && reason.isEmpty()) submission.error("reason", "team.full-needs-reason");
            submission.check();
            board.give(caller, person, course, submission.key(), to, full ? reason : "");
        }, form -> page.with(form).view("team/board", board.show(caller)));
    }

    @PostMapping("/team/grense/{staff}")
    ModelAndView limit(Caller caller, Page page, Submission submission, @PathVariable StaffId staff) {
        return submission.run("/team?ok=team.done.limit", () -> {
            int most = submission.requiredNumber("most", 1, 200);
            submission.check();
            board.setLimit(caller, submission.key(), staff, most);
        }, form -> page.with(form).view("team/board", board.show(caller)));
    }

    /** Named by the case, so that what was wrong comes back beside it. */
    static String form(Board.Waiting waiting) {
        return "team.give." + waiting.course();
    }

    static Map<String, String> members(Page page, Board board) {
        Map<String, String> names = new LinkedHashMap<>();
        Board.able(board.members()).forEach(member -> names.put(member.staff().id().toString(),
                page.t("team.member", member.staff().name(), load(page, member.load()))
                        + (member.back() == null ? "" : " – " + page.t("team.away-until", page.day(member.back())))));
        return names;
    }

    /** 7 av 20, or 7. */
    static String load(Page page, Caseload load) {
        return load.limit() == null ? String.valueOf(load.responsible()) : page.t("team.of", load.responsible(), load.limit());
    }

    static Map<String, String> reasons(Board.Waiting waiting) {
        return GateFields.reasons(waiting.service());
    }

    static Form limitForm(Page page, Board.Member member) {
        String name = "team.limit." + member.staff().id();
        Integer limit = member.load().limit();
        return page.form(name, Form.fresh(name).suggest("most", limit));
    }
}
