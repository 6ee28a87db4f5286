package no.fotfeste.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Cases;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person's work over time, what it is like, and training for it. */
@UseCase
public class WorkStatuses {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final Employers employers;
    private final Persons persons;
    private final WorkStore store;
    private final Words words;

    WorkStatuses(Access access, Cases cases, Timeline timeline, Employers employers, Persons persons, WorkStore store, Words words) {
        this.access = access;
        this.persons = persons;
        this.cases = cases;
        this.timeline = timeline;
        this.employers = employers;
        this.store = store;
        this.words = words;
    }

    WorkOverview get(Caller caller, PersonId person) {
        return overview(access.enter(caller, person, WorkAction.SHOW));
    }

    /** The same for the other pages of the tab. */
    @Transactional(propagation = Propagation.MANDATORY)
    WorkOverview overview(Entered entered) {
        return new WorkOverview(cases.get(entered), store.history(entered), store.former(entered), store.late(entered),
                store.situation(entered).orElse(null), store.trainings(entered), employers.list(entered));
    }

    /** Registers a change. Errors: Invalid where it overlaps, a day gets more than a hundred per cent, or is to come. */
    public void add(Caller caller, PersonId person, UUID requestKey, NewSpell spell) {
        Entered entered = access.enter(caller, person, WorkAction.REGISTER, requestKey);
        oldEnough(entered, spell);
        add(entered, newest(entered), requestKey, spell);
    }

    /** The same inside another use case, such as a follow-up answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(Entered entered, EpisodeId course, NewSpell spell) {
        UUID id = UUID.randomUUID();
        add(entered, timeline.course(entered, course), id, spell);
        return id;
    }

    /** What stands about the person's work, inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkHistory history(Entered entered) {
        return store.history(entered);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Training> trainings(Entered entered) {
        return store.trainings(entered);
    }

    /** It was not quite so: another takes its place. Errors: Refused where it has been corrected before. */
    public void correct(Caller caller, PersonId person, UUID spell, UUID requestKey, NewSpell instead) {
        Entered entered = access.enter(caller, person, WorkAction.CORRECT, requestKey);
        store.lock(entered);
        Spell before = standing(entered, spell);
        oldEnough(entered, instead);
        Spell added = checked(entered, instead, before.employer()).as(requestKey);
        WorkHistory history = store.history(entered).without(spell).plus(added);
        store.replace(entered, spell, requestKey);
        Course course = newest(entered);
        store.insert(entered, course.id(), added);
        late(entered, requestKey, LateChange.What.CORRECTED, before, added);
        tell(entered, course, added.from(), requestKey,
                words.say("work.line.corrected", WorkWords.state(words::say, history.at(added.from()))));
    }

    /** It never was so: it is taken back, and why is kept. */
    public void takeBack(Caller caller, PersonId person, UUID spell, UUID requestKey, String why) {
        Entered entered = access.enter(caller, person, WorkAction.CORRECT, requestKey);
        store.lock(entered);
        Spell gone = standing(entered, spell);
        store.takeBack(entered, spell, why);
        late(entered, requestKey, LateChange.What.TAKEN_BACK, gone, null);
        tell(entered, newest(entered), entered.today(), requestKey,
                words.say("work.line.taken-back", WorkWords.brief(words::say, gone), why));
    }

    /** It goes on no longer. Errors: Invalid where the last day comes before the first; Refused where it has one. */
    public void end(Caller caller, PersonId person, UUID spell, UUID requestKey, LocalDate last) {
        Entered entered = access.enter(caller, person, WorkAction.REGISTER, requestKey);
        store.lock(entered);
        Spell open = standing(entered, spell);
        if (!open.open()) throw new Refused("work.ended-already");
        if (last.isBefore(open.from())) throw new Invalid("last", "work.ends-before");
        store.end(entered, open.endingOn(last));
        late(entered, requestKey, LateChange.What.ENDED, open, open.endingOn(last));
        LocalDate on = last.isAfter(entered.today()) ? entered.today() : last;
        tell(entered, newest(entered), on, requestKey, words.say("work.line.ended", WorkWords.brief(words::say, open),
                no.fotfeste.ui.Show.typed(last)));
    }

    /** A new version of what the work is like. Errors: Conflict where somebody saved since {@code version}. */
    public void describe(Caller caller, PersonId person, UUID requestKey, int version, Situation situation) {
        Entered entered = access.enter(caller, person, WorkAction.DESCRIBE, requestKey);
        store.lock(entered);
        Situation.Version now = store.situation(entered).orElse(null);
        int standing = now == null ? 0 : now.number();
        if (standing != version) {
            throw new Conflict(standing, SituationForm.different(words, now == null ? Situation.UNKNOWN : now.situation(), situation));
        }
        Course course = newest(entered);
        store.insert(entered, requestKey, course.id(), version + 1, situation);
        tell(entered, course, entered.today(), requestKey, words.say("work.line.described"));
    }

