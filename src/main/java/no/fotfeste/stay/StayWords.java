package no.fotfeste.stay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.fotfeste.episode.Episode;
import no.fotfeste.ui.Page;
import org.jspecify.annotations.Nullable;

/** A stay as it is read. */
final class StayWords {

    private StayWords() {}

    /** Where things stand, in one sentence. */
    static String status(Page page, Stays.Overview model) {
        Stay stay = model.present(page.today());
        Episode episode = model.shown().episode();
        if (stay == null) return page.t(episode == null ? "stay.status.none" : "stay.status.no-stay");
        return switch (stay.status(page.today(), episode)) {
            case PLANNED -> page.t("stay.status.planned", page.day(stay.practical().plannedOn()), page.day(stay.practical().plannedUntil()),
                    Stay.days(stay.practical().plannedOn(), stay.practical().plannedUntil()));
            case BETWEEN -> page.t("stay.status.between", page.day(stay.practical().plannedOn()));
            case HERE -> present(page, "stay.status.here", episode);
            case ON_LEAVE -> present(page, "stay.status.on-leave", episode);
            case DISCHARGED -> discharged(page, model, episode);
        };
    }

    /** The day it is, and the planned number of days, which moves with the planned end. */
    private static String present(Page page, String key, @Nullable Episode episode) {
        if (episode == null) return "";
        return page.t(key, Stay.days(episode.startedOn(), page.today()), Stay.days(episode.startedOn(), episode.plannedEnd()));
    }

    private static String discharged(Page page, Stays.Overview model, @Nullable Episode episode) {
        if (episode == null || episode.endedOn() == null) return "";
        return page.t("stay.status.discharged", page.day(episode.endedOn()), model.daysHere(episode.endedOn()));
    }

    /** The days the form for the admission begins with. */
    static Map<String, LocalDate> arrival(Page page, Stays.Overview model) {
        Map<String, LocalDate> days = new HashMap<>();
        Stay stay = model.current();
        Episode episode = model.shown().episode();
        LocalDate on = page.today();
        if (stay == null && episode != null) on = episode.startedOn();
        if (stay != null && stay.practical().plannedOn().isBefore(on)) on = stay.practical().plannedOn();
        days.put("on", on);
        if (episode == null) days.put("plannedEnd", stay == null ? model.usualEnd() : stay.practical().plannedUntil());
        return days;
    }

    static String days(Page page, long days) {
        return page.t(days == 1 ? "stay.day" : "stay.days", days);
    }

    static Map<String, LocalDate> plan(Stay stay) {
        return Map.of("on", stay.practical().plannedOn(), "plannedEnd", stay.practical().plannedUntil());
    }

    static boolean may(Page page, StayAction action) {
        return page.caller() != null && page.caller().isAny(action.roles());
    }
}
