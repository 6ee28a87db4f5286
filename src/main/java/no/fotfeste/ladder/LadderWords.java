package no.fotfeste.ladder;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.fotfeste.ladder.Agreement.Party;
import no.fotfeste.ui.Page;

/** How a ladder is put into words, the same on every page and on paper. */
public final class LadderWords {

    private LadderWords() {}

    @FunctionalInterface
    public interface Say {
        String say(String key, Object... arguments);
    }

    /** The number that people call a week by. */
    public static int number(LocalDate week) {
        return week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** uke 10–12. */
    static String weeks(Say say, Rung rung) {
        return rung.weeks() == 1 ? say.say("ladder.week", number(rung.start()))
                : say.say("ladder.weeks", number(rung.start()), number(rung.last()));
    }

    /** From the lowest to the highest, and how long. */
    static String brief(Say say, Steps steps) {
        int from = steps.rungs().getFirst().percent();
        int to = steps.rungs().getLast().percent();
        String weeks = count(say, steps.weeks());
        return from == to ? say.say("ladder.brief.same", from, weeks) : say.say("ladder.brief", from, to, weeks);
    }

    /** All of a rung in a line. */
    static String rung(Say say, Rung rung) {
        List<String> parts = new ArrayList<>();
        parts.add(weeks(say, rung) + ": " + amount(say, rung));
        if (!rung.tasks().isEmpty()) parts.add(say.say("ladder.tasks.are", rung.tasks()));
        if (!rung.adaptations().isEmpty()) parts.add(say.say("ladder.adaptations.are", rung.adaptations()));
        return String.join(". ", parts);
    }

    /** 40 %, mandag og onsdag, 15 timer i uka. */
    public static String amount(Say say, Rung rung) {
        String amount = say.say("ladder.percent", rung.percent());
        if (!rung.days().isEmpty()) amount += ", " + rung.days();
        return rung.hours() == null ? amount : amount + ", " + say.say("ladder.hours", hours(rung));
    }

    static String hours(Rung rung) {
        return rung.hours() == null ? "" : rung.hours().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** Tasks and adaptations, each on a line. */
    static String content(Page page, Rung rung) {
        List<String> lines = new ArrayList<>();
        if (!rung.tasks().isEmpty()) lines.add(page.t("ladder.tasks.are", rung.tasks()));
        if (!rung.adaptations().isEmpty()) lines.add(page.t("ladder.adaptations.are", rung.adaptations()));
        return String.join("\n", lines);
    }

    static String title(Page page, Ladder ladder) {
        return ladder.employerName().isEmpty() ? page.t("ladder.title", ladder.job()) : page.t("ladder.title.at", ladder.job(), ladder.employerName());
    }

    /** Where in the ladder the day is. */
    static String today(Page page, Ladder ladder) {
        Steps steps = ladder.now().steps();
        LocalDate today = page.today();
        if (ladder.endedOn() != null) return page.t("ladder.today.ended", page.day(ladder.endedOn()));
        if (!steps.end().isAfter(today)) return page.t("ladder.today.over", page.day(steps.rungs().getLast().last()));
        String next = steps.after(today).map(rung -> page.t("ladder.today.next", amount(page::t, rung), page.day(rung.start()))).orElse("");
        return steps.at(today).map(rung -> page.t("ladder.today.now", steps.rungs().indexOf(rung) + 1, steps.rungs().size(),
                amount(page::t, rung), page.day(rung.last())) + (next.isEmpty() ? "" : " " + next))
                .orElseGet(() -> steps.start().isAfter(today) ? page.t("ladder.today.before", amount(page::t, steps.rungs().getFirst()), page.day(steps.start()))
                        : page.t("ladder.today.gap") + " " + next);
    }

    /** How it goes compared with the plan, in percent points and in weeks. */
    static String pace(Page page, Reality.Pace pace) {
        if (pace.points() == 0) return page.t("ladder.pace.as-planned", number(pace.week()), pace.actual());
        String key = pace.points() < 0 ? "ladder.pace.behind" : "ladder.pace.ahead";
        String weeks = count(page::t, Math.abs(pace.weeks()));
        return page.t(key, number(pace.week()), pace.actual(), pace.planned(), Math.abs(pace.points()), weeks);
    }

    public static String brake(Say say, Brake brake) {
        return say.say("ladder.brake." + code(brake.then()), row(say, brake.after()));
    }

    /** 1 uke, 2 uker. */
    static String count(Say say, long weeks) {
        return weeks == 1 ? say.say("ladder.count.one") : say.say("ladder.count", weeks);
    }

    /** én uke, 2 uker på rad. */
    static String row(Say say, int weeks) {
        return weeks == 1 ? say.say("ladder.row.one") : say.say("ladder.row", weeks);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What came of a brake that was met. */
    static String outcome(Brake.Met met) {
        return met.version() == null && met.then() != Brake.Then.TALK ? "decide" : code(met.then());
    }

    /** Who has agreed to what holds now, and how; or that it was to an older version. */
    static String agreed(Page page, Ladder ladder, Party party) {
        return ladder.agreed(party).map(agreement -> {
            String how = page.day(agreement.on()) + ", " + page.word("ladder.how", agreement.how())
                    + (agreement.saidBy().isEmpty() ? "" : ", " + agreement.saidBy());
            return switch (ladder.standing(party)) {
                case AGREED -> agreement.version() == ladder.now().number() ? page.t("ladder.agreed.yes", how) : page.t("ladder.agreed.by-brake", how, agreement.version());
                case OLDER, NOT -> page.t("ladder.agreed.older", agreement.version(), how, ladder.now().number());
            };
        }).orElseGet(() -> page.t("ladder.agreed.not"));
    }

    /** Gikk bra, for mye, by whom; empty where nobody has answered. */
    static String answers(Page page, Ladder ladder, LocalDate week) {
        List<String> all = new ArrayList<>();
        for (Friday.Giver giver : Friday.Giver.values()) {
            ladder.answer(week, giver).ifPresent(answer -> all.add(giver == Friday.Giver.PERSON ? page.word("ladder.answer", answer)
                    : page.t("ladder.answer.employer", page.word("ladder.answer", answer))));
        }
        return String.join(", ", all);
    }

    static String actual(Page page, Reality.Actual actual) {
        return page.t(actual.entered() ? "ladder.percent" : "ladder.actual.registered", actual.percent());
    }
}
