package no.fotfeste.jobsupport;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import no.fotfeste.jobsupport.Facts.Worker;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * One member's week: how much they have, how often they meet employers, and whom to think of now.
 *
 * @param others whose week the reader may choose; only themselves where they may not choose
 * @param numbers of the last weeks, over everyone they have supported
 * @param cases those whom the reader may know
 */
record Week(Worker whose, List<Worker> others, LocalDate today, Facts numbers, List<Case> cases, Offers.Count offers, boolean coordinates) {

    static final int WEEKS = 8;
    /** Of a full position (§4.3). */
    static final int MOST_CASES = 20;

    /**
     * @param kind the next that is expected, from {@code from} to {@code until}; null where nothing is
     * @param visitOn the next appointment
     * @param lastContact of anybody here, of whatever kind
     */
    record Case(PersonId person, String name, ServiceDefinition service, LocalDate since, @Nullable String kind, @Nullable LocalDate from,
            @Nullable LocalDate until, @Nullable LocalDate visitOn, @Nullable LocalDate callFrom, @Nullable LocalDate callUntil,
            @Nullable LocalDate lastContact, boolean taper) {

        boolean nextStep() {
            return kind != null || visitOn != null;
        }

        LocalDate heard() {
            return lastContact != null && lastContact.isAfter(since) ? lastContact : since;
        }

        boolean quiet(LocalDate today) {
            return !taper && !service.quietFrom(heard()).isAfter(today);
        }

        /** The window has begun, or begins within the week. */
        boolean callDue(LocalDate today) {
            return callFrom != null && !callFrom.isAfter(today.plusDays(7));
        }

        boolean callLate(LocalDate today) {
            return callUntil != null && callUntil.isBefore(today);
        }
    }

    /** @param monday the first day of it */
    record Bar(LocalDate monday, int talks) {}

    /** The first day of the weeks that are counted; this week is one of them. */
    static LocalDate first(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }

    /** Cases for this share of a position; half a case is none. */
    static int limit(int percent) {
        return MOST_CASES * percent / 100;
    }

    int limit() {
        return limit(whose.percent());
    }

    int caseload() {
        return numbers.caseload().size();
    }

    boolean over() {
        return caseload() > limit();
    }

    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (LocalDate monday = numbers.from(); !monday.isAfter(today); monday = monday.plusWeeks(1)) {
            LocalDate from = monday;
            LocalDate to = monday.plusDays(6);
            bars.add(new Bar(monday, (int) numbers.talks().stream().filter(talk -> !talk.on().isBefore(from) && !talk.on().isAfter(to)).count()));
        }
        return bars;
    }

    /** What six a week is for this share of a position. */
    double wanted() {
        return 6.0 * whose.percent() / 100;
    }

    Figure community() {
        return Fidelity.community(numbers.time());
    }

    /** How many of the stretches nobody wrote the length of. */
    int assumed() {
        return (int) numbers.time().stream().filter(Facts.Stretch::assumed).count();
    }

    List<Case> withoutNext() {
        return cases.stream().filter(each -> !each.nextStep()).toList();
    }

    List<Case> quiet() {
        return cases.stream().filter(each -> each.quiet(today)).toList();
    }

    List<Case> calls() {
        return cases.stream().filter(each -> each.callDue(today)).toList();
    }
}
