package no.fotfeste.referral;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum ReferralAction implements Action {
    RECEIVE(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.HEALTH_SECRETARY, Role.SYSTEM), Scope.OPENING),
    INBOX(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.HEALTH_SECRETARY), Scope.LIST),
    FIND(Information.PRACTICAL, Set.of(Role.SYSTEM), Scope.WHOLE),
    SHOW(Information.PRACTICAL, Role.with(Role.CLINICAL, Role.HEALTH_SECRETARY), Scope.PERSON),
    ASSESS(Information.HEALTH, Role.CLINICAL, Scope.PERSON),
    ASK(Information.HEALTH, Role.CLINICAL, Scope.PERSON),
    DECIDE(Information.HEALTH, Role.with(Role.CLINICAL, Role.SYSTEM), Scope.PERSON);

    private final Information needs;
    private final Set<Role> roles;
    private final Scope scope;

    ReferralAction(Information needs, Set<Role> roles, Scope scope) {
        this.needs = needs;
        this.roles = roles;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "referral." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
