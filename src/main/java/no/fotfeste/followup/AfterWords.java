package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.fotfeste.followup.Survey.State;
import no.fotfeste.timeline.Line;
import no.fotfeste.ui.Page;

/** How far an occasion has come, in words. */
final class AfterWords {

    private AfterWords() {}

    static String state(Page page, After.Occasion occasion) {
        return page.t("followup.at." + at(page, occasion));
    }

    static String tone(Page page, After.Occasion occasion) {
        return switch (at(page, occasion)) {
            case "answered" -> "success";
            case "by-hand" -> "warning";
            default -> "neutral";
        };
    }

    /** What has been done, one sentence each, oldest first. */
    static List<String> story(Page page, After.Occasion occasion) {
        List<String> story = new ArrayList<>();
        Survey survey = occasion.survey();
        Line expected = occasion.expected();
        if (survey == null) {
            if (expected != null) story.add(page.t("followup.will-send", page.day(expected.on()), page.day(last(expected))));
            return story;
        }
        if (survey.sentOn() != null) story.add(page.t("followup.sent-on", page.day(survey.sentOn())));
        if (survey.remindedOn() != null) {
            story.add(page.t(survey.reminders() == 1 ? "followup.reminded-once" : "followup.reminded-twice", page.day(survey.remindedOn())));
        }
        if (survey.answeredOn() != null) story.add(page.t("followup.answered-on", page.day(survey.answeredOn())));
        if (survey.why() != null) story.add(page.word("followup.why", survey.why()));
        if (survey.open(page.today())) story.add(page.t("followup.open-until", page.day(survey.closesOn())));
        if (over(page, survey)) story.add(page.t("followup.closed-on", page.day(survey.closesOn())));
        return story;
    }

    private static String at(Page page, After.Occasion occasion) {
        Survey survey = occasion.survey();
        if (survey == null) return occasion.expected() == null ? "not-expected" : "waiting";
        if (over(page, survey)) return "closed";
        return switch (survey.state()) {
            case OPEN -> survey.byHand() || survey.sentOn() == null ? "by-hand" : "sent";
            case ANSWERED -> "answered";
            case CLOSED -> "closed";
            case CANCELLED -> "cancelled";
        };
    }

    private static boolean over(Page page, Survey survey) {
        return survey.state() == State.CLOSED || (survey.state() == State.OPEN && !survey.open(page.today()));
    }

    private static LocalDate last(Line expected) {
        return expected.until() == null ? expected.on() : expected.until();
    }
}
