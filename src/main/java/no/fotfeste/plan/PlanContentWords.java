package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.PlanDesk.Shown;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import org.jspecify.annotations.Nullable;

/** The content of the plan in words: how it goes, what is suggested and why, what changed, what was answered. */
final class PlanContentWords {

    private PlanContentWords() {}

    /** Done, partly or not, and how it felt. */
    static String report(Page page, SelfReport report) {
        String done = page.word("plan.done-how", report.done());
        String went = report.went() == null ? done : page.t("plan.report.with", done, report.went());
        return report.byPerson() ? went + " " + page.t("plan.report.by-person") : went;
    }

    /** The last that was told, on the line under a measure. */
    static String told(Page page, SelfReport report) {
        return page.t("plan.report.last", page.day(report.on()), report(page, report));
    }

    /** The next step to a goal and how it went last, in a few words; empty where nothing is known. */
    static String way(Page page, Progress progress, Goal goal) {
        List<Milestone> steps = progress.of(goal.id());
        Milestone next = progress.next(goal.id());
        long reached = steps.stream().filter(Milestone::reached).count();
        List<GoalReview> reviews = progress.reviews(goal.id());
        return Stream.of(
                next == null ? "" : Show.sentence(page.t("plan.way.next", next.text(), PlanForms.when(page, next)).strip()),
                reached == 0 ? "" : page.t("plan.way.reached", reached, steps.size()),
                reviews.isEmpty() ? "" : page.t("plan.way.review", page.day(reviews.getFirst().on()), Show.sentence(reviews.getFirst().words())),
                progress.level(goal.id()).map(level -> page.t("plan.way.level", Scale.signed(level))).orElse(""))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** All scales in one number, with its denominator; empty where no goal has one. */
    static String sum(Page page, Shown all) {
        Progress.Sum sum = all.progress().sum(all.plan().standing());
        if (sum.tScore().isEmpty()) return "";
        return page.t("plan.scale.sum", String.format(Locale.forLanguageTag("nb"), "%.1f", sum.tScore().getAsDouble()), sum.scaled(), sum.goals());
    }

    static Map<String, String> levels(Scale scale) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (int level = Scale.HIGHEST; level >= Scale.LOWEST; level--) {
            levels.put(String.valueOf(level), Scale.signed(level) + " " + scale.words(level));
        }
        return levels;
    }

    static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        for (int level = Scale.LOWEST; level <= Scale.HIGHEST; level++) levels.put(String.valueOf(level), Scale.signed(level));
        return levels;
    }

    static Form scale(Goal goal, @Nullable Scale scale) {
        Form form = Form.of("plan.scale." + goal.id(), 0, Map.of());
        if (scale == null) return form.suggest("level0", goal.shortWords());
        for (int level = Scale.LOWEST; level <= Scale.HIGHEST; level++) form = form.suggest("level" + level, scale.words(level));
        return form;
    }

    /** Who may do it, in words. */
    static String performers(Page page, Intervention intervention) {
        if (intervention.performers().isEmpty()) return page.t("plan.performers.any");
        return intervention.performers().stream().map(each -> switch (each) {
            case Intervention.SELF -> page.t("plan.by.self");
            case Intervention.PARTY -> page.t("plan.by.party");
            default -> page.t("role." + each).toLowerCase(Locale.ROOT);
        }).collect(Collectors.joining(", "));
    }

    static String domains(Page page, Intervention intervention) {
        return intervention.domains().stream().map(domain -> page.word("plan.domain", domain)).collect(Collectors.joining(", "));
    }

    static String stages(Page page, Intervention intervention) {
        return intervention.stages().isEmpty() ? page.t("plan.stage.all")
                : intervention.stages().stream().map(stage -> page.word("plan.stage", stage)).collect(Collectors.joining(", "));
    }

    /** Why it is suggested. */
    static String why(Page page, Suggestion suggestion) {
        String about = page.t("plan.why.goal", page.word("plan.domain", suggestion.goals().getFirst().domain()));
        return suggestion.stage() ? about + " " + page.t("plan.why.stage") : about;
    }

    static String item(Page page, Comparison.Item item) {
        if (item.thing() == Comparison.Thing.ARENA) return page.word("plan.arena", Arena.valueOf(item.text()));
        return item.thing() == Comparison.Thing.GOAL ? "«" + item.text() + "»" : item.text();
    }

    /** What else is different, and the words that stood before. */
    static String aspects(Page page, Comparison.Item item) {
        String all = item.aspects().stream().map(aspect -> page.word("plan.aspect", aspect)).collect(Collectors.joining(", "));
        return item.before().isEmpty() ? all : all + ". " + page.t("plan.change.before", item.before());
    }

    static Form days(LocalDate from, LocalDate to) {
        return Form.of("plan.compare", 0, Map.of("fra", Show.typed(from), "til", Show.typed(to)));
    }

    static String individual(Page page, IndividualPlan answer) {
        String said = page.word("plan.individual", answer.answer());
        String part = answer.partOf() ? said + " " + page.t("plan.individual.is-part") : said;
        return answer.coordinator().isEmpty() ? part + "." : part + ". " + page.t("plan.individual.by", answer.coordinator());
    }

    /** The one line on the plan. */
    static String individual(Page page, Shown all) {
        if (!all.individual().isEmpty()) {
            IndividualPlan now = all.individual().getFirst();
            return page.t("plan.individual.line", individual(page, now), page.day(now.on()));
        }
        String coordinator = all.coordinator();
        String asked = page.t(all.asksIndividual() ? "plan.individual.asks" : "plan.individual.not-asked");
        return coordinator.isEmpty() ? asked : asked + " " + page.t("plan.individual.by", coordinator);
    }
}
