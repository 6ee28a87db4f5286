package no.fotfeste.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.fotfeste.platform.PersonId;

/** Why something in the log is worth a question. None of them proves anything. */
enum Rule {
    /** Neither in the team nor with an appointment or an entry near in time. */
    NO_RELATION(1),
    AT_NIGHT(2),
    SAME_NAME(2),
    SAME_ADDRESS(3),
    COLLEAGUE(2),
    OWN_RECORD(3),
    AFTER_END(2),
    /** Many whom nothing explains, within an hour. */
    MANY_AT_ONCE(4),
    /** Many whom nothing explains, and a large part of all they opened. */
    OFTEN_UNRELATED(3),
    REPEATEDLY_DENIED(3);

    static final int DAYS_AFTER_END = 30;
    static final int MANY = 8;
    static final int OFTEN = 5;
    static final int DENIED_PERSONS = 3;
    static final int DENIED_TRIES = 6;
    /** Below this it is only counted. */
    static final int LISTED_FROM = 2;

    private final int points;

    Rule(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    static int points(Set<Rule> rules) {
        return rules.stream().mapToInt(Rule::points).sum();
    }

    /** What one day's opening of one person is worth asking about. */
    static Set<Rule> of(Reading reading) {
        Set<Rule> rules = new HashSet<>();
        if (reading.unrelated()) rules.add(NO_RELATION);
        if (reading.unrelated() && reading.night() > 0) rules.add(AT_NIGHT);
        if (reading.stranger() && reading.sameName()) rules.add(SAME_NAME);
        if (reading.opened() > 0 && reading.sameAddress()) rules.add(SAME_ADDRESS);
        if (reading.stranger() && reading.colleague()) rules.add(COLLEAGUE);
        if (reading.opened() > 0 && reading.self()) rules.add(OWN_RECORD);
        if (afterEnd(reading)) rules.add(AFTER_END);
        return rules;
    }

    /** Answers to the questions of the year after are read long after the end, and that is what they are for. */
    private static boolean afterEnd(Reading reading) {
        return reading.unrelated() && reading.endedOn() != null
                && ChronoUnit.DAYS.between(reading.endedOn(), reading.day()) > DAYS_AFTER_END
                && !reading.parts().contains("followup");
    }

    /** What all that one member of staff has opened is worth asking about. */
    static Set<Rule> ofAll(List<Reading> readings) {
        Set<Rule> rules = new HashSet<>();
        if (manyAtOnce(readings)) rules.add(MANY_AT_ONCE);
        Set<PersonId> opened = persons(readings.stream().filter(each -> each.opened() > 0).toList());
        Set<PersonId> unrelated = persons(readings.stream().filter(Reading::unrelated).toList());
        if (unrelated.size() >= OFTEN && unrelated.size() * 3 > opened.size()) rules.add(OFTEN_UNRELATED);
        if (deniedOften(readings)) rules.add(REPEATEDLY_DENIED);
        return rules;
    }

    private static boolean manyAtOnce(List<Reading> readings) {
        List<Reading> sorted = readings.stream().filter(Reading::unrelated).sorted(Comparator.comparing(Reading::first)).toList();
        return window(sorted, Duration.ofHours(1), MANY);
    }

    private static boolean deniedOften(List<Reading> readings) {
        List<Reading> denied = readings.stream().filter(each -> each.denied() > 0).sorted(Comparator.comparing(Reading::first)).toList();
        return window(denied, Duration.ofDays(7), DENIED_PERSONS)
                || denied.stream().anyMatch(each -> each.denied() >= DENIED_TRIES);
    }

    /** Whether so many different persons begin within so long. */
    private static boolean window(List<Reading> sorted, Duration length, int persons) {
        for (int i = 0; i < sorted.size(); i++) {
            Instant end = sorted.get(i).first().plus(length);
            Set<PersonId> within = new HashSet<>();
            for (int j = i; j < sorted.size() && !sorted.get(j).first().isAfter(end); j++) within.add(sorted.get(j).person());
            if (within.size() >= persons) return true;
        }
        return false;
    }

    private static Set<PersonId> persons(List<Reading> readings) {
        Set<PersonId> persons = new HashSet<>();
        readings.forEach(each -> persons.add(each.person()));
        return persons;
    }
}
