package no.fotfeste.income;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum IncomeAction implements Action {
    SHOW, SAVE;

    @Override
    public String code() {
        return "income." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.WORK;
    }

    @Override
    public Set<Role> roles() {
        return Role.with(Role.TEAM, Role.SYSTEM);
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }
}
