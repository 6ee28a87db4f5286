package no.fotfeste.work;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import no.fotfeste.work.Spell.Source;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The work tab of a case: what holds now, over time, sick leave, training; and one spell to end or correct. */
@Controller
@RequestMapping("/personer/{person}/arbeid")
class WorkPages {

    private static final int NOTE = 2000;

    private final WorkStatuses work;

    WorkPages(WorkStatuses work) {
        this.work = work;
    }

    /** What the page of one spell shows. */
    record One(WorkOverview work, Spell spell) {

        String address() {
            return work.shown().address() + "/arbeid/perioder/" + spell.id();
        }
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return shown(caller, page, person);
    }

    @PostMapping("/perioder")
    ModelAndView add(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "?ok=work.done.registered", () -> {
            NewSpell spell = spell(submission, ending(submission));
            submission.check();
            work.add(caller, person, submission.key(), spell);
        }, form -> shown(caller, page.with(form), person));
    }

    @GetMapping("/perioder/{spell}")
    ModelAndView one(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID spell) {
        WorkOverview overview = work.get(caller, person);
        return overview.history().spells().stream().filter(each -> each.id().equals(spell)).findFirst()
                .map(found -> page.view("work/spell", new One(overview, found)))
                .orElseThrow(() -> new NotFound("spell"));
    }

    @PostMapping("/perioder/{spell}/slutt")
    ModelAndView end(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID spell) {
        return submission.run(address(person) + "?ok=work.done.ended", () -> {
            LocalDate last = submission.requiredDate("last");
            submission.check();
            work.end(caller, person, spell, submission.key(), last);
        }, form -> again(caller, page.with(form), person, spell));
    }

    @PostMapping("/perioder/{spell}/rett")
    ModelAndView correct(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID spell) {
        return submission.run(address(person) + "?ok=work.done.corrected", () -> {
            NewSpell instead = spell(submission, Set.of());
            submission.check();
            work.correct(caller, person, spell, submission.key(), instead);
        }, form -> again(caller, page.with(form), person, spell));
    }

    @PostMapping("/perioder/{spell}/ta-bort")
    ModelAndView takeBack(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID spell) {
        return submission.run(address(person) + "?ok=work.done.taken-back", () -> {
            String why = submission.required("why", 500);
            submission.check();
            work.takeBack(caller, person, spell, submission.key(), why);
        }, form -> again(caller, page.with(form), person, spell));
    }

    @GetMapping("/sykmelding")
    ModelAndView sickLeave(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("work/sickLeave", work.get(caller, person));
    }

    @GetMapping("/trening")
    ModelAndView training(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("work/training", work.get(caller, person));
    }

    @PostMapping("/trening")
    ModelAndView train(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        return submission.run(address(person) + "/trening?ok=work.done.training", () -> {
            NewTraining training = new NewTraining(submission.id("employer").orElse(null), submission.requiredDate("from"),
                    submission.date("to").orElse(null), hours(submission), submission.required("what", 300),
                    submission.text("instructor", 200), submission.text("mastery", 4000));
            submission.check();
            work.train(caller, person, submission.key(), training);
        }, form -> training(caller, page.with(form), person));
    }

    @PostMapping("/trening/{training}")
    ModelAndView trained(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID training) {
        return submission.run(address(person) + "/trening?ok=work.done.training", () -> {
            LocalDate to = submission.date("to").orElse(null);
            String note = submission.text("note", 4000);
            submission.check();
            work.trained(caller, person, training, submission.key(), submission.version(), to, note);
        }, form -> training(caller, page.with(form), person));
    }

    private ModelAndView shown(Caller caller, Page page, PersonId person) {
        return page.view("work/work", work.get(caller, person));
    }

    /** The same spell once more. Errors: Refused where somebody has corrected it meanwhile. */
    private ModelAndView again(Caller caller, Page page, PersonId person, UUID spell) {
        WorkOverview overview = work.get(caller, person);
        return overview.history().spells().stream().filter(each -> each.id().equals(spell)).findFirst()
                .map(found -> page.view("work/spell", new One(overview, found)))
                .orElseThrow(() -> new Refused("work.corrected-already"));
    }

    private static NewSpell spell(Submission form, Set<WorkState> ending) {
        WorkState kind = form.requiredChoice("kind", WorkState.class);
        Integer percent = SituationForm.percent(form, "percent");
        if (percent == null && kind.measured()) form.error("percent", "work.percent-needed");
        return new NewSpell(kind, form.requiredDate("from"), form.date("to").orElse(null), percent == null ? 100 : percent,
                form.id("employer").orElse(null), form.choice("source", Source.class).orElse(Source.STAFF),
                form.text("note", NOTE), ending);
    }

    private static Set<WorkState> ending(Submission form) {
        Set<WorkState> ending = EnumSet.noneOf(WorkState.class);
        for (String chosen : form.all("ends")) {
            for (WorkState state : WorkState.values()) {
                if (state.name().equals(chosen)) ending.add(state);
            }
        }
        return ending;
    }

    private static int hours(Submission form) {
        String typed = form.text("hours", 10);
        if (typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= 60) {
            return Integer.parseInt(typed);
        }
        form.error("hours", typed.isEmpty() ? "ui.required" : "work.hours-range");
        return 1;
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/arbeid";
    }

}
