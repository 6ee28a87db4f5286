package no.fotfeste.extract;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum ExtractAction implements Action {
    SHOW(Information.PLAN, Role.TEAM),
    /** What one party may see, and what the person says to it. */
    WRITE(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    SEND(Information.PLAN, Role.with(Role.TEAM, Role.SYSTEM)),
    STOP(Information.PLAN, Role.TEAM),
    /** By a personal link, before anybody reads: the link, the code, the basis. */
    LOOK_AT_LINK(Information.PRACTICAL, Set.of(Role.SYSTEM)),
    PARTY_READS(Information.PLAN, Set.of(Role.OUTSIDER)),
    PARTY_DOWNLOADS(Information.PLAN, Set.of(Role.OUTSIDER)),
    PARTY_SAYS(Information.WORK, Set.of(Role.OUTSIDER)),
    /** By the person, about what is shared of theirs. */
    OWN_SHARING(Information.PLAN, Role.SELF),
    OWN_ANSWER(Information.PLAN, Role.SELF),
    OWN_STOP(Information.PLAN, Role.SELF);

    private final Information needs;
    private final Set<Role> roles;

    ExtractAction(Information needs, Set<Role> roles) {
        this.needs = needs;
        this.roles = roles;
    }

    @Override
    public String code() {
        return "extract." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
