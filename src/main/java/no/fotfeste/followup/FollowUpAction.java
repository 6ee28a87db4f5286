package no.fotfeste.followup;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum FollowUpAction implements Action {
    /** The job: whom to ask, remind, or stop asking. */
    FIND(Information.PRACTICAL, Set.of(Role.SYSTEM), Scope.WHOLE),
    ASK(Information.PRACTICAL, Set.of(Role.SYSTEM), Scope.PERSON),
    /** By the personal link, without a login. */
    QUESTIONS(Information.PRACTICAL, Set.of(Role.SYSTEM), Scope.PERSON),
    ANSWER(Information.WORK, Set.of(Role.SYSTEM), Scope.PERSON),
    SHOW(Information.PRACTICAL, Role.STAFF, Scope.PERSON),
    SEND(Information.PRACTICAL, Role.with(Role.TEAM, Role.HEALTH_SECRETARY), Scope.PERSON),
    REGISTER(Information.WORK, Role.TEAM, Scope.PERSON),
    READ(Information.WORK, Role.TEAM, Scope.PERSON),
    OBJECT(Information.PRACTICAL, Role.with(Role.TEAM, Role.HEALTH_SECRETARY), Scope.PERSON),
    CONTACT(Information.PRACTICAL, Role.with(Role.TEAM, Role.HEALTH_SECRETARY), Scope.PERSON);

    private final Information needs;
    private final Set<Role> roles;
    private final Scope scope;

    FollowUpAction(Information needs, Set<Role> roles, Scope scope) {
        this.needs = needs;
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "followup." + name().toLowerCase(Locale.ROOT);
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
