package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import no.fotfeste.finding.Stage;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.plan.PlanDesk.Shown;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;

/** The forms of the plan: what stands in them, and how they are read back. */
final class PlanForms {

    private static final String OPEN = "OPEN";
    private static final String CLOSED = "CLOSED";
    private static final Pattern PASTED = Pattern.compile("(?i)<o:p>|class=\"?Mso|<!--\\[if |<w:");

    private PlanForms() {}

    static String newGoal(Shown all) {
        return "plan.goal.new." + all.shown().course().id();
    }

    /** A new one: the first is the main goal unless somebody says otherwise. */
    static Form goal(Shown all) {
        Form form = Form.of(newGoal(all), 0, Map.of("seenBy", OPEN));
        return all.plan().main().isEmpty() ? form.suggest("main", "ja") : form;
    }

    static Form goal(Goal goal) {
        Form form = Form.of("plan.goal." + goal.id(), goal.version(), Map.of("words", goal.words(),
                "staffWording", goal.staffWording(), "domain", goal.domain().name(), "seenBy", goal.closed() ? CLOSED : OPEN))
                .suggest("aim", goal.aim());
        return goal.main() ? form.suggest("main", "ja") : form;
    }

    static Goal.Wish readGoal(Submission submission) {
        String words = needed(submission, "words", 1000);
        String staffWording = plain(submission, "staffWording", 4000);
        Goal.Domain domain = submission.requiredChoice("domain", Goal.Domain.class);
        Goal.Aim aim = submission.choice("aim", Goal.Aim.class).orElse(null);
        if (domain.work() && aim == null && !submission.text("domain", 40).isEmpty()) submission.error("aim", "plan.aim-needed");
        submission.check();
        return new Goal.Wish(words, staffWording, domain, aim, submission.checked("main"), closed(submission));
    }

    static String findings(Goal goal) {
        return "plan.findings." + goal.id();
    }

    /** What the goal answers already. */
    static Form findings(PlanDesk.ShownGoal model) {
        Map<String, List<String>> chosen = Map.of("findings", model.findings().chosen().stream().map(GoalFinding::key).toList());
        String name = findings(java.util.Objects.requireNonNull(model.goal()));
        return new Form(name, UUID.randomUUID(), model.findings().version(), chosen, Map.of(), Map.of(), null);
    }

    static Map<String, String> findings(Page page, GoalFindings.Shown findings) {
        Map<String, String> options = new LinkedHashMap<>();
        findings.offered().forEach(each -> options.put(each.key(),
                page.t("plan.findings.option", each.name(), each.value(), page.day(each.on()))));
        findings.chosen().stream().filter(each -> each.now() == null).forEach(each -> options.put(each.key(), each.name()));
        return options;
    }

