package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.fotfeste.jobsupport.Facts.JobStart;
import no.fotfeste.jobsupport.Facts.Support;
import no.fotfeste.jobsupport.Scale.Computed;
import no.fotfeste.platform.PersonId;

/** The items of fidelity that the record can answer, each by its definition. */
final class Fidelity {

    /** Of the meetings: somebody is away now and then. */
    static final double MEETINGS = 0.75;
    static final double DISCUSSED = 0.5;
    static final double NOTED = 0.9;
    private static final int TEAMS = 2;
    private static final int WEEKS_CLOSE = 4;
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    private Fidelity() {}

    static Map<Computed, Figure> of(Facts facts) {
        Map<Computed, Figure> all = new EnumMap<>(Computed.class);
        for (Computed what : Computed.values()) all.put(what, of(facts, what));
        return all;
    }

    static Figure of(Facts facts, Computed what) {
        return switch (what) {
            case CASELOAD -> caseload(facts);
            case TEAMS -> teams(facts);
            case INTEGRATION -> integration(facts);
            case OFFERED -> Figure.share(what, (int) facts.wishes().stream().filter(Facts.Wish::offered).count(), facts.wishes().size(),
                    facts.wishes().stream().filter(wish -> !wish.offered()).map(Facts.Wish::person).toList());
            case RAPID -> rapid(facts);
            case TALKS -> talks(facts);
            case TRADES -> different(what, facts.jobs(), JobStart::trade);
            case EMPLOYERS -> different(what, facts.jobs(), JobStart::employer);
            case ORDINARY -> Figure.share(what, (int) facts.jobs().stream().filter(JobStart::ordinary).count(), facts.jobs().size(),
                    facts.jobs().stream().filter(job -> !job.ordinary()).map(JobStart::person).toList());
            case FOLLOW_ALONG -> followAlong(facts);
            case COMMUNITY -> community(facts.time());
        };
    }

    /** Cases on the last day, for each full position. */
    private static Figure caseload(Facts facts) {
        List<Support> cases = facts.caseload();
        double positions = facts.positions();
        return new Figure(Computed.CASELOAD, positions == 0 ? null : cases.size() / positions, cases.size(), (int) Math.round(positions * 100), people(cases));
    }

    /** How many of the cases come from the one or two teams that each worker has most from. */
    private static Figure teams(Facts facts) {
        List<Support> cases = facts.caseload();
        long fromTeams = cases.stream().collect(Collectors.groupingBy(Support::worker)).values().stream()
                .mapToLong(own -> own.stream().collect(Collectors.groupingBy(Support::service, Collectors.counting())).values().stream()
                        .sorted((one, other) -> Long.compare(other, one)).limit(TEAMS).mapToLong(Long::longValue).sum()).sum();
        return Figure.share(Computed.TEAMS, (int) fromTeams, cases.size(), people(cases));
    }

    /** Three of the five parts: in the meetings, cases taken up there, and written in the record. */
    private static Figure integration(Facts facts) {
        List<Support> cases = facts.caseload();
        if (cases.isEmpty()) return new Figure(Computed.INTEGRATION, null, 0, 3, List.of());
        int parts = 0;
        if (share(facts.meetings(), Facts.Meeting::there) >= MEETINGS) parts++;
        if (share(cases, Support::discussed) >= DISCUSSED) parts++;
        if (share(cases, Support::noted) >= NOTED) parts++;
        return new Figure(Computed.INTEGRATION, (double) parts, parts, 3, people(cases.stream().filter(each -> !each.noted()).toList()));
    }

