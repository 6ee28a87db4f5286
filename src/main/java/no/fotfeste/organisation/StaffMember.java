package no.fotfeste.organisation;

import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.platform.StaffId;

/**
 * Someone who works here.
 *
 * @param title as shown beside the name: ergoterapeut
 * @param employer who employs them, empty where it is the provider itself (B02)
 */
public record StaffMember(StaffId id, String name, String title, String employer, String phone, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