    static Set<String> readFindings(Submission submission) {
        return submission.all("findings").stream().filter(each -> !each.isEmpty() && each.length() <= 150).limit(500)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    static String newMeasure(Shown all, Arena arena) {
        return "plan.add." + arena + "." + all.shown().course().id();
    }

    /** What is about the person and those around is taken for health until somebody says otherwise. */
    static Form measure(Shown all, Arena arena) {
        boolean closed = arena == Arena.PERSON || arena == Arena.SURROUNDINGS;
        return Form.of(newMeasure(all, arena), 0, Map.of("seenBy", closed ? CLOSED : OPEN));
    }

    static Form measure(Measure measure) {
        return Form.of("plan.measure." + measure.id(), measure.version(), Map.of("arena", measure.arena().name(),
                "text", measure.text(), "doer", measure.doer().by().name(), "party", measure.doer().party(),
                "seenBy", measure.closed() ? CLOSED : OPEN, "kind", measure.effort().kind().name(), "often", measure.effort().often(),
                "amount", measure.effort().amount()))
                .suggest("load", filled(measure.effort().load())).suggest("progression", filled(measure.effort().progression()))
                .suggest("intervention", filled(measure.effort().intervention()))
                .suggest("staff", measure.doer().staff()).suggest("goal", measure.goal()).suggest("dueOn", measure.dueOn());
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    static String freshMeasure(Shown all, @Nullable Intervention from) {
        return "plan.new." + (from == null ? "" : from.code() + ".") + all.shown().course().id();
    }

    /** What the catalogue says, to be changed by whoever chooses it. */
    static Form measure(Shown all, @Nullable Intervention from, @Nullable UUID goal) {
        Form form = Form.of(freshMeasure(all, from), 0, Map.of());
        if (from == null) return form.suggest("arena", Arena.PERSON).suggest("goal", goal).suggest("seenBy", CLOSED);
        boolean own = from.performers().equals(java.util.List.of(Intervention.SELF));
        boolean closed = from.arena() == Arena.PERSON || from.arena() == Arena.SURROUNDINGS;
        return form.suggest("arena", from.arena()).suggest("text", from.measure()).suggest("kind", from.kind())
                .suggest("goal", goal).suggest("intervention", from.code()).suggest("seenBy", closed ? CLOSED : OPEN)
                .suggest("doer", own ? Measure.By.SELF : from.kind() == Measure.Kind.HOME_TASK ? Measure.By.SELF_WITH_HELP : null);
    }

    private static Measure.Effort readEffort(Submission submission) {
        return new Measure.Effort(submission.choice("kind", Measure.Kind.class).orElse(Measure.Kind.ORDINARY),
                submission.text("often", 200), submission.text("amount", 200), submission.text("load", 200),
                plain(submission, "progression", 500), submission.text("intervention", 40));
    }

    /** Whether the fold with home task and training is to be seen. */
    static boolean efforts(Form form) {
        return java.util.stream.Stream.of("kind", "often", "amount", "load", "progression").anyMatch(field -> form.error(field) != null)
                || (!form.value("kind").isEmpty() && !form.value("kind").equals(Measure.Kind.ORDINARY.name()));
    }

    static Map<String, String> reasons(Shown all) {
        Map<String, String> reasons = new LinkedHashMap<>();
        all.shown().course().service().reasons().forEach(reason -> reasons.put(reason, reason));
        return reasons;
    }

    /** What was written; codes that came along from a word processor are refused with what to do. */
    static boolean pasted(String text) {
        return PASTED.matcher(text).find();
    }

    static String plain(Submission submission, String field, int longest) {
        String text = submission.text(field, longest);
        if (pasted(text)) submission.error(field, "plan.pasted");
        return text;
    }

    static String needed(Submission submission, String field, int longest) {
        String text = plain(submission, field, longest);
        return text.isEmpty() ? submission.required(field, longest) : text;
    }

    static Measure.Wish readMeasure(Submission submission) {
        Arena arena = submission.requiredChoice("arena", Arena.class);
        String text = needed(submission, "text", 500);
        Measure.By by = submission.requiredChoice("doer", Measure.By.class);
        StaffId staff = submission.id("staff").map(StaffId::new).orElse(null);
        String party = submission.text("party", 200);
        if (by == Measure.By.STAFF && staff == null) submission.error("staff", "plan.staff-needed");
        if (by == Measure.By.PARTY && party.isEmpty()) submission.error("party", "plan.party-needed");
        UUID goal = submission.id("goal").orElse(null);
        var due = submission.date("dueOn").orElse(null);
        Measure.Effort effort = readEffort(submission);
        submission.check();
        return new Measure.Wish(arena, goal, text, new Doer(by, staff, party), due, closed(submission), effort);
    }

    /** What a goal may be about, for whoever writes it. */
    static Map<String, String> domains(Page page, Shown all) {
        Map<String, String> domains = new LinkedHashMap<>();
        for (Goal.Domain domain : Goal.Domain.values()) {
            if (all.health() || !domain.health()) domains.put(domain.name(), page.word("plan.domain", domain));
        }
        return domains;
    }

    static Map<String, String> seenBy(Page page) {
        Map<String, String> seenBy = new LinkedHashMap<>();
        seenBy.put(OPEN, page.t("plan.seen-by.all"));
        seenBy.put(CLOSED, page.t("plan.seen-by.clinicians"));
        return seenBy;
    }

    /** Who does it, as it stands on the page (B29). */
    static String doer(Page page, Shown all, Doer doer) {
        String given = all.shown().person().givenName();
        StaffId staff = doer.staff();
        String name = staff == null ? "" : all.name(staff).isEmpty() ? page.t("plan.doer.left") : all.name(staff);
        return switch (doer.by()) {
            case SELF -> given;
            case STAFF -> name;
            case PARTY -> doer.party();
            case SELF_WITH_HELP -> {
                String help = name.isEmpty() || doer.party().isEmpty() ? name + doer.party() : name + ", " + doer.party();
                yield help.isEmpty() ? page.t("plan.doer.with-help", given) : page.t("plan.doer.with-help-from", given, help);
            }
        };
    }

    /** The day it is due, or the day it was done. */
    static String when(Page page, Measure measure) {
        if (!measure.open()) return page.t("plan.done-on", page.day(measure.stateOn()));
        if (measure.dueOn() == null) return "";
        return page.t(measure.overdue(page.today()) ? "plan.due-passed" : "plan.due", page.day(measure.dueOn()));
    }

    static String when(Page page, Milestone step) {
        if (step.reached()) return page.t("plan.step.reached-on", page.day(step.on()));
        if (step.dueOn() == null) return "";
        return page.t(step.overdue(page.today()) ? "plan.due-passed" : "plan.due", page.day(step.dueOn()));
    }

    /** What a goal is about, and how work is meant. */
    static String about(Page page, Goal goal) {
        String domain = page.word("plan.domain", goal.domain());
        return goal.aim() == null ? domain : domain + " · " + page.word("plan.aim", goal.aim());
    }

    static String tone(Goal.State state) {
        return switch (state) {
            case REACHED -> "success";
            case PARTLY -> "info";
            case NOT_REACHED -> "warning";
            case ACTIVE, DROPPED -> "neutral";
        };
    }

    /** A form for choosing a day, with what was wrong about it. */
    static Form day(String typed, @Nullable String error) {
        Form form = Form.of("plan.day", 0, Map.of("dato", typed));
        return error == null ? form : new Form(form.name(), form.key(), 0, form.values(), Map.of("dato", error), Map.of(), null);
    }

    /** The day that was asked for, as an address has it; the other where that is none. */
    static LocalDate dayOf(String typed, LocalDate otherwise) {
        try {
            return LocalDate.parse(typed.strip(), Show.TYPED.withResolverStyle(java.time.format.ResolverStyle.STRICT));
        } catch (java.time.format.DateTimeParseException none) {
            return otherwise;
        }
    }

    /** The stage an address asks for; null where it asks for none there is. */
    static @Nullable Stage stage(String asked) {
        return java.util.Arrays.stream(Stage.values())
                .filter(stage -> stage.name().toLowerCase(java.util.Locale.ROOT).equals(asked)).findFirst().orElse(null);
    }

    static String typed(LocalDate day) {
        return Show.typed(day);
    }

    /** What nobody has opened is closed. */
    static boolean closed(Submission submission) {
        return !submission.text("seenBy", 20).equals(OPEN);
    }
}
