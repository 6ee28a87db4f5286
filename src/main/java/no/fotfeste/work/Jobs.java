package no.fotfeste.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The search for a job, and the jobs it led to. */
@UseCase
public class Jobs {

    private static final int NEXT_WITHIN_DAYS = 366;
    private static final int WHOLE = 100;

    private final Access access;
    private final WorkStatuses work;
    private final Employers employers;
    private final Persons persons;
    private final Timeline timeline;
    private final JobStore store;
    private final Words words;

    Jobs(Access access, WorkStatuses work, Employers employers, Persons persons, Timeline timeline, JobStore store, Words words) {
        this.access = access;
        this.work = work;
        this.employers = employers;
        this.persons = persons;
        this.timeline = timeline;
        this.store = store;
        this.words = words;
    }

    record Shown(WorkOverview work, List<SearchStep> steps, List<Job> jobs) {

        String employer(@Nullable UUID id, String name) {
            return id == null ? name : work.employer(id);
        }
    }

    Shown get(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, WorkAction.SHOW);
        return new Shown(work.overview(entered), store.steps(entered), store.jobs(entered));
    }

    /**
     * One step; what is to be done next stands on the day of whoever wrote it, until another step is written. Errors:
     * Invalid where it is to come, no employer is named, or the next step has no day.
     */
    public void log(Caller caller, PersonId person, SearchStep step) {
        Entered entered = access.enter(caller, person, WorkAction.SEARCH, step.id());
        if (step.on().isAfter(entered.today())) throw new Invalid("on", "work.in-future");
        checkEmployer(entered, step.employer(), step.employerName());
        checkNext(entered, step);
        Course course = newest(entered);
        store.insert(entered, course.id(), step);
        String where = name(entered, step.employer(), step.employerName());
        timeline.happened(entered, course, Happened.of(Kinds.JOB_SEARCH, step.on(), step.id(),
                words.say("work.line.search", words.say("work.search.kind." + WorkWords.code(step.kind())), where)));
        LocalDate next = step.nextOn();
        if (next != null) {
            timeline.expectOf(entered, course, new Expected(Kinds.JOB_SEARCH, next, next, Limit.PRACTICE, null, "team", false),
                    Information.WORK, caller.staff(), step.id(), step.next());
        }
    }

    /**
     * They have begun in a paid job; from four hours done it counts. Errors: Invalid by field.
     *
     * @param status it is registered as work from its first day too, in the same transaction
     */
    public void start(Caller caller, PersonId person, Job job, boolean status) {
        Entered entered = access.enter(caller, person, WorkAction.SEARCH, job.id());
        if (job.firstDay().isAfter(entered.today())) throw new Invalid("firstDay", "work.in-future");
        if (!Age.mayWork(persons.get(entered).born(), job.firstDay())) throw new Invalid("firstDay", "work.too-young");
        Course course = newest(entered);
        if (job.firstDay().isBefore(course.openedOn())) throw new Invalid("firstDay", "work.job.before-referral");
        checkEmployer(entered, job.employer(), job.employerName());
        Job counted = new Job(job.id(), job.title(), job.employer(), job.employerName(), job.percent(), job.firstDay(), job.halfHours(),
                job.counts() ? entered.today() : null, null, "", 1);
        store.insert(entered, course.id(), counted);
        if (status) register(entered, course, job);
        String text = words.say("work.line.job", job.title(), name(entered, job.employer(), job.employerName()), job.percent());
        if (job.counts()) started(entered, course, counted, text);
        else timeline.happened(entered, course, Happened.of(Kinds.WORK_STATUS, job.firstDay(), job.id(), words.say("work.line.job-not-yet", text)));
    }

    /**
     * More hours have been done, or it has ended. Errors: Invalid where it would count no more, or ends before it began;
     * Refused where it has ended; Conflict where somebody saved since {@code version}.
     */
    public void change(Caller caller, PersonId person, UUID id, UUID requestKey, int version, int halfHours, @Nullable LocalDate last, String why) {
        Entered entered = access.enter(caller, person, WorkAction.SEARCH, requestKey);
        Job job = store.jobs(entered).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("job"));
        if (!job.open()) throw new Refused("work.job.ended");
        if (halfHours < job.halfHours()) throw new Invalid("hours", "work.job.fewer");
        if (last != null && last.isBefore(job.firstDay())) throw new Invalid("last", "work.ends-before");
        if (last != null && last.isAfter(entered.today())) throw new Invalid("last", "work.in-future");
        LocalDate counted = job.countedOn() != null ? job.countedOn() : halfHours >= Job.COUNTS_FROM ? entered.today() : null;
        if (store.update(entered, id, version, halfHours, counted, last, why) == 0) {
            throw new Conflict(job.version(), Map.of("hours", words.say("work.job.hours-done", job.hours())));
        }
        Course course = newest(entered);
        String name = name(entered, job.employer(), job.employerName());
        if (job.countedOn() == null && counted != null) {
            started(entered, course, job, words.say("work.line.job", job.title(), name, job.percent()));
        }
        if (last != null) {
            timeline.drop(entered, course, List.of(Kinds.IN_WORK_CONTACT));
            timeline.happened(entered, course, Happened.of(Kinds.WORK_STATUS, last, requestKey, words.say("work.line.job-ended", job.title(), name)));
        }
    }

    /** What they have been, inside another use case: for a report. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Job> jobs(Entered entered) {
        return store.jobs(entered);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<SearchStep> steps(Entered entered) {
        return store.steps(entered);
    }

    /** As ordinary work of that percent. Errors: Invalid beside the fields of the job where it cannot be so. */
    private void register(Entered entered, Course course, Job job) {
        WorkState kind = job.percent() == WHOLE ? WorkState.ORDINARY_FULL : WorkState.ORDINARY_PART;
        try {
            work.add(entered, course.id(), new NewSpell(kind, job.firstDay(), null, job.percent(), job.employer(), Spell.Source.STAFF, "", Set.of()));
        } catch (Invalid wrong) {
            String why = wrong.errors().values().iterator().next();
            throw new Invalid(wrong.errors().containsKey("percent") ? "percent" : "status", why);
        }
    }

    /** It counts: support at work begins, as the service file says. */
    private void started(Entered entered, Course course, Job job, String text) {
        timeline.happened(entered, course, Happened.of(Kinds.JOB_STARTED, job.firstDay(), job.id(), text));
    }

    private void checkEmployer(Entered entered, @Nullable UUID id, String name) {
        if (id == null && name.isEmpty()) throw new Invalid("employerName", "work.employer-needed");
        if (id != null && !employers.inUse(entered, id)) throw new Invalid("employer", "work.employer.not-in-use");
    }

    private static void checkNext(Entered entered, SearchStep step) {
        LocalDate next = step.nextOn();
        if (next == null && !step.next().isEmpty()) throw new Invalid("nextOn", "work.search.next-day");
        if (next != null && step.next().isEmpty()) throw new Invalid("next", "work.search.next-what");
        if (next != null && next.isBefore(entered.today())) throw new Invalid("nextOn", "work.search.next-past");
        if (next != null && next.isAfter(entered.today().plusDays(NEXT_WITHIN_DAYS))) throw new Invalid("nextOn", "work.search.next-far");
    }

    private String name(Entered entered, @Nullable UUID id, String name) {
        return id == null ? name : employers.list(entered).stream().filter(each -> each.id().equals(id)).map(Employer::name)
                .findFirst().orElse("");
    }

    private Course newest(Entered entered) {
        List<Course> courses = timeline.courses(entered);
        if (courses.isEmpty()) throw new NotFound("course");
        return courses.getLast();
    }
}
