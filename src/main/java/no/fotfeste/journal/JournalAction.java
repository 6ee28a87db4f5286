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
    COUNTERSIGN(Information.HEALTH, without(Role.CLINICAL));

    private final Information needs;
    private final Set<Role> roles;

    JournalAction(Information needs, Set<Role> roles) {
        this.needs = needs;
        this.roles = roles;
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
}
