package no.fotfeste.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** The leader goes through the log: what in it is worth a question. Sees log lines, never a record. */
@UseCase
class LogFollowUp {

    static final int DAYS = 90;
    private static final int MOST_READINGS = 50_000;
    private static final int MOST_SHOWN = 100;

    private final Access access;
    private final FollowUpStore store;

    LogFollowUp(Access access, FollowUpStore store) {
        this.access = access;
        this.store = store;
    }

    /** @param answer null while nobody has said anything of it */
    record Finding(Suspicion suspicion, @Nullable FollowUp answer) {}

    /**
     * What the page shows.
     *
     * @param open those nobody has said anything of; @param more whether there are more of them than shown
     * @param openings of one person by one member of staff on one day, in all: what the findings are out of
     * @param counted openings that nothing explains, but that are not worth a question by themselves
     * @param cut whether there were more openings than are gone through
     */
    record Overview(List<Finding> open, boolean more, List<Finding> answered, int openings, int staff, int counted, boolean cut) {

        long answered(FollowUp.State state) {
            return answered.stream().filter(each -> each.answer() != null && each.answer().state() == state).count();
        }
    }

    Overview show(Caller caller) {
        Entered entered = access.enter(caller, AuditAction.FOLLOW_UP);
        List<Reading> readings = readings(entered);
        List<Finding> findings = findings(entered, readings);
        List<Finding> open = findings.stream().filter(each -> each.answer() == null).toList();
        List<Finding> shown = open.stream().limit(MOST_SHOWN).toList();
        List<Finding> answered = findings.stream().filter(each -> each.answer() != null).limit(MOST_SHOWN).toList();
        List<PersonId> persons = new ArrayList<>();
        shown.forEach(each -> add(persons, each));
        answered.forEach(each -> add(persons, each));
        access.listed(entered, persons, AuditAction.FOLLOW_UP);
        int counted = (int) readings.stream().filter(each -> !Rule.of(each).isEmpty() && Rule.points(Rule.of(each)) < Rule.LISTED_FROM).count();
        return new Overview(shown, open.size() > MOST_SHOWN, answered, readings.size(),
                (int) readings.stream().map(Reading::actor).distinct().count(), counted, readings.size() == MOST_READINGS);
    }

    /**
     * Explained, or followed up. Errors: Refused where it is not on the list any more, or is about the leader's own
     * openings.
     */
    void mark(Caller caller, UUID requestKey, StaffId actor, @Nullable PersonId person, FollowUp.State state, String reason) {
        Entered entered = access.enter(caller, AuditAction.MARK, requestKey);
        if (actor.equals(caller.staff())) throw new Refused("audit.not-your-own");
        Optional<Finding> found = findings(entered, readings(entered)).stream()
                .filter(each -> each.suspicion().actor().equals(actor) && Objects.equals(each.suspicion().person(), person)).findFirst();
        store.insert(entered, requestKey, found.orElseThrow(() -> new Refused("audit.finding-gone")).suspicion(), state, reason);
    }

    private List<Reading> readings(Entered entered) {
        return store.readings(entered, since(entered), MOST_READINGS);
    }

    private List<Finding> findings(Entered entered, List<Reading> readings) {
        List<FollowUp> answers = store.answers(entered, since(entered));
        return Suspicion.find(readings).stream().map(each -> new Finding(each,
                answers.stream().filter(answer -> answer.answers(each)).findFirst().orElse(null))).toList();
    }

    private static Instant since(Entered entered) {
        return entered.caller().now().minus(Duration.ofDays(DAYS));
    }

    private static void add(List<PersonId> persons, Finding finding) {
        PersonId person = finding.suspicion().person();
        if (person != null) persons.add(person);
    }
}
