package no.fotfeste.papertest;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum PaperTestAction implements Action {
    SHOW, REGISTER, CORRECT, FETCH;

    @Override
    public String code() {
        return "paper-test." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.WORK;
    }

    @Override
    public Set<Role> roles() {
        return Role.with(Role.TEAM, Role.SYSTEM);
    }
}
