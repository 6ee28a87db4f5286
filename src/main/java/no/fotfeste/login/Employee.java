package no.fotfeste.login;

import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** A member of staff as whoever gives access sees them. @param username null without an account */
record Employee(StaffId id, String name, String title, String employer, @Nullable String hprNumber, String phone,
        boolean active, @Nullable String username, Set<Role> roles) {

    String address() {
        return "/ansatte/" + id;
    }
}
