package no.fotfeste.ladder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Pdf;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ladder: one page of how it is and goes, and those where it is made, changed, compared and printed. */
@Controller
@RequestMapping("/personer/{person}/plan/opptrapping")
class LadderPages {

    private final LadderDesk desk;
    private final Ladders ladders;
    private final Fridays fridays;
    private final Pdf pdf;

    LadderPages(LadderDesk desk, Ladders ladders, Fridays fridays, Pdf pdf) {
        this.desk = desk;
        this.ladders = ladders;
        this.fridays = fridays;
        this.pdf = pdf;
    }

    /** The form of a new ladder or a new version. @param ladder null for a new one */
    record Edit(LadderDesk.Room room, @Nullable Template template, @Nullable Ladder ladder) {}

    /** The one that runs; where there is none, those that were, and how to make one. */
    @GetMapping
    ModelAndView all(Caller caller, Page page, @PathVariable PersonId person) {
        LadderDesk.Room room = desk.room(caller, person);
        var runs = room.ladders().stream().filter(ladder -> ladder.runs(page.today())).toList();
        return runs.size() == 1 ? one(caller, page, person, runs.getFirst().id()) : page.view("ladder/all", room);
    }

    @GetMapping("/ny")
    ModelAndView newLadder(Caller caller, Page page, @PathVariable PersonId person, @RequestParam(name = "mal", defaultValue = "") String chosen) {
        LadderDesk.Room room = desk.room(caller, person);
        Template template = Arrays.stream(Template.values()).filter(each -> each.name().equals(chosen)).findFirst().orElse(null);
        if (template == null) return page.view("ladder/choose", room);
        return page.draft(LadderForms.newForm(room, template)).view("ladder/edit", new Edit(room, template, null));
    }

    @PostMapping("/ny")
    ModelAndView make(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        String template = submission.text("mal", 20);
        return submission.run(address(person) + "?ok=ladder.done.made",
                () -> ladders.make(caller, person, submission.key(), LadderForms.readNew(submission)),
                form -> newLadder(caller, page.with(form), person, template.isEmpty() ? Template.OWN.name() : template));
    }

    @GetMapping("/{ladder}")
    ModelAndView one(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID ladder) {
        return page.view("ladder/ladder", desk.one(caller, person, ladder));
    }

    @GetMapping("/{ladder}/endre")
    ModelAndView edit(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID ladder) {
        LadderDesk.Room room = desk.room(caller, person);
        Ladder one = room.ladders().stream().filter(each -> each.id().equals(ladder)).findFirst().orElseThrow(() -> new NotFound("ladder"));
        return page.draft("ladder.change." + ladder).view("ladder/edit", new Edit(room, null, one));
    }

    @PostMapping("/{ladder}/endre")
    ModelAndView change(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID ladder) {
        return submission.run(address(person, ladder) + "?ok=ladder.done.changed", () -> ladders.change(caller, person, ladder,
                submission.key(), submission.version(), LadderForms.readChange(submission)),
                form -> edit(caller, page.with(form), person, ladder));
    }

    @PostMapping("/{ladder}/fredag")
    ModelAndView friday(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID ladder) {
        return submission.run(address(person, ladder) + "?ok=ladder.done.friday", () -> {
            LocalDate week = LadderForms.week(submission);
            Friday.Giver giver = submission.choice("giver", Friday.Giver.class).orElse(Friday.Giver.PERSON);
            String note = submission.text("note", 2000);
            submission.check();
            fridays.answer(caller, person, ladder, submission.key(), new Friday(week, giver,
                    submission.checked("also") ? Friday.Answer.TOO_MUCH : Friday.Answer.WELL, note));
        }, form -> one(caller, page.with(form), person, ladder));
    }

    @PostMapping("/{ladder}/lest")
    ModelAndView read(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID ladder) {
        return submission.run(address(person, ladder) + "?ok=ladder.done.seen", () -> fridays.read(caller, person, ladder, submission.key()),
                form -> one(caller, page.with(form), person, ladder));
    }

