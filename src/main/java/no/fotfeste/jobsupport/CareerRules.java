package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.fotfeste.jobsupport.Career.Before;
import no.fotfeste.jobsupport.Facts.JobStart;
import no.fotfeste.work.WorkHistory;
import no.fotfeste.work.WorkState;
import org.jspecify.annotations.Nullable;

/** What counts as having had a job, having got one, and having kept it (§4.3). */
final class CareerRules {

    /** Seven hours make a week of work. */
    private static final double HOURS_A_WEEK = 7;
    private static final double HOURS_A_DAY = 7.5;
    private static final int RETAINED_WEEKS = 26;

    private CareerRules() {}

    /** @param until the day it ended; null while it goes on */
    record Course(String service, LocalDate since, @Nullable LocalDate until, @Nullable LocalDate begun, @Nullable LocalDate employer) {}

    static Career of(Course course, WorkHistory history, List<JobStart> starts, LocalDate today) {
        LocalDate until = course.until();
        LocalDate last = until == null || until.isAfter(today) ? today : until.isBefore(course.since()) ? course.since() : until;
        List<JobStart> own = starts.stream().filter(start -> !start.on().isBefore(course.since()) && !start.on().isAfter(last)).toList();
        LocalDate job = own.stream().map(JobStart::on).min(LocalDate::compareTo).orElse(null);
        LocalDate retained = course.since().plusWeeks(RETAINED_WEEKS);
        return new Career(course.service(), before(history, course.since()), course.since(), last, by(course.begun(), last), by(course.employer(), last),
                job, own.size(), lasted(history, job, 13, 16, today), lasted(history, job, 26, 32, today),
                retained.isAfter(today) ? null : Boolean.valueOf(history.percentAtWork(retained) > 0));
    }

    static Before before(WorkHistory history, LocalDate day) {
        var states = history.states(day);
        if (states.isEmpty()) return Before.UNKNOWN;
        return states.stream().anyMatch(state -> state.anyWork() || state == WorkState.SICK_LEAVE) ? Before.HAS_JOB : Before.OUT_OF_WORK;
    }

    /** So many of the first weeks had seven hours of paid work; null where those weeks are not over. */
    static @Nullable Boolean lasted(WorkHistory history, @Nullable LocalDate start, int of, int weeks, LocalDate today) {
        if (start == null || start.plusWeeks(weeks).isAfter(today)) return null;
        return IntStream.range(0, weeks).filter(week -> hours(history, start.plusWeeks(week)) >= HOURS_A_WEEK).count() >= of;
    }

    private static double hours(WorkHistory history, LocalDate from) {
        // a public holiday does not make a week shorter: it is what was agreed that counts
        return from.datesUntil(from.plusWeeks(1)).filter(day -> day.getDayOfWeek().getValue() < 6)
                .mapToDouble(day -> HOURS_A_DAY * history.percentAtWork(day) / 100).sum();
    }

    private static @Nullable LocalDate by(@Nullable LocalDate day, LocalDate last) {
        return day == null || day.isAfter(last) ? null : day;
    }
}
