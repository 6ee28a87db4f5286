package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Sheet;
import no.fotfeste.instrument.Steps;
import no.fotfeste.instrument.Typed;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A form one question at a time. Each answer joins the draft of the whole form, which is sent at the end. */
@Controller
@RequestMapping("/personer/{person}/kartlegging")
class StepPages {

    private static final String END = "slutt";

    private final Assessments assessments;
    private final Drafts drafts;

    StepPages(Assessments assessments, Drafts drafts) {
        this.assessments = assessments;
        this.drafts = drafts;
    }

    @GetMapping("/{instrument}/trinn")
    ModelAndView step(Caller caller, Page page, @PathVariable PersonId person, @PathVariable String instrument,
            @RequestParam(name = "tidspunkt", defaultValue = "") String occasion,
            @RequestParam(name = "dag", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(name = "sprak", defaultValue = "") String language, @RequestParam(name = "steg", defaultValue = "") String at) {
        Filling filling = AssessmentPages.begun(assessments, caller, page, person, instrument, occasion, on, language);
        Step step = step(page, filling, whole(page, filling), place(at));
        return page.draft(step.formName()).view("assessment/step", step);
    }

    @PostMapping("/{instrument}/{occasion}/trinn")
    ModelAndView answer(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable String instrument, @PathVariable String occasion) {
        Filling filling = AssessmentPages.begun(assessments, caller, page, person, instrument, occasion,
                submission.date("dag").orElse(null), submission.text("sprak", 20));
        Form whole = whole(page, filling);
        Step step = step(page, filling, whole, place(submission.text("steg", 10)));
        Item item = step.item();
        if (item == null) throw new NotFound("question");
        String field = AnswerFields.field(filling.instrument(), item);
        Map<String, List<String>> values = new HashMap<>(whole.values());
        for (String each : List.of(field, AnswerFields.own(field), AnswerFields.unit(field))) values.put(each, submission.all(each));
        values.put(AnswerFields.edition(filling.instrument()), List.of(AnswerFields.editionOf(filling.instrument())));
        Form merged = new Form(whole.name(), whole.key(), whole.version(), values, Map.of(), Map.of(), null);
        return submission.run(step(page, filling, merged, step.at() + 1).address(), () -> {
            AnswerFields.answers(Typed.of(submission), item, field);
            submission.check();
            drafts.save(caller, filling.formName(), whole.version(), flat(values));
        }, form -> page.with(form).view("assessment/step", step));
    }

    private static Form whole(Page page, Filling filling) {
        return page.draft(filling.formName()).form(filling.formName(), AssessmentPages.standing(filling));
    }

    private static Map<String, String> flat(Map<String, List<String>> values) {
        Map<String, String> fields = new HashMap<>();
        values.forEach((field, all) -> {
            if (all.stream().anyMatch(value -> !value.isEmpty())) fields.put(field, String.join(Drafts.SEPARATOR, all));
        });
        return fields;
    }

    private static int place(String at) {
        return at.equals(END) ? Integer.MAX_VALUE : at.matches("[0-9]{1,6}") ? Integer.parseInt(at) : 0;
    }

    private static Step step(Page page, Filling filling, Form whole, int at) {
        Answers answers = AnswerFields.read(Typed.of(whole), filling.instrument(), filling.before()).answers();
        Sheet sheet = filling.sheet(page);
        List<Steps.Stop> stops = Steps.of(sheet, filling.instrument(), answers);
        return new Step(filling, sheet, whole, answers, stops,
                (int) stops.stream().filter(stop -> stop.at() < at).count());
    }

    /** @param whole the form as drafted so far; @param index of the stop, or how many there are when all have been passed */
    record Step(Filling filling, Sheet sheet, Form whole, Answers answers, List<Steps.Stop> stops, int index) {

        Steps.@Nullable Stop stop() {
            return index < stops.size() ? stops.get(index) : null;
        }

        @Nullable Item item() {
            Steps.Stop stop = stop();
            return stop == null ? null : stop.item();
        }

        int at() {
            Steps.Stop stop = stop();
            return stop == null ? Integer.MAX_VALUE - 1 : stop.at();
        }

        String formName() {
            return filling.formName() + ".trinn." + (stop() == null ? END : at());
        }

        Form form(Page page) {
            Form fresh = Form.of(formName(), 0, Map.of());
            return page.form(formName(), new Form(formName(), fresh.key(), 0, whole.values(), Map.of(), Map.of(), null));
        }

        /** For the last page: all of it, to be sent. */
        Form ending(Page page) {
            return whole.suggest("on", filling.now() == null ? page.today() : filling.now().on());
        }

        String address() {
            return filling.stepAddress(stop() == null ? END : String.valueOf(at()));
        }

        String address(Steps.Stop stop) {
            return filling.stepAddress(String.valueOf(stop.at()));
        }

        /** Empty on the first. */
        String back() {
            return index == 0 ? "" : address(stops.get(index - 1));
        }
    }
}
