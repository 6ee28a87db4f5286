package no.fotfeste.extract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.extract.Sheet.Item;
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

/** What one party may see: chosen, seen as they will see it, approved, sent. */
@Controller
@RequestMapping("/personer/{person}/forankring/{party}/utdrag/{sheet}")
class SheetPages {

    private final ExtractDesk desk;
    private final Sheets sheets;

    SheetPages(ExtractDesk desk, Sheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID party, @PathVariable UUID sheet) {
        return page.draft("extract.sheet." + sheet).view("extract/sheet", desk.draft(caller, person, party, sheet));
    }

    @PostMapping
    ModelAndView write(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party,
            @PathVariable UUID sheet) {
        return submission.run(address(person, party, sheet) + "?ok=extract.done.written", () -> {
            Sheet.Wording wording = new Sheet.Wording(submission.text("message", 4000), submission.text("function", 4000),
                    submission.text("adaptation", 4000), submission.checked("ladder"));
            Set<Item> shown = items(submission);
            submission.check();
            sheets.write(caller, person, party, sheet, submission.key(), submission.version(), wording, shown);
        }, form -> show(caller, page.with(form), person, party, sheet));
    }

    @PostMapping("/godkjenn")
    ModelAndView approve(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party,
            @PathVariable UUID sheet) {
        return submission.run(address(person, party, sheet) + "?ok=extract.done.approved",
                () -> sheets.approve(caller, person, party, sheet, submission.key(), submission.text("seen", 100)),
                form -> show(caller, page.with(form), person, party, sheet));
    }

    @PostMapping("/personen/{approved}")
    ModelAndView answered(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party,
            @PathVariable UUID sheet, @PathVariable UUID approved) {
        return submission.run(address(person, party, sheet) + "?ok=extract.done.answered", () -> {
            boolean yes = submission.requiredChoice("answer", ExtractPages.YesNo.class) == ExtractPages.YesNo.YES;
            Approved.Said said = ExtractPages.said(caller, submission, yes);
            submission.check();
            sheets.answered(caller, person, party, approved, submission.key(), said);
        }, form -> show(caller, page.with(form), person, party, sheet));
    }

    @PostMapping("/send/{approved}")
    ModelAndView send(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID party,
            @PathVariable UUID sheet, @PathVariable UUID approved) {
        return submission.run(ExtractPages.address(person) + "/" + party + "?ok=extract.done.sent",
                () -> sheets.send(caller, person, party, approved, submission.key()),
                form -> show(caller, page.with(form), person, party, sheet));
    }

    static Form form(Page page, Sheet sheet) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("message", List.of(sheet.wording().message()));
        values.put("function", List.of(sheet.wording().function()));
        values.put("adaptation", List.of(sheet.wording().adaptation()));
        values.put("show", sheet.shown().stream().map(Item::code).toList());
        if (sheet.wording().ladder()) values.put("ladder", List.of("ja"));
        String name = "extract.sheet." + sheet.id();
        return page.form(name, new Form(name, UUID.randomUUID(), sheet.version(), values, Map.of(), Map.of(), null));
    }

    static Map<String, String> texts(Map<Item, String> offered) {
        Map<String, String> options = new LinkedHashMap<>();
        offered.forEach((item, text) -> options.put(item.code(), text));
        return options;
    }

    static Map<String, String> tasks(Page page, Map<Item, Content.Task> offered) {
        Map<String, String> options = new LinkedHashMap<>();
        offered.forEach((item, task) -> options.put(item.code(), ExtractWords.task(page, task)));
        return options;
    }

    /** What was ticked; what was ticked before and is not offered any more stays out. */
    private static Set<Item> items(Submission submission) {
        Set<Item> items = new HashSet<>();
        for (String code : submission.all("show")) {
            String[] parts = code.split(":", 2);
            try {
                items.add(new Item(Item.Kind.valueOf(parts[0]), UUID.fromString(parts.length > 1 ? parts[1] : "")));
            } catch (IllegalArgumentException made) {
                submission.error("show", "extract.choose");
            }
        }
        return items;
    }

    private static String address(PersonId person, UUID party, UUID sheet) {
        return ExtractPages.address(person) + "/" + party + "/utdrag/" + sheet;
    }
}
