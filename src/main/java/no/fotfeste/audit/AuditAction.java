package no.fotfeste.audit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum AuditAction implements Action {
    SHOW_PERSON(Role.CLINICAL, Scope.PERSON),
    /** The person, about their own. */
    OWN(Role.SELF, Scope.PERSON),
    FOLLOW_UP(EnumSet.of(Role.LEADER), Scope.WHOLE),
    MARK(EnumSet.of(Role.LEADER), Scope.WHOLE);

    private final Set<Role> roles;
    private final Scope scope;

    AuditAction(Set<Role> roles, Scope scope) {
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "audit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return Information.IDENTITY;
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
