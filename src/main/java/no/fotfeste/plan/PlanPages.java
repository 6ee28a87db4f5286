package no.fotfeste.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The plan on one page, its goals, what is agreed, and how it stood before. */
@Controller
@RequestMapping("/personer/{person}/plan")
class PlanPages {

    private final PlanDesk desk;
    private final Plans plans;
    private final OwnPlan own;
    private final PlanWatch watch;

    PlanPages(PlanDesk desk, Plans plans, OwnPlan own, PlanWatch watch) {
        this.watch = watch;
        this.desk = desk;
        this.plans = plans;
        this.own = own;
    }

    /**
     * @param agreed the agreement that is shown; null where it is a day
     * @param before the plan as it stood then; @param days days on which something changed, newest first
     */
    record Then(PlanDesk.Shown all, LocalDate day, @Nullable Agreement agreed, Plan before, List<Milestone> steps,
            List<History.Change> since, List<LocalDate> days, List<Agreement> agreements) {

        Progress progress() {
            return new Progress(steps, List.of(), List.of());
        }
    }

    @GetMapping
    ModelAndView plan(Caller caller, Page page, @PathVariable PersonId person) {
        PlanDesk.Shown all = desk.plan(caller, person);
        Page drafted = page;
        for (Arena arena : Arena.values()) drafted = drafted.draft(PlanForms.newMeasure(all, arena));
        return drafted.view("plan/plan", all);
    }

    @GetMapping("/mal/ny")
    ModelAndView newGoal(Caller caller, Page page, @PathVariable PersonId person) {
        PlanDesk.ShownGoal blank = desk.newGoal(caller, person);
        return page.draft(PlanForms.newGoal(blank.all())).view("plan/goal", blank);
    }

    @PostMapping("/mal/ny")
    ModelAndView addGoal(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=plan.done.goal",
                () -> plans.addGoal(caller, person, submission.key(), PlanForms.readGoal(submission), PlanForms.readFindings(submission)),
                form -> newGoal(caller, page.with(form), person));
    }

    @GetMapping("/mal/{goal}")
    ModelAndView goal(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID goal) {
        return page.draft("plan.goal." + goal).view("plan/goal", desk.goal(caller, person, goal));
    }

    @PostMapping("/mal/{goal}")
    ModelAndView changeGoal(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal) {
        return submission.run(address(person) + "?ok=plan.done.goal", () -> plans.changeGoal(caller, person, goal,
                submission.key(), submission.version(), PlanForms.readGoal(submission)),
                form -> goal(caller, page.with(form), person, goal));
    }

    @PostMapping("/mal/{goal}/status")
    ModelAndView markGoal(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal) {
        return submission.run(address(person) + "?ok=plan.done.state", () -> {
            Goal.State state = submission.requiredChoice("state", Goal.State.class);
            String why = submission.text("why", 1000);
            Goal.Rest rest = submission.choice("rest", Goal.Rest.class).orElse(null);
            submission.check();
            plans.markGoal(caller, person, goal, submission.key(), submission.version(), state, why, rest);
        }, form -> goal(caller, page.with(form), person, goal));
    }

    @PostMapping("/mal/{goal}/funn")
    ModelAndView answer(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal) {
        return submission.run(address(person) + "/mal/" + goal + "?ok=plan.done.findings", () -> plans.answer(caller, person, goal,
                submission.key(), submission.version(), PlanForms.readFindings(submission)),
                form -> goal(caller, page.with(form), person, goal));
    }

    @PostMapping("/arena/{answer:ikke-aktuelt|aktuelt}")
    ModelAndView arena(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable String answer) {
        return submission.run(address(person) + "?ok=plan.done.arena", () -> {
            Arena arena = submission.requiredChoice("arena", Arena.class);
            submission.check();
            plans.arena(caller, person, submission.key(), arena, answer.equals("ikke-aktuelt"));
        }, form -> plan(caller, page.with(form), person));
    }

    @GetMapping("/avtale")
    ModelAndView agreement(Caller caller, Page page, @PathVariable PersonId person) {
        PlanDesk.Shown all = desk.plan(caller, person);
        return page.draft("plan.agree." + all.shown().course().id()).view("plan/agree", all);
    }

    @PostMapping("/avtale")
    ModelAndView agree(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=plan.done.agreed", () -> {
            LocalDate on = submission.requiredDate("on");
            Agreement.How how = submission.requiredChoice("how", Agreement.How.class);
            if (how == Agreement.How.ON_OWN_PAGE) submission.error("how", "ui.choose-one");
            String comment = submission.text("comment", 4000);
            submission.check();
            plans.agree(caller, person, submission.key(), on, how, comment);
        }, form -> agreement(caller, page.with(form), person));
    }

    @GetMapping(value = "/versjon", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String version(Caller caller, @PathVariable PersonId person) {
        return String.valueOf(watch.newest(caller, person));
    }

    @PostMapping("/svar/{answer}/lest")
    ModelAndView read(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID answer) {
        return submission.run(address(person) + "?ok=plan.done.read", () -> own.read(caller, person, answer, submission.key()),
                form -> plan(caller, page.with(form), person));
    }

    @GetMapping("/samtale")
    ModelAndView talk(Caller caller, Page page, @PathVariable PersonId person) {
        PlanDesk.Shown all = desk.plan(caller, person);
        return page.draft("plan.talk." + all.shown().course().id()).view("plan/talk", all);
    }

    @PostMapping("/samtale")
    ModelAndView talked(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=plan.done.talk", () -> {
            LocalDate on = submission.requiredDate("on");
            String words = submission.required("words", 4000);
            String notes = submission.text("staffNotes", 8000);
            submission.check();
            plans.talked(caller, person, submission.key(), on, words, notes, PlanForms.closed(submission));
        }, form -> talk(caller, page.with(form), person));
    }

    @GetMapping("/versjoner")
    ModelAndView versions(Caller caller, Page page, @PathVariable PersonId person, @RequestParam(required = false) @Nullable String dato) {
        LocalDate day = dato == null ? page.today() : day(dato);
        if (day != null) return then(caller, page, person, day);
        ModelAndView again = then(caller, page.with(PlanForms.day(dato == null ? "" : dato, "ui.date-unclear")), person, page.today());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/versjoner")
    ModelAndView chooseDay(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        LocalDate day = submission.requiredDate("dato");
        return submission.run(address(person) + "/versjoner?dato=" + Show.typed(day), () -> {
            desk.plan(caller, person);
            submission.check();
        }, form -> then(caller, page.with(form), person, page.today()));
    }

    @GetMapping("/versjoner/{number}")
    ModelAndView agreed(Caller caller, Page page, @PathVariable PersonId person, @PathVariable int number) {
        PlanDesk.ShownHistory all = desk.history(caller, person);
        Agreement agreed = all.agreements().stream().filter(a -> a.number() == number).findFirst()
                .orElseThrow(() -> new NotFound("agreement"));
        return page.view("plan/history", new Then(all.all(), agreed.on(), agreed, all.history().asOf(agreed),
                all.history().milestones(agreed), all.history().since(agreed), all.history().days(), all.agreements()));
    }

    private ModelAndView then(Caller caller, Page page, PersonId person, LocalDate day) {
        PlanDesk.ShownHistory all = desk.history(caller, person);
        History history = all.history();
        return page.view("plan/history", new Then(all.all(), day, null, history.asOf(day), history.milestones(day), history.since(day), history.days(),
                all.agreements()));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip(), Show.TYPED.withResolverStyle(java.time.format.ResolverStyle.STRICT));
        } catch (DateTimeParseException unclear) {
            return null;
        }
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/plan";
    }
}
