package no.fotfeste.access;

import java.time.LocalDate;
import java.util.Set;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Proof that the caller has passed the door in this transaction. What runs inside another module's use case takes
 * this instead of a {@link Caller}, so that nothing can be read or written without having been logged.
 *
 * @param opened what the caller may see of this person; in a list, what their roles could open at most
 */
public record Entered(Caller caller, @Nullable PersonId aboutOne, Set<Information> opened) {

    public Entered {
        opened = Set.copyOf(opened);
    }

    public PersonId person() {
        if (aboutOne == null) throw new IllegalStateException("entered a list, not one person's record");
        return aboutOne;
    }

    public LocalDate today() {
        return caller.today();
    }

    public boolean sees(Information information) {
        return opened.contains(information);
    }
}
