package no.fotfeste.income;

import java.util.HashMap;
import java.util.Map;
import no.fotfeste.income.Figures.Benefit;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Submission;

/** The person's figures as a form. */
final class IncomeForm {

    static final String NAME = "income.figures";

    private IncomeForm() {}

    static Figures read(Submission form) {
        Benefit benefit = form.requiredChoice("benefit", Benefit.class);
        int degree = percent(form, "degree", benefit == Benefit.DISABILITY, 100);
        int income = money(form);
        int position = percent(form, "position", false, 100);
        return new Figures(income, position, benefit, benefit == Benefit.DISABILITY ? degree : 100,
                form.number("children", 0, Figures.MOST_CHILDREN).orElse(0));
    }

    static Form of(Incomes.Shown shown) {
        Figures it = shown.figures();
        if (it == null) return Form.fresh(NAME).suggest("position", 100);
        Map<String, String> fields = new HashMap<>();
        fields.put("income", String.valueOf(it.income()));
        fields.put("position", String.valueOf(it.position()));
        fields.put("benefit", it.benefit().name());
        if (it.benefit() == Benefit.DISABILITY) fields.put("degree", String.valueOf(it.degree()));
        if (it.children() > 0) fields.put("children", String.valueOf(it.children()));
        return Form.of(NAME, 0, fields);
    }

    /** As people write it: 520 000, 520.000, 520000 kr. */
    private static int money(Submission form) {
        String typed = form.text("income", 30).replaceAll("(?i)kr\\.?|,-", "").replaceAll("[ .\\u00a0]", "");
        if (typed.matches("[0-9]{1,7}") && Integer.parseInt(typed) <= Figures.MOST_INCOME) return Integer.parseInt(typed);
        form.error("income", typed.isEmpty() ? "ui.required" : "income.money-unclear");
        return 0;
    }

    private static int percent(Submission form, String field, boolean required, int instead) {
        String typed = form.text(field, 10).replace("%", "").strip();
        if (typed.isEmpty()) {
            if (required) form.error(field, "ui.required");
            return instead;
        }
        if (typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= 100) return Integer.parseInt(typed);
        form.error(field, "income.percent-range");
        return instead;
    }
}
