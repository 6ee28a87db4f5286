package no.fotfeste.workanalysis;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.plan.Measure;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One gap: how it has gone, and what is done about it. */
@Controller
@RequestMapping("/personer/{person}/arbeidsanalyse/{analysis}/krav/{demand}")
class GapPages {

    private final WorkAnalyses analyses;

    GapPages(WorkAnalyses analyses) {
        this.analyses = analyses;
    }

    record One(ShownAnalysis all, Demand demand) {

        String address() {
            return all.address() + "/krav/" + demand.id();
        }

        /** What the plan will say until somebody writes it otherwise. */
        Form form(Page page, Answer.Kind kind) {
            String text = page.t("workanalysis.measure." + kind.name().toLowerCase(java.util.Locale.ROOT),
                    demand.name().toLowerCase(java.util.Locale.ROOT), all.task(demand));
            Form form = page.form("workanalysis.answer." + kind.name() + "." + demand.id())
                    .suggest("text", text.length() <= 500 ? text : text.substring(0, 500));
            return kind == Answer.Kind.ADAPTATION && !all.place().isEmpty()
                    ? form.suggest("doer", Measure.By.PARTY.name()).suggest("party", all.place())
                    : form.suggest("doer", Measure.By.SELF_WITH_HELP.name());
        }
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID analysis, @PathVariable UUID demand) {
        ShownAnalysis all = analyses.get(caller, person, analysis);
        return all.demands().stream().filter(each -> each.id().equals(demand)).findFirst()
                .map(found -> page.view("workanalysis/gap", new One(all, found))).orElseThrow(() -> new NotFound("demand"));
    }

    @PostMapping("/tiltak/{kind:trening|tilpasning}")
    ModelAndView answer(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis,
            @PathVariable UUID demand, @PathVariable String kind) {
        Answer.Kind answer = kind.equals("trening") ? Answer.Kind.TRAINING : Answer.Kind.ADAPTATION;
        return submission.run(done(person, analysis, "measure"), () -> {
            Measure.Wish wish = wish(submission, answer);
            submission.check();
            analyses.answer(caller, person, analysis, demand, submission.key(), answer, wish);
        }, form -> show(caller, page.with(form), person, analysis, demand));
    }

    @PostMapping("/godta")
    ModelAndView accept(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis,
            @PathVariable UUID demand) {
        return submission.run(done(person, analysis, "accepted"), () -> {
            String why = submission.required("why", 500);
            submission.check();
            analyses.accept(caller, person, analysis, demand, submission.key(), why);
        }, form -> show(caller, page.with(form), person, analysis, demand));
    }

    @PostMapping("/svar/{answer}/bort")
    ModelAndView takeBack(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis,
            @PathVariable UUID demand, @PathVariable UUID answer) {
        return submission.run(done(person, analysis, "taken-back"),
                () -> analyses.takeBack(caller, person, analysis, demand, answer, submission.key()),
                form -> show(caller, page.with(form), person, analysis, demand));
    }

    /** Open to everyone who follows up: it is about work, as the analysis is. */
    private static Measure.Wish wish(Submission submission, Answer.Kind kind) {
        String text = submission.required("text", 500);
        Measure.By by = submission.requiredChoice("doer", Measure.By.class);
        StaffId staff = submission.id("staff").map(StaffId::new).orElse(null);
        String party = submission.text("party", 200);
        if (by == Measure.By.STAFF && staff == null) submission.error("staff", "workanalysis.staff-needed");
        if (by == Measure.By.PARTY && party.isEmpty()) submission.error("party", "workanalysis.party-needed");
        return new Measure.Wish(kind.arena(), null, text, new Measure.Doer(by, staff, party), submission.date("dueOn").orElse(null), false);
    }

    private static String done(PersonId person, UUID analysis, String what) {
        return WorkAnalysisPages.address(person, analysis) + "?ok=workanalysis.done." + what;
    }
}
