package no.fotfeste.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import org.jspecify.annotations.Nullable;

/** How work is put into words, the same on the page and on the line. */
final class WorkWords {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.uuuu");

    private WorkWords() {}

    /** Where the words come from: a page's, or the words themselves. */
    interface Say {
        String say(String key, Object... arguments);
    }

    /** Jobb 40 %, sykmeldt 60 %. */
    static String state(Say say, List<Spell> spells) {
        if (spells.isEmpty()) return say.say("work.nothing-known");
        return upper(spells.stream().map(spell -> brief(say, spell)).collect(Collectors.joining(", ")));
    }

    static String brief(Say say, Spell spell) {
        return say.say("work.brief." + code(spell.kind()), spell.percent());
    }

    /** One sentence for a day, with the employers' names. */
    static String now(Page page, WorkOverview work) {
        return upper(work.history().at(page.today()).stream().map(spell -> {
            String employer = work.employer(spell.employer());
            return brief(page::t, spell) + (employer.isEmpty() ? "" : " " + page.t("work.at-employer", employer));
        }).collect(Collectors.joining(", "))) + ".";
    }

    static String period(Page page, LocalDate from, @Nullable LocalDate to) {
        return to == null ? page.t("work.since", page.day(from)) : page.day(from) + " – " + page.day(to);
    }

    /** @param mark how far into the course it came, empty where it has not come */
    record Back(String code, String day, String mark) {}

    static List<Back> returns(Page page, WorkOverview work) {
        WorkHistory.Returns returns = work.returns(page.today());
        List<Back> all = new ArrayList<>(List.of(back(page, work, "first", returns.first()), back(page, work, "full", returns.full()),
                back(page, work, "sustainable", returns.sustainable())));
        LocalDate year = work.yearAfter();
        if (year != null && !year.isAfter(page.today())) {
            work.history().fullReturnAt(year).ifPresent(full ->
                    all.add(new Back("year", page.day(year), page.t(full ? "work.return.year.yes" : "work.return.year.no"))));
        }
        return all;
    }

    private static Back back(Page page, WorkOverview work, String code, @Nullable LocalDate day) {
        return day == null ? new Back(code, page.t("work.return.none"), "")
                : new Back(code, page.day(day), page.t("work.return.day", ChronoUnit.DAYS.between(work.from(), day)));
    }

    /** Those in use. @param also those that stand in what is being corrected, though nobody can choose them anew */
    static Map<String, String> employers(WorkOverview work, boolean also) {
        Map<String, String> names = new LinkedHashMap<>();
        work.employers().stream().filter(each -> each.active()
                || also && work.history().spells().stream().anyMatch(spell -> each.id().equals(spell.employer()))).forEach(each -> names.put(each.id().toString(), each.name()));
        return names;
    }

    /** What goes on, and can be said to end. */
    static Map<String, String> open(Page page, WorkOverview work) {
        Map<String, String> open = new LinkedHashMap<>();
        work.history().ongoing(page.today()).forEach(spell -> open.put(spell.kind().name(),
                upper(brief(page::t, spell)) + " (" + period(page, spell.from(), spell.to()) + ")"));
        return open;
    }

    /** What stands already in the days that a form asked for; null where that was not what is wrong. */
    static @Nullable Spell overlapped(WorkOverview work, Form form) {
        if (!"work.overlap".equals(form.error("from")) && !"work.began-later".equals(form.error("from"))) return null;
        LocalDate from = day(form.value("from"));
        if (from == null || Arrays.stream(WorkState.values()).noneMatch(kind -> kind.name().equals(form.value("kind")))) return null;
        return work.history().overlapped(WorkState.valueOf(form.value("kind")), from, day(form.value("to"))).orElse(null);
    }

    /** It could end the day before what the form asks for. */
    static boolean endable(Spell over, Form form) {
        LocalDate from = day(form.value("from"));
        return from != null && over.from().isBefore(from);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip(), TYPED);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
