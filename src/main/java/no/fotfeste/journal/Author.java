package no.fotfeste.journal;

import java.util.Comparator;
import java.util.Set;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.platform.StaffId;

/** Who wrote or signed, as they were then. @param organisation who employs them: a job specialist's is NAV (B02, T5) */
public record Author(StaffId staff, String name, Role role, String organisation) {

    /** In the role that is active, where that one may; otherwise in the first that may. */
    static Author of(Caller caller, Set<Role> allowed, String provider) {
        Role role = allowed.contains(caller.active()) ? caller.active()
                : caller.roles().stream().filter(allowed::contains).min(Comparator.naturalOrder()).orElse(caller.active());
        return new Author(caller.staff(), caller.name(), role, caller.employer().isEmpty() ? provider : caller.employer());
    }
}
