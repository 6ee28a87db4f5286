package no.fotfeste.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What is owed by whom in the course of a sick leave. Dates are about, and nobody's entitlement: NAV decides those. */
enum Milestone {
    FOLLOW_UP_PLAN(4, Who.EMPLOYER), DIALOGUE_ONE(7, Who.EMPLOYER), CERTIFIER_7(7, Who.CERTIFIER),
    ACTIVITY(8, Who.NAV), CERTIFIER_17(17, Who.CERTIFIER), DIALOGUE_TWO(26, Who.NAV), CERTIFIER_39(39, Who.CERTIFIER),
    AAP_ASSESSED(39, Who.NAV), MAX_DATE(52, Who.NAV), JOB_PROTECTION(52, Who.EMPLOYER);

    /** Who owes it. */
    enum Who {
        EMPLOYER, CERTIFIER, NAV
    }

    /** @param on about that day */
    record Due(Milestone what, LocalDate on) {}

    private final int weeks;
    private final Who who;

    Milestone(int weeks, Who who) {
        this.weeks = weeks;
        this.who = who;
    }

    int weeks() {
        return weeks;
    }

    Who who() {
        return who;
    }

    /** @param employed an employer's duties are left out where the person is known to have none */
    static List<Due> of(LocalDate firstDay, boolean employed) {
        return Arrays.stream(values()).filter(each -> employed || each.who != Who.EMPLOYER)
                .map(each -> new Due(each, firstDay.plusWeeks(each.weeks))).toList();
    }
}
