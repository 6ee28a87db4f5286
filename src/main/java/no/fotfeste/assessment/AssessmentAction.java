package no.fotfeste.assessment;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum AssessmentAction implements Action {
    SHOW(Role.CLINICAL),
    /** Answers leave as a file. */
    EXPORT(Role.CLINICAL),
    FILL(Role.with(Role.CLINICAL, Role.SYSTEM)),
    /** A student tells a colleague. */
    ACKNOWLEDGE(EnumSet.of(Role.COORDINATOR, Role.PHYSICIAN, Role.PHYSIOTHERAPIST, Role.OCCUPATIONAL_THERAPIST, Role.NURSE)),
    FINISH(Role.with(Role.CLINICAL, Role.SYSTEM)),
    JUDGE_STAGE(Role.with(Role.CLINICAL, Role.SYSTEM)),
    /** Asks the person to fill in alone, by a link. */
    INVITE(Role.with(Role.CLINICAL, Role.SYSTEM)),
    HAND_OVER(Role.CLINICAL),
    READ_ANSWERS(Role.CLINICAL),
    /** By the personal link, without a login. */
    ASKED(EnumSet.of(Role.SYSTEM)),
    KEEP(EnumSet.of(Role.SYSTEM)),
    ANSWER(EnumSet.of(Role.SYSTEM)),
    /** The job: what was written on links whose time is out. */
    WIPE(EnumSet.of(Role.SYSTEM));

    private final Set<Role> roles;

    AssessmentAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "assessment." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return Information.HEALTH;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Scope scope() {
        return this == WIPE ? Scope.WHOLE : Scope.PERSON;
    }
}
