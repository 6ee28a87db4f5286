package no.fotfeste.contact;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum ContactAction implements Action {
    SHOW(Role.STAFF),
    LOG(Role.with(Role.STAFF, Role.SYSTEM)),
    CORRECT(Role.with(Role.STAFF, Role.SYSTEM)),
    PLAN(Role.with(Role.STAFF, Role.SYSTEM)),
    CHANGE(Role.with(Role.STAFF, Role.SYSTEM)),
    HOLD(Role.with(Role.STAFF, Role.SYSTEM)),
    CANCEL(Role.with(Role.STAFF, Role.SYSTEM)),
    /** Whether the person is reminded the day before. */
    REMINDERS(Role.STAFF),
    /** What somebody took on in a meeting (B30). */
    AGREE(Information.WORK, Role.TEAM, Scope.PERSON),
    /** The job that reminds. */
    FIND_TOMORROW(Information.PRACTICAL, Set.of(Role.SYSTEM), Scope.WHOLE),
    REMIND(Set.of(Role.SYSTEM)),
    /** By the personal link, without a login. */
    COMING(Set.of(Role.SYSTEM)),
    DECLINE(Set.of(Role.SYSTEM));

    private final Information needs;
    private final Set<Role> roles;
    private final Scope scope;

    ContactAction(Set<Role> roles) {
        this(Information.PRACTICAL, roles, Scope.PERSON);
    }

    ContactAction(Information needs, Set<Role> roles, Scope scope) {
        this.needs = needs;
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "contact." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return needs;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Scope scope() {
        return scope;
    }
}
