package no.fotfeste.income;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Pdf;
import no.fotfeste.ui.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happens to my money: tried out, kept, and on paper for the talk with NAV. */
@Controller
@RequestMapping("/personer/{person}/arbeid/pengene")
class IncomePages {

    private final Incomes incomes;
    private final Pdf pdf;

    IncomePages(Incomes incomes, Pdf pdf) {
        this.incomes = incomes;
        this.pdf = pdf;
    }

    @GetMapping
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person) {
        return page.view("income/money", incomes.get(caller, person));
    }

    @GetMapping("/{estimate}")
    ModelAndView saved(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID estimate) {
        return page.view("income/money", incomes.get(caller, person, estimate));
    }

    @GetMapping("/{estimate}/ark")
    ResponseEntity<byte[]> sheet(Caller caller, Page page, @PathVariable PersonId person, @PathVariable UUID estimate) {
        return pdf.download("pengene", page.view("income/sheet", incomes.get(caller, person, estimate)));
    }

    /** Worked out and shown; nothing is kept. */
    @PostMapping("/prov")
    ModelAndView tryOut(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        if (submission.checked("also")) return save(caller, page, submission, person);
        Figures figures = IncomeForm.read(submission);
        try {
            submission.check();
        } catch (Invalid wrong) {
            return submission.run("", () -> { throw wrong; }, form -> page.with(form).view("income/money", incomes.tryOut(caller, person, null)));
        }
        return page.with(submission.written()).view("income/money", incomes.tryOut(caller, person, figures));
    }

    private ModelAndView save(Caller caller, Page page, Submission submission, PersonId person) {
        return submission.run("/personer/" + person + "/arbeid/pengene/" + submission.key() + "?ok=income.done.saved", () -> {
            Figures figures = IncomeForm.read(submission);
            submission.check();
            incomes.save(caller, person, submission.key(), figures);
        }, form -> page.with(form).view("income/money", incomes.tryOut(caller, person, null)));
    }
}
