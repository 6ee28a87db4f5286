package no.fotfeste.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.assessment.Invitation.State;
import no.fotfeste.assessment.Invitation.Way;
import no.fotfeste.episode.Case;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.ui.Page;

/**
 * How it goes with what the person has been asked to fill in alone.
 *
 * @param all the newest first
 * @param names of their forms, by code
 */
record Invited(Case shown, List<Invitation> all, Map<String, String> names) {

    /** So many of those that are over are shown beside those that wait for somebody. */
    private static final int OVER = 3;

    static Invited of(Case shown, List<Invitation> all, Instruments instruments) {
        Map<String, String> names = new HashMap<>();
        for (Invitation each : all) {
            each.parts().forEach(part -> names.put(part.instrument(), instruments.find(part.instrument()).map(Instrument::title).orElse(part.instrument())));
        }
        return new Invited(shown, all, names);
    }

    Instant now() {
        return shown.entered().caller().now();
    }

    /** Those that somebody waits for, and that wait for somebody. */
    List<Invitation> going() {
        return all.stream().filter(each -> each.open(now()) || each.unread()).toList();
    }

    List<Invitation> over() {
        return all.stream().filter(each -> !each.open(now()) && !each.unread()).limit(OVER).toList();
    }

    Invited at(String occasion) {
        return new Invited(shown, all.stream().filter(each -> each.occasion().equals(occasion)).toList(), names);
    }

    String title(Page page, Invitation each) {
        return shown.course().service().occasion(each.occasion()).map(Occasion::name).orElse(page.t("assessment.between"));
    }

    String by(Page page, Invitation each) {
        StringBuilder by = new StringBuilder(page.t(each.way() == Way.LINK ? "assessment.alone.sent-by.link" : "assessment.alone.sent-by.tablet",
                page.moment(each.madeAt()), each.madeName()));
        if (each.remindedOn() != null) by.append(" · ").append(page.t("assessment.alone.reminded", page.day(each.remindedOn())));
        if (each.openedAt() != null) by.append(" · ").append(page.t("assessment.alone.opened", page.moment(each.openedAt())));
        if (each.open(now())) by.append(" · ").append(page.t("assessment.alone.until", page.moment(each.expiresAt())));
        return by.toString();
    }

    /** Whether it has been read, where there is anything to read. */
    String read(Page page, Invitation each) {
        if (each.unread()) return page.t("assessment.alone.unread");
        return each.readAt() == null || each.readName() == null ? ""
                : page.t("assessment.alone.was-read", each.readName(), page.moment(each.readAt()));
    }

    static String tone(State state) {
        return switch (state) {
            case ANSWERED -> "success";
            case EXPIRED, GIVEN_BACK -> "warning";
            default -> "neutral";
        };
    }
}
