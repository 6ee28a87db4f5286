package no.fotfeste.team;

import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;

/** How the team's matters are put into words, here and on my day. */
public final class TeamWords {

    private TeamWords() {}

    /** Whose the alert is, in one sentence; empty where nothing is known of it. */
    public static String turn(Page page, TeamDay day, PersonId person) {
        TeamDay.Turn turn = day.alerts().get(person);
        if (turn == null) return "";
        Watch.Who holder = turn.watch().holder();
        String whose = turn.watch().is(day.me()) ? page.t("team.turn.yours")
                : holder != null ? page.t("team.turn.theirs", holder.name())
                : page.t(day.coordinates() ? "team.turn.nobody-you" : "team.turn.nobody");
        return turn.late() ? whose + " " + page.t("team.turn.late") : whose;
    }

    static String watch(Page page, Watch watch) {
        String service = watch.shortName();
        if (watch.holder() == null) return page.t("team.watch.nobody", service);
        return watch.instead() == null || watch.onDuty() == null ? page.t("team.watch.yours", service)
                : page.t("team.watch.instead", service, watch.onDuty().name());
    }
}
