package no.fotfeste.work;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.party.Parties;
import no.fotfeste.party.Party;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;

/** The vocational profile of a person, and the jobs they have had (§4.3: where active support begins). */
@UseCase
public class Profiles {

    private static final Set<Party.Kind> MONEY = EnumSet.of(Party.Kind.NAV, Party.Kind.MUNICIPAL);
    private static final Set<Party.Kind> COMPANY = EnumSet.of(Party.Kind.VOLUNTEER, Party.Kind.HEALTHY_LIFE, Party.Kind.MUNICIPAL);

    private final Access access;
    private final WorkStatuses work;
    private final Parties parties;
    private final Persons persons;
    private final Timeline timeline;
    private final ProfileStore store;
    private final WorkStore locks;
    private final Words words;

    Profiles(Access access, WorkStatuses work, Parties parties, Persons persons, Timeline timeline, ProfileStore store, WorkStore locks,
            Words words) {
        this.access = access;
        this.work = work;
        this.parties = parties;
        this.persons = persons;
        this.timeline = timeline;
        this.store = store;
        this.locks = locks;
        this.words = words;
    }

    /** @param versions newest first @param helpers in the register, for money and for company */
    record Shown(WorkOverview work, List<Profile.Version> versions, List<Profile.PastJob> jobs, Map<String, List<Party>> helpers) {

        int version() {
            return versions.isEmpty() ? 0 : versions.getFirst().number();
        }
    }

    Shown get(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, WorkAction.SHOW);
        List<Party> known = parties.inUse(entered);
        return new Shown(work.overview(entered), store.versions(entered), store.pastJobs(entered), Map.of(
                "economy", known.stream().filter(party -> MONEY.contains(party.details().kind())).toList(),
                "alone", known.stream().filter(party -> COMPANY.contains(party.details().kind())).toList()));
    }

    /**
     * A new version; the first begins the support. Errors: Invalid where it was begun tomorrow or before the course;
     * Conflict where somebody saved since {@code version}.
     */
    public void write(Caller caller, PersonId person, UUID requestKey, int version, Profile profile) {
        Entered entered = access.enter(caller, person, WorkAction.DESCRIBE, requestKey);
        locks.lock(entered);
        Course course = newest(entered);
        if (profile.startedOn().isAfter(entered.today())) throw new Invalid("startedOn", "work.in-future");
        if (profile.startedOn().isBefore(course.openedOn())) throw new Invalid("startedOn", "work.profile.before-referral");
        Profile.Version now = store.newest(entered).orElse(null);
        int standing = now == null ? 0 : now.number();
        if (standing != version) {
            throw new Conflict(standing, now == null ? Map.of() : ProfileForm.different(words, now.profile(), profile));
        }
        store.insert(entered, requestKey, course.id(), version + 1, profile);
        // a later course has a beginning of its own
        boolean first = !timeline.kinds(entered, course).contains(Kinds.PROFILE_STARTED);
        LocalDate on = first ? profile.startedOn() : entered.today();
        timeline.happened(entered, course, Happened.of(first ? Kinds.PROFILE_STARTED : Kinds.WORK_STATUS, on, requestKey,
                first ? "" : words.say("work.line.profile")));
    }

    /** Errors: Invalid where they were not yet 13, or it is to come. */
    public void addJob(Caller caller, PersonId person, Profile.PastJob job) {
        Entered entered = access.enter(caller, person, WorkAction.DESCRIBE, job.id());
        int now = entered.today().getYear();
        if (job.fromYear() > now) throw new Invalid("fromYear", "work.in-future");
        if (!Age.mayWork(persons.get(entered).born(), job.fromYear())) throw new Invalid("fromYear", "work.too-young");
        if (job.toYear() != null && job.toYear() > now) throw new Invalid("toYear", "work.in-future");
        if (job.toYear() != null && job.toYear() < job.fromYear()) throw new Invalid("toYear", "work.ends-before");
        store.insert(entered, newest(entered).id(), job);
    }

    /** It was written wrongly. Errors: NotFound where it is not this person's. */
    public void takeJobAway(Caller caller, PersonId person, UUID job, UUID requestKey) {
        Entered entered = access.enter(caller, person, WorkAction.DESCRIBE, requestKey);
        if (store.takeAway(entered, job) == 0) throw new NotFound("job");
    }

    private Course newest(Entered entered) {
        List<Course> courses = timeline.courses(entered);
        if (courses.isEmpty()) throw new NotFound("course");
        return courses.getLast();
    }
}
