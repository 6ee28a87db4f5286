package no.fotfeste.episode;

import java.time.LocalDate;
import java.util.StringJoiner;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Line;
import no.fotfeste.ui.Page;

/** How the case and its line are put into words, the same on every page that shows them. */
public final class LineWords {

    private LineWords() {}

    /** What an entry is called: as the service file names it, or as we do. */
    public static String title(Page page, ServiceDefinition service, String kind) {
        return service.visit(kind).map(ServiceDefinition.Visit::name)
                .or(() -> service.occasion(kind).map(occasion -> page.t(service.asks(kind) ? "episode.kind.asked" : "episode.kind.occasion", occasion.name())))
                .orElseGet(() -> page.t("episode.kind." + kind));
    }

    /** When it is expected, and how binding that is: frist, mål or bør. */
    public static String when(Page page, Line line) {
        LocalDate until = line.until() == null ? line.on() : line.until();
        String window = line.on().equals(until) || !line.on().isAfter(page.today())
                ? page.t("episode.by", page.day(until)) : page.day(line.on()) + " – " + page.day(until);
        return window + (line.overdue(page.today()) ? ", " + page.t("episode.passed") : "");
    }

    public static String limit(Page page, Line line) {
        Limit limit = line.limit();
        return limit == null ? "" : page.word("episode.limit", limit);
    }

    /** One sentence for what comes next. */
    public static String due(Page page, ServiceDefinition service, Line line) {
        return title(page, service, line.kind()) + " – " + limit(page, line) + " " + when(page, line);
    }

    static String state(Page page, Case shown) {
        StringJoiner state = new StringJoiner(" · ");
        state.add(shown.course().service().shortName());
        Episode episode = shown.episode();
        if (episode != null && shown.phase().running()) state.add(page.t("episode.week", episode.week(page.today())));
        state.add(page.word("episode.phase", shown.phase()));
        if (episode != null && shown.phase().running()) {
            state.add(page.t("episode.planned-end", page.day(episode.plannedEnd()), episode.plannedWhy()));
        }
        if (episode != null && episode.endedOn() != null) state.add(page.t("episode.ended-on", page.day(episode.endedOn())));
        return state.toString();
    }

    static String facts(Page page, Case shown) {
        StringJoiner facts = new StringJoiner(" · ", " · ", "").setEmptyValue("");
        var contact = shown.person().contact();
        if (contact.interpreter()) facts.add(page.t("episode.interpreter", contact.language()));
        else if (!contact.language().isEmpty()) facts.add(contact.language());
        if (!contact.gp().isEmpty()) facts.add(page.t("episode.gp", contact.gp()));
        Case.Member specialist = shown.jobSpecialist();
        if (specialist != null) facts.add(page.t("episode.specialist", specialist.name()));
        return facts.toString();
    }
}