    @PostMapping("/{ladder}/faktisk")
    ModelAndView actual(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID ladder) {
        return submission.run(address(person, ladder) + "?ok=ladder.done.actual", () -> {
            LocalDate week = LadderForms.week(submission);
            int percent = submission.requiredNumber("percent", 0, 100);
            submission.check();
            fridays.actual(caller, person, ladder, submission.key(), week, percent);
        }, form -> one(caller, page.with(form), person, ladder));
    }

    @PostMapping("/{ladder}/avtale")
    ModelAndView agree(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID ladder) {
        return submission.run(address(person, ladder) + "?ok=ladder.done.agreed", () -> {
            Agreement agreement = new Agreement(submission.version(), submission.requiredChoice("party", Agreement.Party.class),
                    submission.requiredChoice("how", Agreement.How.class), submission.text("saidBy", 200),
                    submission.requiredDate("on"), caller.name());
            submission.check();
            ladders.agree(caller, person, ladder, submission.key(), agreement);
        }, form -> one(caller, page.with(form), person, ladder));
    }

    @PostMapping("/{ladder}/brems/{brake}")
    ModelAndView see(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID ladder,
            @PathVariable UUID brake) {
        return submission.run(address(person, ladder) + "?ok=ladder.done.seen",
                () -> fridays.see(caller, person, ladder, brake, submission.key(), !submission.checked("also")),
                form -> one(caller, page.with(form), person, ladder));
    }

    @PostMapping("/{ladder}/avslutt")
    ModelAndView end(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID ladder) {
        return submission.run(address(person, ladder) + "?ok=ladder.done.ended", () -> ladders.end(caller, person, ladder, submission.key()),
                form -> one(caller, page.with(form), person, ladder));
    }

    @GetMapping("/{ladder}/versjoner")
    ModelAndView then(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID ladder,
            @RequestParam(required = false) @Nullable String dato, @RequestParam(required = false) @Nullable String utgave) {
        LadderDesk.Shown shown = desk.one(caller, person, ladder);
        if (utgave != null) {
            Version chosen = shown.ladder().versions().stream().filter(version -> String.valueOf(version.number()).equals(utgave)).findFirst()
                    .orElseThrow(() -> new NotFound("version"));
            return page.view("ladder/then", new LadderDesk.Then(shown, chosen.on(), chosen, true));
        }
        LocalDate day = day(dato, page.today());
        return page.view("ladder/then", new LadderDesk.Then(shown, day, shown.ladder().asOf(day).orElse(null), false));
    }

    @PostMapping("/{ladder}/versjoner")
    ModelAndView chooseDay(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID ladder) {
        LocalDate day = submission.requiredDate("dato");
        return submission.run(address(person, ladder) + "/versjoner?dato=" + Show.typed(day), () -> {
            desk.one(caller, person, ladder);
            submission.check();
        }, form -> then(caller, page.with(form), person, ladder, null, null));
    }

    /** The file's name says nothing about anybody. */
    @GetMapping("/{ladder}/trapp.pdf")
    ResponseEntity<byte[]> print(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID ladder) {
        return pdf.download("opptrapping", page.view("ladder/sheet", desk.sheet(caller, person, ladder)));
    }

    /** Today where it is no day. */
    private static LocalDate day(@Nullable String typed, LocalDate today) {
        if (typed == null) return today;
        try {
            return LocalDate.parse(typed.strip(), Show.TYPED.withResolverStyle(java.time.format.ResolverStyle.STRICT));
        } catch (DateTimeParseException unclear) {
            return today;
        }
    }

    private static String address(PersonId person) {
        return "/personer/" + person + "/plan/opptrapping";
    }

    private static String address(PersonId person, UUID ladder) {
        return address(person) + "/" + ladder;
    }
}