    /** Training for work begins. @param mastery how it goes so far, may be empty */
    public void train(Caller caller, PersonId person, UUID requestKey, NewTraining training) {
        Entered entered = access.enter(caller, person, WorkAction.TRAIN, requestKey);
        if (training.from().isAfter(entered.today())) throw new Invalid("from", "work.in-future");
        if (training.to() != null && training.to().isBefore(training.from())) throw new Invalid("to", "work.ends-before");
        employer(entered, training.employer(), null);
        Course course = newest(entered);
        store.insert(entered, course.id(), training.as(requestKey));
        if (!training.mastery().isEmpty()) store.insertMastery(entered, requestKey, requestKey, training.mastery());
        timeline.happened(entered, course, Happened.of(Kinds.WORK_TRAINING, training.from(), requestKey,
                words.say("work.line.training", training.what(), training.hours())));
    }

    /** How it goes, and its last day. Errors: Conflict where somebody saved since {@code version}. */
    public void trained(Caller caller, PersonId person, UUID id, UUID requestKey, int version, @Nullable LocalDate to, String note) {
        Entered entered = access.enter(caller, person, WorkAction.TRAIN, requestKey);
        Training training = training(entered, id);
        if (to != null && to.isBefore(training.from())) throw new Invalid("to", "work.ends-before");
        if (store.endTraining(entered, id, version, to) == 0) {
            Training now = training(entered, id);
            throw new Conflict(now.version(), java.util.Map.of("note",
                    now.mastery().isEmpty() ? "–" : now.mastery().getLast().note()));
        }
        if (!note.isEmpty()) store.insertMastery(entered, requestKey, id, note);
        LocalDate on = to == null || to.isAfter(entered.today()) ? entered.today() : to;
        timeline.happened(entered, newest(entered), Happened.of(Kinds.WORK_TRAINING, on, requestKey,
                words.say(to != null && training.open() ? "work.line.training-ended" : "work.line.training-noted", training.what())));
    }

    private void add(Entered entered, Course course, UUID id, NewSpell spell) {
        store.lock(entered);
        Spell added = checked(entered, spell, null).as(id);
        WorkHistory before = store.history(entered);
        List<Spell> ended = before.ending(spell.ending(), spell.from());
        WorkHistory after = before.changed(ended).plus(added);
        ended.forEach(each -> end(entered, course, before, each));
        store.insert(entered, course.id(), added);
        tell(entered, course, added.from(), id, WorkWords.state(words::say, after.at(added.from())));
    }

    /** A last day is set once; where one was planned, another spell takes its place. */
    private void end(Entered entered, Course course, WorkHistory before, Spell ended) {
        Spell stood = before.spells().stream().filter(spell -> spell.id().equals(ended.id())).findFirst().orElseThrow();
        if (stood.open()) {
            store.end(entered, ended);
            late(entered, UUID.randomUUID(), LateChange.What.ENDED, stood, ended);
            return;
        }
        Spell instead = ended.as(UUID.randomUUID());
        store.replace(entered, ended.id(), instead.id());
        store.insert(entered, course.id(), instead);
        late(entered, UUID.randomUUID(), LateChange.What.ENDED, stood, instead);
    }

    private NewSpell checked(Entered entered, NewSpell spell, @Nullable UUID employerBefore) {
        if (spell.from().isAfter(entered.today())) throw new Invalid("from", "work.in-future");
        if (spell.from().isBefore(EARLIEST)) throw new Invalid("from", "work.too-early");
        employer(entered, spell.employer(), employerBefore);
        return spell;
    }

    /** A job or training for one does not begin before the person is 13 years. */
    private void oldEnough(Entered entered, NewSpell spell) {
        boolean job = spell.kind().anyWork() || spell.kind() == WorkState.TRAINING;
        if (job && !Age.mayWork(persons.get(entered).born(), spell.from())) throw new Invalid("from", "work.too-young");
    }

    /** Marks a change of what stood in a year that is over. Nothing is stopped by it. */
    private void late(Entered entered, UUID key, LateChange.What what, Spell before, @Nullable Spell after) {
        LateChange.years(before, after, entered.today()).ifPresent(years ->
                store.insert(entered, key, new LateChange(after == null ? before.id() : after.id(), what, years)));
    }

    /** One that is not in use any more is not chosen anew. */
    private void employer(Entered entered, @Nullable UUID id, @Nullable UUID before) {
        if (id != null && !id.equals(before) && !employers.inUse(entered, id)) throw new Invalid("employer", "work.employer.not-in-use");
    }

    private void tell(Entered entered, Course course, LocalDate on, UUID ref, String text) {
        timeline.happened(entered, course, Happened.of(Kinds.WORK_STATUS, on, ref, text));
    }

    private Spell standing(Entered entered, UUID id) {
        return store.history(entered).spells().stream().filter(spell -> spell.id().equals(id)).findFirst().orElseThrow(() ->
                store.former(entered).stream().anyMatch(spell -> spell.id().equals(id))
                        ? new Refused("work.corrected-already") : new NotFound("spell"));
    }

    private Training training(Entered entered, UUID id) {
        return store.trainings(entered).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("training"));
    }

    private Course newest(Entered entered) {
        List<Course> courses = timeline.courses(entered);
        if (courses.isEmpty()) throw new NotFound("course");
        return courses.getLast();
    }
}
