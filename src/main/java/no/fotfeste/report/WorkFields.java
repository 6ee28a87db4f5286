package no.fotfeste.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.journal.LetterSource;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import no.fotfeste.work.Employer;
import no.fotfeste.work.Employers;
import no.fotfeste.work.Job;
import no.fotfeste.work.Jobs;
import no.fotfeste.work.SearchStep;
import no.fotfeste.work.Spell;
import no.fotfeste.work.Training;
import no.fotfeste.work.WorkStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of the final report (B36). Of the class work and below: notes, reasons and what was said stay where they are. */
@Component
class WorkFields implements LetterSource {

    private static final int MOST_OPEN = 20;
    /** Support after the job began, and what was judged before it grew less. */
    private static final List<String> SUPPORT = List.of(Kinds.IN_WORK_CONTACT, Kinds.TAPER_CONTACT, Kinds.SUPPORT_TROUBLE);
    private static final List<String> JUDGED = List.of(Kinds.JUDGED_STABLE, Kinds.JUDGED_MASTERING, Kinds.TAPER_STARTED);
    /** Ours to do, and not the person's: they are no part of what remains. */
    private static final Set<String> OWN = Set.of(Kinds.FINAL_REPORT, Kinds.PLANNED_END, Kinds.POST_TO_READ, Kinds.POST_REPLY, Kinds.PARTY_TO_READ,
            Kinds.MEETING_TASK, Kinds.LADDER_LOOK);

    private final WorkStatuses work;
    private final Jobs jobs;
    private final Employers employers;
    private final Timeline timeline;
    private final Words words;

    WorkFields(WorkStatuses work, Jobs jobs, Employers employers, Timeline timeline, Words words) {
        this.work = work;
        this.jobs = jobs;
        this.employers = employers;
        this.timeline = timeline;
        this.words = words;
    }

    @Override
    public Set<String> names() {
        return Set.of("status-over-tid", "prøvd", "jobb", "støtte", "gjenstår");
    }

    @Override
    public Map<String, String> fields(Entered entered, Course course) {
        if (!entered.sees(Information.WORK)) return Map.of();
        Map<UUID, String> names = employers.list(entered).stream().collect(Collectors.toMap(Employer::id, Employer::name));
        List<Line> line = timeline.line(entered, course.id());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("status-over-tid", lines(work.history(entered).spells().stream()
                .filter(spell -> spell.to() == null || !spell.to().isBefore(course.openedOn())).map(spell -> status(spell, names)).toList()));
        fields.put("prøvd", lines(tried(entered, names)));
        fields.put("jobb", lines(jobs.jobs(entered).stream().filter(Job::counts).map(job -> job(job, names)).toList()));
        fields.put("støtte", lines(support(line)));
        fields.put("gjenstår", lines(left(line, course)));
        return fields;
    }

    private String status(Spell spell, Map<UUID, String> names) {
        String where = where(spell.employer(), "", names);
        return words.say("report.status", words.say("work.kind." + code(spell.kind())) + (where.isEmpty() ? "" : ", " + where)
                + (spell.kind().measured() ? ", " + spell.percent() + " %" : ""), period(spell.from(), spell.to()));
    }

    /** Training with an employer or in house, and the search counted by what it was. */
    private List<String> tried(Entered entered, Map<UUID, String> names) {
        List<String> tried = new ArrayList<>();
        for (Training training : work.trainings(entered).stream().sorted(Comparator.comparing(Training::from)).toList()) {
            String where = training.employer() == null ? words.say("report.in-house")
                    : words.say("report.with", where(training.employer(), "", names));
            tried.add(words.say("report.training", where, training.hours(), period(training.from(), training.to())));
        }
        Map<SearchStep.Kind, Long> steps = jobs.steps(entered).stream().collect(Collectors.groupingBy(SearchStep::kind, Collectors.counting()));
        for (SearchStep.Kind kind : SearchStep.Kind.values()) {
            if (steps.containsKey(kind)) tried.add(words.say("report.search", words.say("work.search.kind." + code(kind)), steps.get(kind)));
        }
        return tried;
    }

    private String job(Job job, Map<UUID, String> names) {
        return words.say("report.job", job.title(), where(job.employer(), job.employerName(), names), job.percent(), period(job.firstDay(), job.lastDay()));
    }

    private List<String> support(List<Line> line) {
        List<String> support = new ArrayList<>();
        List<Line> happened = line.stream().filter(each -> each.state() == Line.State.HAPPENED).toList();
        for (String kind : SUPPORT) {
            long times = happened.stream().filter(each -> each.kind().equals(kind)).count();
            if (times > 0) support.add(words.say("report.times", words.say("episode.kind." + kind), times));
        }
        for (String kind : JUDGED) {
            happened.stream().filter(each -> each.kind().equals(kind)).map(Line::on).max(Comparator.naturalOrder())
                    .ifPresent(on -> support.add(words.say("report.on", words.say("episode.kind." + kind), Show.typed(on))));
        }
        return support;
    }

    /** What is still expected, of the class work and below; never what it says, only what it is. */
    private List<String> left(List<Line> line, Course course) {
        return line.stream().filter(Line::open).filter(each -> each.information() != Information.HEALTH && !OWN.contains(each.kind()))
                .sorted(Comparator.comparing(Line::on)).limit(MOST_OPEN)
                .map(each -> words.say("report.on", name(each.kind(), course), Show.typed(each.on()))).distinct().toList();
    }

    private String name(String kind, Course course) {
        return course.service().visit(kind).map(visit -> visit.name()).orElseGet(() -> course.service().occasions().stream()
                .filter(occasion -> occasion.kind().equals(kind)).map(occasion -> occasion.name()).findFirst()
                .orElseGet(() -> words.has("episode.kind." + kind) ? words.say("episode.kind." + kind) : kind));
    }

    private String period(LocalDate from, @Nullable LocalDate to) {
        return to == null ? words.say("report.since", Show.typed(from)) : Show.typed(from) + "–" + Show.typed(to);
    }

    private static String where(@Nullable UUID employer, String otherwise, Map<UUID, String> names) {
        return employer == null ? otherwise : names.getOrDefault(employer, otherwise);
    }

    private static String lines(List<String> all) {
        return String.join("\n", all.stream().map(each -> "– " + each).toList());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
