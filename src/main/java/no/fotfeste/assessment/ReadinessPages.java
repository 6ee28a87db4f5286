package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How ready for work: the stage as staff judge it, what the person expects, and the RRTW profile beside. */
@Controller
@RequestMapping("/personer/{person}/kartlegging/klar")
class ReadinessPages {

    private static final String DONE = "?ok=assessment.done.stage";
    private static final int LONGEST = 1000;

    private final StageJudgements judgements;

    ReadinessPages(StageJudgements judgements) {
        this.judgements = judgements;
    }

    /** One judgement, to be corrected. */
    record One(Readiness all, Readiness.Judged judged) {}

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return shown(caller, page.draft(formName(person)), person);
    }

    @PostMapping("/fase")
    ModelAndView judge(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + DONE, () -> {
            String stage = submission.required("stage", 10);
            String basis = submission.required("basis", LONGEST);
            LocalDate on = submission.requiredDate("on");
            submission.check();
            judgements.judge(caller, person, submission.key(), submission.version(), stage, basis, on);
        }, form -> shown(caller, page.with(form), person));
    }

    @PostMapping("/uendret")
    ModelAndView unchanged(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + DONE,
                () -> judgements.unchanged(caller, person, submission.key(), submission.version()),
                form -> shown(caller, page.with(form), person));
    }

    @GetMapping("/fase/{judged}")
    ModelAndView correcting(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID judged) {
        Readiness all = judgements.get(caller, person);
        return all.standing().stream().filter(each -> each.id().equals(judged)).findFirst()
                .map(found -> page.view("assessment/stage", new One(all, found))).orElseThrow(() -> new NotFound("judgement"));
    }

    @PostMapping("/fase/{judged}")
    ModelAndView correct(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID judged) {
        return submission.run(address(person) + DONE, () -> {
            String stage = submission.required("stage", 10);
            String basis = submission.required("basis", LONGEST);
            LocalDate on = submission.requiredDate("on");
            submission.check();
            judgements.correct(caller, person, judged, submission.key(), stage, basis, on);
        }, form -> correcting(caller, page.with(form), person, judged));
    }

    static String formName(PersonId person) {
        return "assessment.stage." + person;
    }

    /** A new one: nothing is chosen beforehand. */
    static Form fresh(Page page, Readiness model) {
        String name = formName(model.shown().person().id());
        return page.form(name, Form.of(name, model.judged().size(), Map.of())).suggest("on", page.today());
    }

    static Form standing(Page page, One model) {
        String name = "assessment.stage.correct." + model.judged().id();
        return page.form(name, Form.of(name, 0, Map.of("stage", String.valueOf(model.judged().stage()), "basis", model.judged().basis())))
                .suggest("on", model.judged().on());
    }

    /** Two dimensions are equally high: which, and how high. */
    static String tie(Page page, java.util.List<RrtwProfile.Dimension> alike) {
        String names = alike.stream().map(each -> "«" + each.part().name() + "»").collect(Collectors.joining(", "));
        return page.t(alike.size() == 2 ? "assessment.rrtw.tie.two" : "assessment.rrtw.tie.more", names, number(alike.getFirst()));
    }

    static String number(RrtwProfile.Dimension dimension) {
        return Overview.number(java.util.Objects.requireNonNull(dimension.part().value()));
    }

    private ModelAndView shown(Caller caller, Page page, PersonId person) {
        return page.view("assessment/readiness", judgements.get(caller, person));
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/kartlegging/klar";
    }
}
