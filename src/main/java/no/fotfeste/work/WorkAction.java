package no.fotfeste.work;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum WorkAction implements Action {
    SHOW(Information.WORK, Role.with(Role.TEAM, Role.SYSTEM), Scope.PERSON),
    REGISTER(Information.WORK, Role.with(Role.TEAM, Role.SYSTEM), Scope.PERSON),
    CORRECT(Information.WORK, Role.with(Role.TEAM, Role.SYSTEM), Scope.PERSON),
    DESCRIBE(Information.WORK, Role.with(Role.TEAM, Role.SYSTEM), Scope.PERSON),
    TRAIN(Information.WORK, Role.with(Role.TEAM, Role.SYSTEM), Scope.PERSON),
    SEARCH(Information.WORK, Role.with(Role.TEAM, Role.SYSTEM), Scope.PERSON),
    SHOW_EMPLOYERS(Information.IDENTITY,
            Role.with(Role.CLINICAL, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.SYSTEM), Scope.PROVIDER),
    KEEP_EMPLOYERS(Information.IDENTITY, Set.of(Role.COORDINATOR, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.SYSTEM),
            Scope.PROVIDER),
    /** Whether a text names somebody whom the caller may know of. */
    NAMED(Information.IDENTITY, Set.of(Role.COORDINATOR, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.SYSTEM), Scope.LIST),
    /** Which employers might suit one person: asked from the person's side only. */
    FIT(Information.WORK, Role.TEAM, Scope.PERSON);

    private final Information needs;
    private final Set<Role> roles;
    private final Scope scope;

    WorkAction(Information needs, Set<Role> roles, Scope scope) {
        this.needs = needs;
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "work." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
