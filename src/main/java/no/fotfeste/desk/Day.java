package no.fotfeste.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.fotfeste.platform.PersonId;

/**
 * What waits for one member of staff today.
 *
 * @param more whether more ought to be done than is shown
 * @param shielded for a screen that others can see: no names, numbers or texts
 */
record Day(List<Due> due, boolean more, List<Quiet> quiet, List<Recent> recent, boolean shielded) {

    boolean empty() {
        return persons().isEmpty();
    }

    /** Everyone shown, in the order they are met on the page. */
    Set<PersonId> persons() {
        Set<PersonId> persons = new LinkedHashSet<>();
        Stream.of(due.stream().map(Due::person), quiet.stream().map(Quiet::person), recent.stream().map(Recent::person))
                .flatMap(all -> all).forEach(persons::add);
        return persons;
    }

    /** The same person is the same number all over the page. */
    int number(PersonId person) {
        return List.copyOf(persons()).indexOf(person) + 1;
    }

    Day shield(boolean yes) {
        return new Day(due, more, quiet, recent, yes);
    }
}
