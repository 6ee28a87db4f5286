package no.fotfeste.desk;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum DeskAction implements Action {
    DAY, PEOPLE, FIND;

    @Override
    public String code() {
        return "desk." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.IDENTITY;
    }

    @Override
    public Set<Role> roles() {
        return Role.STAFF;
    }

    @Override
    public Scope scope() {
        return Scope.LIST;
    }
}
