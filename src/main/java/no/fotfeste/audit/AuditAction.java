package no.fotfeste.audit;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum AuditAction implements Action {
    SHOW_PERSON;

    @Override
    public String code() {
        return "audit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return Information.IDENTITY;
    }

    @Override
    public Set<Role> roles() {
        return Role.CLINICAL;
    }
}
