package no.fotfeste.medication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;

/** Medicines and substances as the person tells of them (A51), and the day they ought to be gone through again. */
@UseCase
public class Medications {

    /** How long before its last day a review comes to somebody's day. */
    private static final int DAYS_BEFORE = 14;
    private static final int SHORT = 160;

    /** Who goes through it, the first of them that the service's team has. */
    private static final List<Role> REVIEWERS = List.of(Role.PHYSICIAN, Role.NURSE);

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final MedicationStore store;

    Medications(Access access, Cases cases, Timeline timeline, MedicationStore store) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.store = store;
    }

    /** @param versions the newest first */
    record One(Case shown, List<Medicine> versions) {

        Medicine medicine() {
            return versions.getFirst();
        }
    }

    Overview overview(Caller caller, PersonId person) {
        return overview(access.enter(caller, person, MedicationAction.SHOW));
    }

    Overview print(Caller caller, PersonId person) {
        return overview(access.enter(caller, person, MedicationAction.PRINT));
    }

    One get(Caller caller, PersonId person, UUID medicine) {
        Entered entered = access.enter(caller, person, MedicationAction.SHOW);
        List<Medicine> versions = store.versions(entered, medicine);
        if (versions.isEmpty()) throw new NotFound("medicine");
        return new One(cases.get(entered), versions);
    }

    /** Something the person takes; the request key becomes its id. */
    public void add(Caller caller, PersonId person, UUID requestKey, Medicine.Told told) {
        Entered entered = access.enter(caller, person, MedicationAction.WRITE, requestKey);
        store.append(entered, new Medicine(requestKey, 1, Medicine.Change.ADDED, told, entered.today(), null, "",
                caller.name(), caller.now()));
    }

    /** They take it otherwise now. Errors: Conflict where it was changed since {@code version}; Refused where it was stopped. */
    public void change(Caller caller, PersonId person, UUID medicine, UUID requestKey, int version, Medicine.Told told) {
        Entered entered = access.enter(caller, person, MedicationAction.WRITE, requestKey);
        Medicine now = find(entered, medicine);
        if (now.number() != version) throw outdated(now);
        append(entered, now.with(Medicine.Change.CHANGED, told, entered.today(), caller.name(), caller.now()));
    }

    public void stop(Caller caller, PersonId person, UUID medicine, UUID requestKey, LocalDate on, String reason) {
        Entered entered = access.enter(caller, person, MedicationAction.WRITE, requestKey);
        if (on.isAfter(entered.today())) throw new Invalid("on", "medication.in-future");
        append(entered, find(entered, medicine).stop(on, reason, caller.name(), caller.now()));
    }

    public void resume(Caller caller, PersonId person, UUID medicine, UUID requestKey) {
        Entered entered = access.enter(caller, person, MedicationAction.WRITE, requestKey);
        append(entered, find(entered, medicine).resume(entered.today(), caller.name(), caller.now()));
    }

    /** Everything they take was gone through with the person today, and nothing had changed. */
    public void checked(Caller caller, PersonId person, UUID requestKey) {
        Entered entered = access.enter(caller, person, MedicationAction.WRITE, requestKey);
        store.current(entered).stream().filter(Medicine::taken).forEach(medicine -> append(entered,
                medicine.with(Medicine.Change.CHECKED, medicine.told(), entered.today(), caller.name(), caller.now())));
    }

    void told(Caller caller, PersonId person, UUID requestKey, Overview.Substance.Kind kind, Overview.Substance.Use use, String words) {
        Entered entered = access.enter(caller, person, MedicationAction.WRITE, requestKey);
        store.insert(entered, new Overview.Substance(requestKey, kind, use, words, entered.today(), caller.name(), caller.now()));
    }

    /** The day by which it ought to be gone through, in place of any other. Errors: Invalid where it is past. */
    public void reviewBy(Caller caller, PersonId person, UUID requestKey, LocalDate by) {
        Entered entered = access.enter(caller, person, MedicationAction.WRITE, requestKey);
        if (by.isBefore(entered.today())) throw new Invalid("by", "medication.by-past");
        expect(entered, cases.get(entered).course(), by);
    }

    /** Gone through, with a conclusion and the next day. Errors: Invalid where that is not after today. */
    public void review(Caller caller, PersonId person, UUID requestKey, String conclusion, LocalDate nextOn) {
        Entered entered = access.enter(caller, person, MedicationAction.REVIEW, requestKey);
        if (!nextOn.isAfter(entered.today())) throw new Invalid("nextOn", "medication.next-past");
        int medicines = (int) store.current(entered).stream().filter(Medicine::taken).count();
        Role role = REVIEWERS.stream().filter(caller::is).findFirst().orElse(caller.active());
        store.insert(entered, new Overview.Review(requestKey, entered.today(), conclusion, nextOn, medicines, caller.name(),
                role, caller.now()));
        Course course = cases.get(entered).course();
        timeline.happened(entered, course, Happened.of(Kinds.MEDICATION_REVIEW, entered.today(), requestKey, shortened(conclusion)));
        expect(entered, course, nextOn);
    }

    private Overview overview(Entered entered) {
        Case shown = cases.get(entered);
        Line due = timeline.line(entered, shown.course().id()).stream()
                .filter(line -> line.open() && line.kind().equals(Kinds.MEDICATION_REVIEW)).findFirst().orElse(null);
        return new Overview(shown, store.current(entered), store.substances(entered), store.reviews(entered), due);
    }

    private void expect(Entered entered, Course course, LocalDate by) {
        LocalDate from = by.minusDays(DAYS_BEFORE).isBefore(entered.today()) ? entered.today() : by.minusDays(DAYS_BEFORE);
        String who = REVIEWERS.stream().map(Role::code).filter(course.service().team()::contains).findFirst().orElse("team");
        timeline.expectInstead(entered, course,
                new Expected(Kinds.MEDICATION_REVIEW, from, by, Limit.PRACTICE, null, who, false), "");
    }

    private void append(Entered entered, Medicine next) {
        if (store.append(entered, next) == 0) throw outdated(find(entered, next.id()));
    }

    private Medicine find(Entered entered, UUID medicine) {
        return store.versions(entered, medicine).stream().findFirst().orElseThrow(() -> new NotFound("medicine"));
    }

    private static Conflict outdated(Medicine now) {
        return new Conflict(now.number(), Map.of("name", now.told().name() + ": " + now.told().taking()));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, line.offsetByCodePoints(0, Math.min(SHORT - 2, line.codePointCount(0, line.length())))) + " …";
    }
}