    /** Days from the start of active support to the first contact with an employer, on average of those who have had one. */
    private static Figure rapid(Facts facts) {
        List<Support> began = facts.supports().stream().filter(each -> within(each.begun(), facts)).toList();
        List<Support> met = began.stream().filter(each -> each.employer() != null).toList();
        double average = met.stream().mapToLong(each -> Math.max(0, ChronoUnit.DAYS.between(Objects.requireNonNull(each.begun()),
                Objects.requireNonNull(each.employer())))).average().orElse(0);
        return new Figure(Computed.RAPID, met.isEmpty() ? null : average, met.size(), began.size(),
                people(began.stream().filter(each -> each.employer() == null).toList()));
    }

    /** Face to face with employers, for each week and full position. */
    private static Figure talks(Facts facts) {
        double weeks = facts.weeks() * facts.positions();
        return new Figure(Computed.TALKS, weeks == 0 ? null : facts.talks().size() / weeks, facts.talks().size(), (int) Math.round(weeks), List.of());
    }

    private static Figure different(Computed what, List<JobStart> jobs, Function<JobStart, @org.jspecify.annotations.Nullable String> sort) {
        List<String> known = new ArrayList<>();
        for (JobStart job : jobs) {
            String name = sort.apply(job);
            if (name != null) known.add(name.strip().toLowerCase(Locale.ROOT));
        }
        List<PersonId> unknown = jobs.stream().filter(job -> sort.apply(job) == null).map(JobStart::person).toList();
        return Figure.share(what, (int) known.stream().distinct().count(), known.size(), unknown);
    }

    /** Of the contacts that ought to have been around each job start, those that were. */
    private static Figure followAlong(Facts facts) {
        Map<PersonId, List<LocalDate>> touched = new HashMap<>();
        facts.touches().forEach(touch -> touched.computeIfAbsent(touch.person(), none -> new ArrayList<>()).add(touch.on()));
        int due = 0;
        int kept = 0;
        List<PersonId> missing = new ArrayList<>();
        for (JobStart job : facts.jobs()) {
            List<Window> windows = windows(job, facts.today());
            long here = windows.stream().filter(window -> touched.getOrDefault(job.person(), List.of()).stream().anyMatch(window::holds)).count();
            due += windows.size();
            kept += (int) here;
            if (here < windows.size()) missing.add(job.person());
        }
        return Figure.share(Computed.FOLLOW_ALONG, kept, due, missing);
    }

    record Window(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The week before, within three days after, each of the first four weeks, each month of the first year: those that are over. */
    static List<Window> windows(JobStart job, LocalDate today) {
        List<Window> all = new ArrayList<>();
        LocalDate start = job.on();
        all.add(new Window(start.minusDays(7), start.minusDays(1)));
        all.add(new Window(start, start.plusDays(3)));
        for (int week = 0; week < WEEKS_CLOSE; week++) all.add(new Window(start.plusDays(7L * week), start.plusDays(7L * week + 6)));
        for (LocalDate month = start.plusWeeks(WEEKS_CLOSE); month.plusDays(MONTH).isBefore(start.plusDays(YEAR + 1)); month = month.plusDays(MONTH)) {
            all.add(new Window(month, month.plusDays(MONTH - 1)));
        }
        LocalDate last = job.until() == null || job.until().isAfter(today) ? today : job.until();
        return all.stream().filter(window -> !window.to().isAfter(last)).toList();
    }

    static Figure community(List<Facts.Stretch> time) {
        int all = time.stream().mapToInt(Facts.Stretch::minutes).sum();
        return Figure.share(Computed.COMMUNITY, time.stream().filter(Facts.Stretch::community).mapToInt(Facts.Stretch::minutes).sum(), all, List.of());
    }

    private static boolean within(@org.jspecify.annotations.Nullable LocalDate day, Facts facts) {
        return day != null && !day.isBefore(facts.from()) && !day.isAfter(facts.to());
    }

    private static <T> double share(Collection<T> all, java.util.function.Predicate<T> so) {
        return all.isEmpty() ? 0 : (double) all.stream().filter(so).count() / all.size();
    }

    private static List<PersonId> people(List<Support> cases) {
        return cases.stream().map(Support::person).distinct().toList();
    }
}
