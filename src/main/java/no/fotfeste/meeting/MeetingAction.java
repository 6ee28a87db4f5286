package no.fotfeste.meeting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum MeetingAction implements Action {
    AGENDA(Scope.LIST, Role.TEAM),
    MINUTES(Scope.LIST, Role.TEAM),
    NEWS(Scope.LIST, Role.TEAM),
    /** That there is a meeting, and who comes; no persons. */
    COMING(Scope.PROVIDER, Role.OFFICE),
    START(Scope.PROVIDER, chairs()),
    PRESENT(Scope.PROVIDER, chairs()),
    ROOM(Scope.PROVIDER, chairs()),
    CLOSE(Scope.PROVIDER, chairs()),
    SHOW_CASE(Scope.PERSON, Role.TEAM),
    HISTORY(Scope.PERSON, Role.TEAM),
    ASK(Scope.PERSON, Role.TEAM),
    DECIDE(Scope.PERSON, Role.TEAM),
    DISCUSS(Scope.PERSON, Role.TEAM),
    GUEST_BASIS(Scope.PERSON, chairs()),
    TASK_DONE(Scope.PERSON, Role.TEAM),
    CORRECT(Scope.PERSON, Role.TEAM);

    private final Scope scope;
    private final Set<Role> roles;

    MeetingAction(Scope scope, Set<Role> roles) {
        this.scope = scope;
        this.roles = roles;
    }

    /** Those with a duty to the record who are not in training. */
    static Set<Role> chairs() {
        EnumSet<Role> chairs = EnumSet.copyOf(Role.CLINICAL);
        chairs.remove(Role.STUDENT);
        return chairs;
    }

    @Override
    public String code() {
        return "meeting." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return Information.PLAN;
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
