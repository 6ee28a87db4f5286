package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import no.fotfeste.assessment.Picture.Mark;
import no.fotfeste.assessment.Picture.Panel;
import no.fotfeste.assessment.Picture.State;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Scoring.Trend;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;

/** The picture in words. */
final class PictureWords {

    private PictureWords() {}

    /** What stands in a cell: the number, what it means, and the change from the one before; or why there is none. */
    static String cell(Page page, Measure measure, Picture.Row row) {
        Mark mark = row.marks().get(measure.code());
        if (mark == null) return page.t("assessment.bilde.not-asked");
        String told = told(page, measure, mark);
        return mark.on().equals(row.on()) || mark.lacks() ? told : page.t("assessment.bilde.another-day", told, page.day(mark.on()));
    }

    private static String told(Page page, Measure measure, Mark mark) {
        if (mark.value() == null) return lack(page, measure, mark);
        String number = Overview.number(mark.value()) + (measure.scale().graded() && mark.band() != null ? " – " + mark.band().name() : "");
        return mark.change() == null ? number : page.t("assessment.bilde.changed", number, Overview.signed(mark.change()), trend(page, mark));
    }

    static String trend(Page page, Mark mark) {
        Trend trend = mark.trend();
        return trend == null ? "" : page.word("assessment.bilde.trend", trend);
    }

    /** Why there is no number. */
    static String lack(Page page, Measure measure, Mark mark) {
        if (mark.state() == State.NO_NUMBER) return page.t(measure.hasNumber() ? "assessment.no-score.short" : "assessment.bilde.answered");
        String word = page.word("assessment.bilde.state", mark.state());
        return mark.reason().isEmpty() ? word : word + ": " + mark.reason();
    }

    /** One or two words below the mark. */
    static String shortLack(Page page, Mark mark) {
        return mark.state() == State.NO_NUMBER ? page.t("assessment.no-score.short") : page.word("assessment.bilde.state", mark.state());
    }

    /** 0–4 minimal · 5–9 lett. */
    static String bands(Panel panel) {
        return panel.measure().scale().bands().stream()
                .map(band -> Overview.number(band.from()) + (band.from().compareTo(band.to()) == 0 ? "" : "–" + Overview.number(band.to())) + " " + band.name()).collect(Collectors.joining(" · "));
    }

    /** The picture for whoever does not see it. */
    static String label(Page page, Panel panel) {
        Instrument.Subscale scale = panel.measure().scale();
        List<Mark> scored = panel.scored();
        StringJoiner label = new StringJoiner(" ");
        label.add(page.t("assessment.bilde.label", panel.measure().title(), Overview.number(scale.min()), Overview.number(scale.max()),
                page.word("assessment.better", scale.direction())));
        if (!scored.isEmpty()) {
            label.add(page.t(scored.size() == 1 ? "assessment.bilde.label.one" : "assessment.bilde.label.many", scored.size(),
                    number(scored.getFirst()), page.day(scored.getFirst().on()), number(scored.getLast()), page.day(scored.getLast().on())));
        }
        panel.marks().stream().filter(Mark::lacks).forEach(mark -> label.add(page.t("assessment.bilde.label.lacks",
                mark.occasion(), page.word("assessment.bilde.state", mark.state()))));
        return label.add(page.t("assessment.bilde.label.table")).toString();
    }

    /** mars 26. */
    static String month(LocalDate day) {
        return Show.month(day);
    }

    private static String number(Mark mark) {
        return mark.value() == null ? "" : Overview.number(mark.value());
    }
}
