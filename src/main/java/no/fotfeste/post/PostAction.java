package no.fotfeste.post;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

/** What is not placed is the office's; what is placed is read by those who open the class it is of. */
enum PostAction implements Action {
    LIST(Who.OFFICE, Scope.LIST),
    REGISTER(Who.OFFICE, Scope.LIST),
    SORT(Who.OFFICE, Scope.LIST),
    FIND(Who.OFFICE, Scope.LIST),
    FETCH_UNPLACED(Who.OFFICE, Scope.LIST),
    PLACE(Who.OFFICE, Scope.PERSON),
    SHOW(Who.READERS, Scope.PERSON),
    FETCH(Who.READERS, Scope.PERSON),
    READ(Role.TEAM, Scope.PERSON),
    REPLY(Who.READERS, Scope.PERSON),
    GIVE(Who.MOVERS, Scope.PERSON),
    MOVE_BACK(Who.MOVERS, Scope.PERSON);

    private final Set<Role> roles;
    private final Scope scope;

    PostAction(Set<Role> roles, Scope scope) {
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "post." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return Information.PRACTICAL;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    private static final class Who {

        /** The same as in the wall of post.item. */
        static final Set<Role> OFFICE = EnumSet.of(Role.HEALTH_SECRETARY, Role.RECEPTIONIST, Role.COORDINATOR, Role.SYSTEM);
        static final Set<Role> READERS = Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.RECEPTIONIST);
        static final Set<Role> MOVERS = Role.with(Role.CLINICAL, Role.HEALTH_SECRETARY, Role.RECEPTIONIST);
    }
}
