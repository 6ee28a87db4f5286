package no.fotfeste.ladder;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;

/** Ladders as form fields and back: each rung is a row of fields with its number behind. */
final class LadderForms {

    /** Rows that can be added in one go. */
    private static final int MORE = 2;

    private LadderForms() {}

    static Form make(LadderDesk.Room room, Template template, LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("position", "100");
        values.put("follows", room.followsBy());
        put(values, template.from(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))), Brake.USUAL);
        return Form.of(newForm(room, template), 0, values);
    }

    static String newForm(LadderDesk.Room room, Template template) {
        return "ladder.new." + LadderWords.code(template) + "." + room.shown().course().id();
    }

    static Form change(Ladder ladder) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("follows", ladder.follows().toString());
        put(values, ladder.now().steps(), ladder.now().brake());
        return Form.of("ladder.change." + ladder.id(), ladder.now().number(), values);
    }

    /** How many rows to show: those with something in them, and a few to fill in. */
    static int rows(Form form) {
        int rows = 1;
        for (int i = 1; i <= Steps.LONGEST; i++) if (!form.value("weeks" + i).isEmpty() || !form.value("percent" + i).isEmpty()) rows = i;
        return Math.min(rows + MORE, Steps.LONGEST);
    }

    static boolean filled(Form form, int row) {
        return !form.value("weeks" + row).isEmpty() || !form.value("percent" + row).isEmpty();
    }

    /** Something is written, or wrong, in what is folded away. */
    static boolean detailed(Form form, int row) {
        return List.of("days", "hours", "tasks", "adaptations", "pause").stream()
                .anyMatch(field -> !form.value(field + row).isEmpty() && !form.value(field + row).equals("0") || form.error(field + row) != null);
    }

    static NewLadder readNew(Submission submission) {
        String job = submission.required("job", 200);
        UUID employer = submission.id("employer").orElse(null);
        int position = submission.requiredNumber("position", 1, 100);
        StaffId follows = follows(submission);
        Steps steps = steps(submission);
        Brake brake = brake(submission);
        submission.check();
        return new NewLadder(job, employer, position, follows, steps.checked(), brake);
    }

    static Change readChange(Submission submission) {
        StaffId follows = follows(submission);
        Steps steps = steps(submission);
        Brake brake = brake(submission);
        String why = submission.required("why", 2000);
        submission.check();
        return new Change(steps.checked(), brake, follows, why, submission.checked("forTeam"));
    }

    private static StaffId follows(Submission submission) {
        UUID id = submission.id("follows").orElse(null);
        if (id == null) submission.error("follows", "ui.choose-one");
        return new StaffId(id == null ? UUID.randomUUID() : id);
    }

    private static Brake brake(Submission submission) {
        return new Brake(submission.requiredNumber("after", 1, Brake.MOST), submission.requiredChoice("then", Brake.Then.class));
    }

    /** A row with neither weeks nor percent is none; a holiday before a rung moves it and all that follow. */
    private static Steps steps(Submission submission) {
        LocalDate next = submission.requiredDate("start");
        if (!next.equals(LocalDate.EPOCH) && next.getDayOfWeek() != DayOfWeek.MONDAY) submission.error("start", "ladder.start-monday");
        List<Rung> rungs = new ArrayList<>();
        for (int i = 1; i <= Steps.LONGEST; i++) {
            if (submission.text("weeks" + i, 10).isEmpty() && submission.text("percent" + i, 10).isEmpty()) continue;
            int pause = rungs.isEmpty() ? 0 : submission.number("pause" + i, 0, 52).orElse(0);
            Rung rung = new Rung(next.plusWeeks(pause), submission.requiredNumber("weeks" + i, 1, Steps.LONGEST),
                    submission.requiredNumber("percent" + i, 0, 100), submission.text("days" + i, 100), hours(submission, "hours" + i),
                    submission.text("tasks" + i, 1000), submission.text("adaptations" + i, 1000));
            rungs.add(rung);
            next = rung.end();
        }
        if (rungs.isEmpty()) submission.error("weeks1", "ladder.no-rungs");
        return new Steps(rungs);
    }

    private static @Nullable BigDecimal hours(Submission submission, String field) {
        String typed = submission.text(field, 10).replace(',', '.');
        if (typed.isEmpty()) return null;
        if (typed.matches("[0-9]{1,2}(\\.[0-9])?") && new BigDecimal(typed).compareTo(BigDecimal.valueOf(60)) <= 0) return new BigDecimal(typed).setScale(1);
        submission.error(field, "ladder.hours-range");
        return null;
    }

    private static void put(Map<String, String> values, Steps steps, Brake brake) {
        values.put("start", Show.typed(steps.start()));
        for (int i = 0; i < steps.rungs().size(); i++) {
            Rung rung = steps.rungs().get(i);
            String row = String.valueOf(i + 1);
            if (steps.pause(i) > 0) values.put("pause" + row, String.valueOf(steps.pause(i)));
            values.put("weeks" + row, String.valueOf(rung.weeks()));
            values.put("percent" + row, String.valueOf(rung.percent()));
            values.put("days" + row, rung.days());
            values.put("hours" + row, LadderWords.hours(rung));
            values.put("tasks" + row, rung.tasks());
            values.put("adaptations" + row, rung.adaptations());
        }
        values.put("after", String.valueOf(brake.after()));
        values.put("then", brake.then().name());
    }

    static Map<String, String> employers(LadderDesk.Room room) {
        Map<String, String> options = new LinkedHashMap<>();
        room.employers().forEach(employer -> options.put(employer.id().toString(), employer.name()));
        return options;
    }

    /** The weeks to choose from, newest first. */
    static Map<String, String> weeks(Page page, List<LocalDate> weeks) {
        Map<String, String> options = new LinkedHashMap<>();
        weeks.forEach(week -> options.put(week.toString(), page.t("ladder.week.of", LadderWords.number(week), page.day(week))));
        return options;
    }

    /** The Monday of a chosen week. Errors beside the field where it is none. */
    static LocalDate week(Submission submission) {
        LocalDate week = submission.requiredDate("week");
        if (!week.equals(LocalDate.EPOCH) && week.getDayOfWeek() != DayOfWeek.MONDAY) submission.error("week", "ui.choose-one");
        return week;
    }
}
