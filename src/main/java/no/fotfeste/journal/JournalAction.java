package no.fotfeste.journal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

/** An action on one note needs work; the wall hides those of the class health from whoever lacks it. */
enum JournalAction implements Action {
    SHOW(Information.HEALTH, Role.CLINICAL),
    SHOW_WORK(Information.WORK, Role.TEAM),
    WRITE(Information.HEALTH, Role.CLINICAL),
    WRITE_WORK(Information.WORK, Role.TEAM),
    SHOW_NOTE(Information.WORK, Role.TEAM),
    EDIT_NOTE(Information.WORK, Role.TEAM),
    CORRECT_NOTE(Information.WORK, Role.TEAM),
    COUNTERSIGN(Information.HEALTH, without(Role.CLINICAL)),
    MOVE_NOTE(Information.WORK, Role.TEAM),
    RECEIVE_NOTE(Information.WORK, Role.TEAM),
    DELETE_NOTE(Information.WORK, EnumSet.of(Role.COORDINATOR, Role.PHYSICIAN)),
    CHOOSE_PERSON(Scope.LIST),
    SEARCH_RECORD(Information.WORK, Role.TEAM),
    SEARCH(Scope.LIST),
    OVERVIEW(Scope.LIST),
    CARRY_OVER(Information.WORK, Role.TEAM),
    MARK_CARRIED(Information.WORK, Role.TEAM),
    PHRASES(Scope.PROVIDER),
    CHANGE_PHRASES(Scope.PROVIDER);

    private final Information needs;
    private final Set<Role> roles;
    private final Scope scope;

    JournalAction(Information needs, Set<Role> roles) {
        this(needs, roles, Scope.PERSON);
    }

    /** Across the caller's own persons, or of no person. */
    JournalAction(Scope scope) {
        this(Information.WORK, Role.TEAM, scope);
    }

    JournalAction(Information needs, Set<Role> roles, Scope scope) {
        this.needs = needs;
        this.roles = roles;
        this.scope = scope;
    }

    /** A student writes, and somebody else answers for it. */
    private static Set<Role> without(Set<Role> some) {
        EnumSet<Role> rest = EnumSet.copyOf(some);
        rest.remove(Role.STUDENT);
        return rest;
    }

    @Override
    public String code() {
        return "journal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
