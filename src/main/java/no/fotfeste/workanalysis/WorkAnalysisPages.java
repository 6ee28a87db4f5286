package no.fotfeste.workanalysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Pdf;
import no.fotfeste.ui.Submission;
import no.fotfeste.workanalysis.Analysis.Aim;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The analyses of a case, and one of them: its tasks, judging, the gaps, and a sheet to take along. */
@Controller
@RequestMapping("/personer/{person}/arbeidsanalyse")
class WorkAnalysisPages {

    private static final int MOST_GROUPS = 20;

    private final WorkAnalyses analyses;
    private final DemandKinds kinds;
    private final Pdf pdf;

    WorkAnalysisPages(WorkAnalyses analyses, DemandKinds kinds, Pdf pdf) {
        this.analyses = analyses;
        this.kinds = kinds;
        this.pdf = pdf;
    }

    /** What the page of one analysis shows. @param choices kinds of demands by group */
    record One(ShownAnalysis all, Map<String, Map<String, String>> choices) {}

    @GetMapping
    ModelAndView list(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("workanalysis/list", analyses.list(caller, person));
    }

    @PostMapping
    ModelAndView begin(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run("/personer/" + person + "/arbeidsanalyse/" + submission.key() + "?ok=workanalysis.done.begun", () -> {
            Analysis.Told told = told(submission);
            submission.check();
            analyses.begin(caller, person, submission.key(), told);
        }, form -> page.with(form).view("workanalysis/list", analyses.list(caller, person)));
    }

    @GetMapping("/{analysis}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID analysis) {
        return one(caller, page, person, analysis);
    }

    @GetMapping("/{analysis}/ark")
    ResponseEntity<byte[]> sheet(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID analysis) {
        return pdf.download("arbeidsanalyse", page.view("workanalysis/sheet", analyses.get(caller, person, analysis)));
    }

    @PostMapping("/{analysis}")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis) {
        return submission.run(address(person, analysis) + "?ok=workanalysis.done.changed", () -> {
            Analysis.Told told = told(submission);
            submission.check();
            analyses.change(caller, person, analysis, submission.key(), submission.version(), told);
        }, form -> one(caller, page.with(form), person, analysis));
    }

    @PostMapping("/{analysis}/oppgaver")
    ModelAndView addTask(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis) {
        return submission.run(address(person, analysis) + "?ok=workanalysis.done.task", () -> {
            Analysis.NewTask task = task(submission, submission.required("words", 300));
            submission.check();
            analyses.addTask(caller, person, analysis, submission.key(), task);
        }, form -> one(caller, page.with(form), person, analysis));
    }

    @PostMapping("/{analysis}/oppgaver/{task}")
    ModelAndView addDemands(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis,
            @PathVariable UUID task) {
        return submission.run(address(person, analysis) + "?ok=workanalysis.done.demands", () -> {
            Analysis.NewTask more = task(submission, "");
            submission.check();
            analyses.addDemands(caller, person, analysis, task, submission.key(), more);
        }, form -> one(caller, page.with(form), person, analysis));
    }

    @PostMapping("/{analysis}/oppgaver/{task}/bort")
    ModelAndView removeTask(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis,
            @PathVariable UUID task) {
        return submission.run(address(person, analysis) + "?ok=workanalysis.done.removed",
                () -> analyses.removeTask(caller, person, analysis, task, submission.key()),
                form -> one(caller, page.with(form), person, analysis));
    }

    @PostMapping("/{analysis}/krav/{demand}/bort")
    ModelAndView removeDemand(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis,
            @PathVariable UUID demand) {
        return submission.run(address(person, analysis) + "?ok=workanalysis.done.removed",
                () -> analyses.removeDemand(caller, person, analysis, demand, submission.key()),
                form -> one(caller, page.with(form), person, analysis));
    }

    @GetMapping("/{analysis}/vurder")
    ModelAndView judging(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID analysis) {
        return page.draft(formName(analysis)).view("workanalysis/judge", analyses.get(caller, person, analysis));
    }

    @PostMapping("/{analysis}/vurder")
    ModelAndView judge(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID analysis) {
        return submission.run(address(person, analysis) + "?ok=workanalysis.done.judged", () -> {
            LocalDate on = submission.requiredDate("on");
            List<Judged.New> judged = new ArrayList<>();
            for (Demand demand : analyses.get(caller, person, analysis).demands()) {
                judged.add(new Judged.New(demand.id(), level(submission, "krav-" + demand.id()),
                        submission.choice("ofte-" + demand.id(), Judged.Often.class).orElse(null), level(submission, "gaar-" + demand.id()),
                        submission.text("tilpasset-" + demand.id(), 500)));
            }
            submission.check();
            analyses.judge(caller, person, analysis, submission.key(), submission.version(), on, judged);
        }, form -> page.with(form).view("workanalysis/judge", analyses.get(caller, person, analysis)));
    }

    static String formName(UUID analysis) {
        return "workanalysis.judge." + analysis;
    }

    /** What stands about each demand, to be judged again. */
    static Form standing(ShownAnalysis model) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Demand demand : model.demands()) {
            Judged now = demand.now();
            if (now == null) continue;
            if (now.demanded() != null) fields.put("krav-" + demand.id(), now.demanded().toString());
            if (now.often() != null) fields.put("ofte-" + demand.id(), now.often().name());
            fields.put("gaar-" + demand.id(), now.able() == null ? AnalysisWords.UNKNOWN : now.able().toString());
            fields.put("tilpasset-" + demand.id(), now.adapted());
        }
        return Form.of(formName(model.analysis().id()), model.analysis().rounds(), fields);
    }

    static Form told(ShownAnalysis model) {
        Analysis.Told told = model.analysis().told();
        return Form.of("workanalysis.told", model.analysis().version(), Map.of("aim", told.aim().name(), "job", told.job(), "place", told.place()))
                .suggest("employer", told.employer());
    }

    private ModelAndView one(Caller caller, Page page, PersonId person, UUID analysis) {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        kinds.all().forEach(kind -> choices.computeIfAbsent(kind.group(), group -> new LinkedHashMap<>())
                .put(kind.code(), kind.example().isEmpty() ? kind.name() : kind.name() + " (" + kind.example() + ")"));
        return page.view("workanalysis/one", new One(analyses.get(caller, person, analysis), choices));
    }

    private static Analysis.Told told(Submission submission) {
        return new Analysis.Told(submission.requiredChoice("aim", Aim.class), submission.required("job", 200), submission.text("place", 200),
                submission.id("employer").orElse(null));
    }

    private static Analysis.NewTask task(Submission submission, String words) {
        List<String> chosen = java.util.stream.IntStream.rangeClosed(1, MOST_GROUPS)
                .mapToObj(group -> submission.all("kinds-" + group)).flatMap(List::stream).toList();
        return new Analysis.NewTask(words, chosen, submission.text("own", 100));
    }

    private static @Nullable Integer level(Submission submission, String field) {
        String chosen = submission.text(field, 10);
        if (chosen.isEmpty() || chosen.equals(AnalysisWords.UNKNOWN)) return null;
        if (chosen.matches("[0-4]")) return Integer.valueOf(chosen);
        submission.error(field, "ui.choose-one");
        return null;
    }

    static String address(PersonId person, UUID analysis) {
        return "/personer/" + person + "/arbeidsanalyse/" + analysis;
    }
}
