package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.jobsupport.Review.Given;
import no.fotfeste.jobsupport.Scale.Computed;
import no.fotfeste.jobsupport.Scale.Item;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Fidelity to the method: the picture of a period, a review to be kept, and those that were. */
@Controller
class FidelityPages {

    private static final int NOTE = 2000;
    private static final int ANCHORS = 5;

    private final Fidelities fidelities;

    FidelityPages(Fidelities fidelities) {
        this.fidelities = fidelities;
    }

    /** @param names of those behind whom the reader may know; @param told whether the reader may know any */
    record Shown(Fidelities.Picture picture, Map<PersonId, String> names, boolean told, boolean reviews, List<Integer> periods, int months) {

        List<Map.Entry<PersonId, String>> behind(Figure figure) {
            return figure.behind().stream().distinct().filter(names::containsKey).map(person -> Map.entry(person, names.get(person)))
                    .sorted(Map.Entry.comparingByValue()).toList();
        }

        Figure figure(Item item) {
            return java.util.Objects.requireNonNull(picture.figures().get(item.computed()));
        }
    }

    /** Whole months back from today; the choices on offer. */
    private static final List<Integer> PERIODS = List.of(3, 6, 12);

    @GetMapping("/uka/metode")
    ModelAndView show(Caller caller, Page page, @RequestParam(name = "maneder", defaultValue = "6") String chosen) {
        return shown(caller, page, PERIODS.stream().filter(each -> String.valueOf(each).equals(chosen)).findFirst().orElse(6));
    }

    @PostMapping("/uka/metode")
    ModelAndView keep(Caller caller, Page page, Submission submission) {
        return submission.run("/uka/metode/" + submission.key() + "?ok=jobsupport.done.review", () -> {
            int months = submission.number("months", 1, 36).filter(PERIODS::contains).orElse(6);
            Map<Integer, Given> given = given(submission);
            String note = submission.text("note", 4000);
            submission.check();
            LocalDate today = caller.today();
            fidelities.review(caller, submission.key(), first(today, months), today, given, note);
        }, form -> shown(caller, page.with(form), 6));
    }

    @GetMapping("/uka/metode/{review}")
    ModelAndView review(Caller caller, Page page, @PathVariable UUID review) {
        return page.view("jobsupport/review", fidelities.get(caller, review));
    }

    private ModelAndView shown(Caller caller, Page page, int months) {
        LocalDate today = caller.today();
        Fidelities.Picture picture = fidelities.picture(caller, first(today, months), today);
        boolean told = caller.isAny(JobsupportAction.FIDELITY_NAMES.roles());
        Map<PersonId, String> names = told ? fidelities.names(caller, picture.behind()) : Map.of();
        return page.view("jobsupport/fidelity", new Shown(picture, names, told, caller.isAny(JobsupportAction.REVIEW.roles()), PERIODS, months));
    }

    static LocalDate first(LocalDate today, int months) {
        return today.minusMonths(months).plusDays(1);
    }

    static Map<String, String> anchors(Page page) {
        Map<String, String> anchors = new java.util.LinkedHashMap<>();
        for (int i = 1; i <= ANCHORS; i++) anchors.put(String.valueOf(i), page.t("jobsupport.anchor." + i));
        return anchors;
    }

    static Form form(Page page, int months) {
        return page.form("jobsupport.review").suggest("months", months);
    }

    private static Map<Integer, Given> given(Submission form) {
        Map<Integer, Given> given = new HashMap<>();
        for (Item item : Scale.IPS_25.items()) {
            @Nullable Integer anchor = form.number("anchor" + item.number(), 1, ANCHORS).orElse(null);
            int more = item.computed() != Computed.INTEGRATION ? 0
                    : (form.checked("near") ? 1 : 0) + (form.checked("unreferred") ? 1 : 0);
            given.put(item.number(), new Given(anchor, more, form.text("note" + item.number(), NOTE)));
        }
        return given;
    }
}
