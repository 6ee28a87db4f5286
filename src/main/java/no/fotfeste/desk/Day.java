package no.fotfeste.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one member of staff today.
 *
 * @param urgent answers that cannot wait, until somebody has seen to them (T13)
 * @param more whether more ought to be done than is shown
 * @param before when they last looked, before this time; null where they never have
 * @param shielded for a screen that others can see: no names, numbers or texts
 */
record Day(List<Urgent> urgent, List<Due> due, boolean more, List<Visit> visits, List<Quiet> quiet, List<Recent> recent,
        @Nullable Instant before, boolean shielded) {

    record Urgent(PersonId person, String name, Instant raisedAt) {}

    boolean empty() {
        return persons().isEmpty();
    }

    /** Everyone shown, in the order they are met on the page. */
    Set<PersonId> persons() {
        Set<PersonId> persons = new LinkedHashSet<>();
        Stream.of(urgent.stream().map(Urgent::person), due.stream().map(Due::person), visits.stream().map(Visit::person), quiet.stream().map(Quiet::person),
                        recent.stream().map(Recent::person))
                .flatMap(all -> all).forEach(persons::add);
        return persons;
    }

    /** The same person is the same number all over the page. */
    int number(PersonId person) {
        return List.copyOf(persons()).indexOf(person) + 1;
    }

    /** Written since they last looked. */
    boolean fresh(Recent one) {
        return before != null && one.at().isAfter(before);
    }

    long fresh() {
        return recent.stream().filter(this::fresh).count();
    }

    /** Minutes from the end of the visit before this one; -1 where there is none before it. */
    long gap(Visit visit) {
        int at = visits.indexOf(visit);
        return at < 1 ? -1 : ChronoUnit.MINUTES.between(visits.get(at - 1).end(), visit.start());
    }

    Day shield(boolean yes) {
        return new Day(urgent, due, more, visits, quiet, recent, before, yes);
    }
}
