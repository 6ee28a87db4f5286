package no.fotfeste.login;

import java.util.EnumSet;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum LoginAction implements Action {
    CREATE_ACCOUNT;

    @Override
    public String code() {
        return "login.create-account";
    }

    @Override
    public Information needs() {
        return Information.IDENTITY;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.ADMINISTRATOR, Role.SYSTEM);
    }

    @Override
    public Scope scope() {
        return Scope.PROVIDER;
    }
}
