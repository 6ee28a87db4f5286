package no.fotfeste.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
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

    /** @param weeks counted; @param on about that day; @param words what is owed */
    record Due(Milestone what, long weeks, LocalDate on, String words) {}

    private static final int OLD = 67;
    private static final int TOO_OLD = 70;

    private final int weeks;
    private final Who who;

    Milestone(int weeks, Who who) {
        this.weeks = weeks;
        this.who = who;
    }

    Who who() {
        return who;
    }

    /**
     * Earliest first.
     *
     * @param employed an employer's duties are left out where the person is known to have none
     * @param age in years: from 67 the days of sick pay are fewer, and from 70 there are none
     */
    static List<Due> of(Absence absence, boolean employed, int age) {
        return Arrays.stream(values()).filter(each -> employed || each.who != Who.EMPLOYER)
                .filter(each -> age < TOO_OLD || each != MAX_DATE)
                .map(each -> each.due(absence, age))
                .sorted(Comparator.comparing(Due::on)).toList();
    }

    private Due due(Absence absence, int age) {
        LocalDate on = on(absence, age);
        return new Due(this, ChronoUnit.WEEKS.between(absence.countedFrom(), on), on, words(absence, age, on));
    }

    private LocalDate on(Absence absence, int age) {
        if (this == MAX_DATE && age >= OLD) {
            return BenefitDays.last(0, absence.countedFrom().plusDays(BenefitDays.EMPLOYER_PAYS - 1L), BenefitDays.MOST_FROM_67);
        }
        return absence.countedFrom().plusWeeks(weeks);
    }

    /** Whoever works part of the day is in activity, and a first dialogue is held only where somebody asks for it. */
    private String words(Absence absence, int age, LocalDate on) {
        String words = "work.milestone." + WorkWords.code(this);
        if (absence.gradedOn(on) && (this == DIALOGUE_ONE || this == ACTIVITY)) return words + "-graded";
        return this == MAX_DATE && age >= OLD ? words + "-old" : words;
    }
}
