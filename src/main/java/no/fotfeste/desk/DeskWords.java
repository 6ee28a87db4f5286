package no.fotfeste.desk;

import java.time.LocalDate;
import java.util.StringJoiner;
import no.fotfeste.episode.LineWords;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;

/** How the lists put it. */
final class DeskWords {

    private DeskWords() {}

    /** The last day, and that it has passed; a window that has not begun is shown whole. */
    static String when(Page page, LocalDate from, LocalDate until) {
        LocalDate today = page.today();
        if (until.isBefore(today)) return page.t("desk.passed", page.day(until));
        if (until.equals(today)) return page.t("desk.today");
        if (from.isAfter(today) && !from.equals(until)) return page.day(from) + " – " + page.day(until);
        return page.t("episode.by", page.day(until));
    }

    /** What is to be done, as something to do; what has no such words is called as on the line. */
    static String todo(Page page, ServiceDefinition service, String kind) {
        return page.has("desk.do." + kind) ? page.t("desk.do." + kind) : LineWords.title(page, service, kind);
    }

    static String title(Page page, Day day, Due due) {
        return todo(page, due.service(), due.kind()) + " – " + name(page, day, due.person(), due.name());
    }

    static String name(Page page, Day day, PersonId person, String name) {
        return day.shielded() ? page.t("desk.person", day.number(person)) : name;
    }

    /** frist, mål or bør, and where a frist comes from. */
    static String limit(Page page, Limit limit) {
        return page.word("episode.limit", limit);
    }

    static String note(Day day, Due due) {
        String law = due.law() == null ? "" : due.law();
        String text = day.shielded() ? "" : due.text();
        return due.service().shortName() + (law.isEmpty() ? "" : " · " + law) + (text.isEmpty() ? "" : " · " + text);
    }

    static String news(Page page, Day day, Recent recent) {
        return name(page, day, recent.person(), recent.name()) + ": " + LineWords.title(page, recent.service(), recent.kind());
    }

    static String by(Day day, Recent recent) {
        return (day.shielded() || recent.text().isEmpty() ? "" : recent.shortText() + " – ") + recent.by();
    }

    static String times(Visit visit) {
        return Show.time(visit.start()) + "–" + Show.time(visit.end());
    }

    static String visit(Page page, Day day, Visit visit) {
        return LineWords.title(page, visit.service(), visit.kind()) + " – " + name(page, day, visit.person(), visit.name());
    }

    /** Where, and with whom; not where on a screen that others can see, since it is often at home. */
    static String about(Page page, Day day, Visit visit) {
        StringJoiner about = new StringJoiner(" · ");
        String where = visit.where();
        if (!visit.place().isEmpty() && !day.shielded()) about.add(visit.place());
        if (!where.isEmpty() && !where.equals(visit.place()) && !day.shielded()) about.add(where);
        if (visit.away() && day.gap(visit) >= 0) about.add(page.t("desk.visit.gap", day.gap(visit)));
        if (!visit.with().isEmpty()) about.add(page.t("desk.visit.with", visit.with()));
        return about.toString();
    }

    static String next(Page page, People.Row row) {
        People.Next next = row.next();
        return next == null ? "" : todo(page, row.service(), next.kind());
    }
}
