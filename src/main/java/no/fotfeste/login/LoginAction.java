package no.fotfeste.login;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum LoginAction implements Action {
    CREATE_ACCOUNT, SHOW_STAFF, CHANGE_STAFF, SET_PASSWORD, OWN_PASSWORD, OWN_REACH;

    @Override
    public String code() {
        return "login." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return Information.IDENTITY;
    }

    @Override
    public Set<Role> roles() {
        if (this == OWN_PASSWORD || this == OWN_REACH) return EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
        return this == CREATE_ACCOUNT ? EnumSet.of(Role.ADMINISTRATOR, Role.SYSTEM) : EnumSet.of(Role.ADMINISTRATOR);
    }

    @Override
    public Scope scope() {
        return Scope.PROVIDER;
    }
}
