package no.fotfeste.timeline;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.access.Role;

/**
 * To whom a service file may leave what these roles ought to do: the roles themselves, the team, those of it
 * who may read of health, the secretary.
 */
public final class Whose {

    private static final Set<Role> SECRETARY = Set.of(Role.HEALTH_SECRETARY, Role.COORDINATOR, Role.RECEPTIONIST);

    private Whose() {}

    public static Set<String> of(Set<Role> roles) {
        Set<String> whose = roles.stream().map(Role::code).collect(Collectors.toCollection(HashSet::new));
        if (roles.stream().anyMatch(Role.TEAM::contains)) whose.add("team");
        if (roles.stream().anyMatch(Role.CLINICAL::contains)) whose.add("clinical");
        if (roles.stream().anyMatch(SECRETARY::contains)) whose.add("secretary");
        return whose;
    }
}
